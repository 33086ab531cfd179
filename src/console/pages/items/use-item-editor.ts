import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  discardDraft,
  getItem,
  readTheirs,
  saveItem,
  type OpenItem,
  type SaveInput,
  type Theirs,
} from '../../api/items'
import { useAct } from '../../api/use-act'
import { useSentences } from '../../sentences/sentences-provider'
import { type Conflict } from './conflict-dialog'

/** The state of one open item: what was changed, whether it is saved, and who else saved it. */
export function useItemEditor(opened: OpenItem) {
  const { common } = useSentences()
  const queries = useQueryClient()
  const [item, setItem] = useState(opened)
  const [value, setValue] = useState(opened.value)
  const [conflict, setConflict] = useState<{ theirs: Theirs; shown: Conflict }>()
  const { part, key } = item

  const take = (next: OpenItem) => {
    setItem(next)
    setValue(next.value)
    setConflict(undefined)
    queries.setQueryData(['item', part, key], next)
  }
  const options = { refresh: ['items', part], done: common.saved, onDone: take }
  const save = useAct((input: SaveInput) => saveItem(part, key, input), options)
  const discard = useAct(() => discardDraft(part, key, item.version), options)
  const trySave = (input: SaveInput) =>
    save.mutate(input, {
      onError: (error) => {
        const theirs = readTheirs(error)
        if (theirs) setConflict({ theirs, shown: toConflict(item, input, theirs) })
      },
    })
  const takeTheirs = async () => {
    take(await getItem(part, key))
    notifications.show({ message: common.done })
  }

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
    takeTheirs: () => void takeTheirs(),
    /** Goes on editing; saving again meets the same conflict. */
    closeConflict: () => setConflict(undefined),
  }
}

export type ItemEditor = ReturnType<typeof useItemEditor>

function toConflict(item: OpenItem, { value: mine }: SaveInput, theirs: Theirs): Conflict {
  return { base: item.value, mine, theirs: theirs.value, theirName: theirs.name }
}
