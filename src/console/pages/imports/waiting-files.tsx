import { Checkbox, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { settleWaiting, useWaitingImport, type WaitingChange } from '../../api/imports'
import { useMay } from '../../api/session'
import { useAct } from '../../api/use-act'
import { ChangeRow } from '../../parts/changes/change-row'
import { ItemName } from '../../parts/changes/change-rows'
import { ConfirmButton } from '../../parts/confirm-button'
import { Loaded } from '../../parts/loaded'
import { Section } from '../../parts/section'
import { fill, useSentences } from '../../sentences/sentences-provider'

/** What has changed in the installation's files since they were last taken in. */
export function WaitingFiles() {
  const { imports: words } = useSentences()
  const waiting = useWaitingImport()
  return (
    <Loaded query={waiting}>
      {({ changes }) =>
        changes.length === 0 ? (
          <Text size="sm" c="dimmed">
            {words.noWaiting}
          </Text>
        ) : (
          <Choice changes={changes} />
        )
      }
    </Loaded>
  )
}

function Choice({ changes }: { changes: WaitingChange[] }) {
  const { imports: words } = useSentences()
  const may = useMay()
  const all = changes.map(({ item }) => item)
  const [chosen, setChosen] = useState(all)
  const settle = useAct(() => settleWaiting(chosen), {
    done: fill(words.settled, { n: chosen.length }),
  })
  const counts = { n: chosen.length, m: all.length - chosen.length }
  return (
    <Section title={words.waiting} hint={words.waitingHint}>
      <Checkbox.Group value={chosen} onChange={setChosen} aria-label={words.waiting}>
        {changes.map(({ item, title, kind, differences }) => (
          <ChangeRow
            key={item}
            title={<Checkbox value={item} label={<ItemName {...{ item, title }} />} />}
            change={kind}
            differences={differences}
          />
        ))}
      </Checkbox.Group>
      {may('content.edit') && (
        <Group mt="sm">
          <ConfirmButton
            label={fill(words.settle, counts)}
            title={words.settleTitle}
            text={fill(words.settleText, counts)}
            act={settle}
          />
        </Group>
      )}
    </Section>
  )
}
