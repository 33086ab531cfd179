import { clusterActs, type Cluster } from '../../api/clusters'
import { useAct } from '../../api/use-act'
import { AskDialog } from '../../parts/ask-dialog'
import { useSentences } from '../../sentences/sentences-provider'

interface StateDialogProps {
  cluster: Cluster
  state: 'ignored' | 'out-of-scope' | 'open'
  onClose: () => void
}

/** Puts a cluster aside, or takes it up again. */
export function StateDialog({ cluster, state, onClose }: StateDialogProps) {
  const { unresolved: words, common } = useSentences()
  const titles = { ignored: words.ignore, 'out-of-scope': words.outOfScope, open: words.reopen }
  const texts = { ignored: words.ignoreText, 'out-of-scope': words.outText, open: words.reopenText }
  const change = useAct(
    (note: string) => clusterActs.setState(cluster.id, { state, note: note || undefined }),
    { done: common.saved, onDone: onClose },
  )
  return (
    <AskDialog
      isOpen
      title={titles[state]}
      text={texts[state]}
      confirm={titles[state]}
      noteLabel={`${common.note} (${common.optional})`}
      isWorking={change.isPending}
      error={change.error}
      onConfirm={change.mutate}
      onClose={onClose}
    />
  )
}
