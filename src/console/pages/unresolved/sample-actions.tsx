import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { type Cluster } from '../../api/clusters'
import { Icon } from '../../parts/icon'
import { useSentences } from '../../sentences/sentences-provider'
import { AddPhrasingsDialog } from './add-phrasings-dialog'
import { AnswerDialog } from './answer-dialog'
import { SplitDialog } from './split-dialog'

interface SampleActionsProps {
  cluster: Cluster
  keys: string[]
  texts: string[]
}

/** What can be done with the wordings that were chosen. */
export function SampleActions({ cluster, keys, texts }: SampleActionsProps) {
  const { unresolved: words } = useSentences()
  const [open, setOpen] = useState<'add' | 'answer' | 'split'>()
  const close = () => setOpen(undefined)
  const isNone = texts.length === 0
  return (
    <Group gap="xs" mt="md">
      <Button
        disabled={isNone}
        onClick={() => setOpen('add')}
        leftSection={<Icon name="plus" size={16} />}
      >
        {words.addToProcedure}
      </Button>
      <Button variant="default" disabled={isNone} onClick={() => setOpen('answer')}>
        {words.writeAnswer}
      </Button>
      <Button
        variant="default"
        disabled={isNone || keys.length === cluster.samples.length}
        onClick={() => setOpen('split')}
        leftSection={<Icon name="split" size={16} />}
      >
        {words.split}
      </Button>
      {open === 'add' && <AddPhrasingsDialog {...{ cluster, texts }} onClose={close} />}
      {open === 'answer' && <AnswerDialog {...{ cluster, texts }} onClose={close} />}
      {open === 'split' && <SplitDialog {...{ cluster, keys }} onClose={close} />}
    </Group>
  )
}
