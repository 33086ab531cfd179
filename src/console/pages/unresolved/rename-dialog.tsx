import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { clusterActs, type Cluster } from '../../api/clusters'
import { useAct } from '../../api/use-act'
import { AskDialog } from '../../parts/ask-dialog'
import { useSentences } from '../../sentences/sentences-provider'

/** Gives a cluster a name, by which later questions find it as well. */
export function RenameDialog({ cluster, onClose }: { cluster: Cluster; onClose: () => void }) {
  const { unresolved: words, common } = useSentences()
  const [name, setName] = useState(cluster.name)
  const rename = useAct(() => clusterActs.rename(cluster.id, { name }), {
    done: common.saved,
    onDone: onClose,
  })
  return (
    <AskDialog
      isOpen
      title={words.rename}
      text={words.renameText}
      confirm={common.save}
      isWorking={rename.isPending}
      isIncomplete={name.trim() === ''}
      error={rename.error}
      onConfirm={() => rename.mutate(undefined)}
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
