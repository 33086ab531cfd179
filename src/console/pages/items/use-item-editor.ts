import { useState } from 'react'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { readTheirs, saveItem, discardDraft, type OpenItem, type SaveInput } from '../../api/items'
import { useAct } from '../../api/use-act'
import { useSentences } from '../../sentences/sentences-provider'
import { type Conflict } from './conflict-dialog'

/** The state of one open item: what was changed, whether it is saved, and who else saved it. */
export function useItemEditor(opened: OpenItem) {
  const { common } = useSentences()
  const queries = useQueryClient()
  const [item, setItem] = useState(opened)
  const [value, setValue] = useState(opened.value)
  const [conflict, setConflict] = useState<{ theirs: OpenItem; shown: Conflict }>()
  const { part, key } = item

  const take = (next: OpenItem) => {
    setItem(next)
    setValue(next.value)
    setConflict(undefined)
    queries.setQueryData(['item', part, key], next)
  }
  const save = useAct((input: SaveInput) => saveItem(part, key, input), {
    refresh: ['items', part],
    onDone: (saved) => {
      take(saved)
      notifications.show({ message: common.saved })
    },
  })
  const discard = useAct(() => discardDraft(part, key, item.version), {
    refresh: ['item', part, key],
    done: common.done,
  })
  const trySave = (input: SaveInput) =>
    save.mutate(input, {
      onError: (error) => {
        const theirs = readTheirs(error)
        if (!theirs) return
        const theirName = theirs.draft?.by.name ?? ''
        setConflict({
          theirs,
          shown: { base: item.value, mine: input.value, theirs: theirs.value, theirName },
        })
      },
    })

  return {
    ...{ item, value, setValue, discard },
    isDirty: JSON.stringify(value) !== JSON.stringify(item.value),
    isSaving: save.isPending,
    error: conflict ? null : save.error,
    conflict: conflict?.shown,
    save: (reason?: string) => trySave({ value, version: item.version, reason }),
    merge: (merged: unknown) => {
      if (conflict) trySave({ value: merged, version: conflict.theirs.version })
    },
    takeTheirs: () => {
      if (conflict) take(conflict.theirs)
    },
    /** Goes on editing; saving again meets the same conflict. */
    closeConflict: () => setConflict(undefined),
  }
}

export type ItemEditor = ReturnType<typeof useItemEditor>
