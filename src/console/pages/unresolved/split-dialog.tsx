import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { clusterActs, type Cluster } from '../../api/clusters'
import { useAct } from '../../api/use-act'
import { AskDialog } from '../../parts/ask-dialog'
import { fill, useSentences } from '../../sentences/sentences-provider'

interface SplitDialogProps {
  cluster: Cluster
  keys: string[]
  onClose: () => void
}

/** Moves the chosen wordings into a group of their own. */
export function SplitDialog({ cluster, keys, onClose }: SplitDialogProps) {
  const { unresolved: words } = useSentences()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const split = useAct(
    () => clusterActs.split(cluster.id, { keys, name: name.trim() || undefined }),
    {
      done: words.splitDone,
      onDone: ({ id }) => void navigate(`/unresolved/${id}`),
    },
  )
  return (
    <AskDialog
      isOpen
      title={words.split}
      text={fill(words.splitText, { n: keys.length })}
      confirm={words.split}
      isWorking={split.isPending}
      error={split.error}
      onConfirm={() => split.mutate(undefined)}
      onClose={onClose}
    >
      <TextInput
        label={words.groupName}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
    </AskDialog>
  )
}
