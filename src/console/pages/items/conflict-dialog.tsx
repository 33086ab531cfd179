import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../../parts/dialog'
import { fill, useSentences } from '../../sentences/sentences-provider'
import { DisputeTable } from './dispute-table'
import { findDisputes, mergeFields, type Side } from './merge-fields'

export interface Conflict {
  /** What both began with. */
  base: unknown
  mine: unknown
  theirs: unknown
  theirName: string
}

interface ConflictDialogProps {
  conflict: Conflict
  isWorking: boolean
  /** Saves what was put together. */
  onMerge: (value: unknown) => void
  /** Gives one's own changes up. */
  onTakeTheirs: () => void
  onClose: () => void
}

/**
 * Somebody else saved first: both versions side by side, field by field. Nothing has been
 * overwritten, and nothing is until a side was chosen for every field that both changed.
 */
export function ConflictDialog({ conflict, isWorking, ...act }: ConflictDialogProps) {
  const { conflict: words } = useSentences()
  const { base, mine, theirs, theirName } = conflict
  const disputes = findDisputes(base, mine, theirs)
  const [chosen, setChosen] = useState<Record<string, Side>>({})
  const choices = Object.fromEntries(
    disputes.flatMap(({ name, suggested }): [string, Side][] => {
      const side = chosen[name] ?? suggested
      return side ? [[name, side]] : []
    }),
  )
  const open = disputes.length - Object.keys(choices).length

  return (
    <Dialog onClose={act.onClose} size="80rem" title={words.title}>
      <Stack gap="sm">
        <Text size="sm">{fill(words.text, { name: theirName })}</Text>
        <DisputeTable
          {...{ disputes, choices, theirName }}
          onChoose={(name, side) => setChosen({ ...chosen, [name]: side })}
        />
        <Group justify="space-between">
          <Button variant="default" onClick={act.onTakeTheirs}>
            {words.takeTheirs}
          </Button>
          <Group gap="sm">
            {open > 0 && (
              <Text size="sm" role="status">
                {fill(words.open, { n: open })}
              </Text>
            )}
            <Button
              loading={isWorking}
              disabled={open > 0}
              onClick={() => act.onMerge(mergeFields(mine, theirs, choices))}
            >
              {words.merge}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Dialog>
  )
}
