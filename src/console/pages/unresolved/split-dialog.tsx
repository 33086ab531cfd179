import { useNavigate } from 'react-router'
import { clusterActs, type Cluster } from '../../api/clusters'
import { useAct } from '../../api/use-act'
import { fill, useSentences } from '../../sentences/sentences-provider'
import { GroupNameDialog } from './group-name-dialog'

interface SplitDialogProps {
  cluster: Cluster
  keys: string[]
  onClose: () => void
}

/** Moves the chosen wordings into a group of their own. */
export function SplitDialog({ cluster, keys, onClose }: SplitDialogProps) {
  const { unresolved: words } = useSentences()
  const navigate = useNavigate()
  const act = useAct(
    (name: string) => clusterActs.split(cluster.id, { keys, name: name || undefined }),
    {
      done: words.splitDone,
      onDone: ({ id }) => void navigate(`/unresolved/${id}`),
    },
  )
  return (
    <GroupNameDialog
      title={words.split}
      text={fill(words.splitText, { n: keys.length })}
      confirm={words.split}
      {...{ act, onClose }}
    />
  )
}
