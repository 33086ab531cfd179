import { List, Text } from '@mantine/core'
import { useState } from 'react'
import { clusterActs, type Cluster } from '../../api/clusters'
import { useAct } from '../../api/use-act'
import { AskDialog } from '../../parts/ask-dialog'
import { ProcedurePicker, type Procedure } from '../../parts/procedure-picker'
import { fill, useSentences } from '../../sentences/sentences-provider'

interface AddPhrasingsDialogProps {
  cluster: Cluster
  texts: string[]
  /** The procedure that was chosen already, or nothing yet. */
  target?: Procedure
  onClose: () => void
}

const SHOWN_MAX = 12

/** Makes the wordings of a cluster ways in which people ask for a procedure. */
export function AddPhrasingsDialog({ cluster, texts, target, onClose }: AddPhrasingsDialogProps) {
  const { unresolved: words } = useSentences()
  const [procedure, setProcedure] = useState(target)
  const add = useAct(
    ({ code }: Procedure) =>
      clusterActs.addPhrasings(cluster.id, { kind: 'procedure', target: code, texts }),
    { done: words.added, onDone: onClose },
  )
  return (
    <AskDialog
      isOpen
      title={words.addTitle}
      text={words.addText}
      confirm={fill(words.addConfirm, { n: texts.length })}
      isWorking={add.isPending}
      isIncomplete={!procedure}
      error={add.error}
      onConfirm={() => procedure && add.mutate(procedure)}
      onClose={onClose}
    >
      <ProcedurePicker label={words.procedure} value={procedure} onChange={setProcedure} />
      <List size="sm">
        {texts.slice(0, SHOWN_MAX).map((text) => (
          <List.Item key={text}>{text}</List.Item>
        ))}
      </List>
      {texts.length > SHOWN_MAX && (
        <Text size="sm" c="dimmed">
          {fill(words.andMore, { n: texts.length - SHOWN_MAX })}
        </Text>
      )}
    </AskDialog>
  )
}
