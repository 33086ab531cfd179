import { Radio, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { clusterActs, useClusterPage, type Cluster } from '../../api/clusters'
import { useAct } from '../../api/use-act'
import { AskDialog } from '../../parts/ask-dialog'
import { useSentences } from '../../sentences/sentences-provider'

const TYPING_PAUSE_MS = 300
const FOUND_MAX = 8

/** Makes a cluster a part of another one. */
export function MergeDialog({ cluster, onClose }: { cluster: Cluster; onClose: () => void }) {
  const { unresolved: words } = useSentences()
  const navigate = useNavigate()
  const [typed, setTyped] = useState(cluster.name)
  const [search] = useDebouncedValue(typed, TYPING_PAUSE_MS)
  const [into, setInto] = useState('')
  const found = useClusterPage({ q: search, state: 'open', limit: FOUND_MAX }, search.trim() !== '')
  const others = (found.data?.items ?? []).filter(({ id }) => id !== cluster.id)
  const merge = useAct(() => clusterActs.merge(cluster.id, { into }), {
    done: words.merged,
    onDone: () => void navigate(`/unresolved/${into}`),
  })
  return (
    <AskDialog
      isOpen
      title={words.merge}
      text={words.mergeText}
      confirm={words.merge}
      isWorking={merge.isPending}
      isIncomplete={into === ''}
      error={merge.error}
      onConfirm={() => merge.mutate(undefined)}
      onClose={onClose}
    >
      <TextInput
        label={words.search}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
      />
      <Radio.Group value={into} onChange={setInto} aria-label={words.mergeInto}>
        <Stack gap={6}>
          {others.map(({ id, name, count }) => (
            <Radio key={id} value={id} label={`${name} (${count})`} />
          ))}
          {others.length === 0 && (
            <Text size="sm" c="dimmed">
              {words.noOther}
            </Text>
          )}
        </Stack>
      </Radio.Group>
    </AskDialog>
  )
}
