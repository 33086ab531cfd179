import { clusterActs, type Cluster } from '../../api/clusters'
import { useAct } from '../../api/use-act'
import { useSentences } from '../../sentences/sentences-provider'
import { GroupNameDialog } from './group-name-dialog'

/** Gives a cluster a name, by which later questions find it as well. */
export function RenameDialog({ cluster, onClose }: { cluster: Cluster; onClose: () => void }) {
  const { unresolved: words, common } = useSentences()
  const act = useAct((name: string) => clusterActs.rename(cluster.id, { name }), {
    done: common.saved,
    onDone: onClose,
  })
  return (
    <GroupNameDialog
      title={words.rename}
      text={words.renameText}
      confirm={common.save}
      name={cluster.name}
      isRequired
      {...{ act, onClose }}
    />
  )
}
