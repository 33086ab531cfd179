import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { clusterActs, type Cluster } from '../../api/clusters'
import { useAct } from '../../api/use-act'
import { useAgencies } from '../../api/use-agencies'
import { AskDialog } from '../../parts/ask-dialog'
import { useSentences } from '../../sentences/sentences-provider'

/** Gives a cluster to an agency, with the day by which it should be seen to. */
export function AssignDialog({ cluster, onClose }: { cluster: Cluster; onClose: () => void }) {
  const { unresolved: words, common } = useSentences()
  const agencies = useAgencies()
  const [agency, setAgency] = useState(cluster.agency)
  const [dueOn, setDueOn] = useState(cluster.dueOn ?? '')
  const assign = useAct(
    () => clusterActs.assign(cluster.id, { agency, dueOn: dueOn || undefined }),
    { done: common.saved, onDone: onClose },
  )
  return (
    <AskDialog
      isOpen
      title={words.assign}
      confirm={words.assign}
      isWorking={assign.isPending}
      isIncomplete={agency === ''}
      error={assign.error}
      onConfirm={() => assign.mutate(undefined)}
      onClose={onClose}
    >
      <Select
        label={words.agency}
        data={agencies}
        value={agency}
        onChange={(chosen) => setAgency(chosen ?? '')}
        searchable
        // The list would cover the rest of the dialog before anybody has read it.
        openOnFocus={false}
        data-autofocus
      />
      <TextInput
        type="date"
        label={words.due}
        value={dueOn}
        onChange={(event) => setDueOn(event.currentTarget.value)}
      />
    </AskDialog>
  )
}
