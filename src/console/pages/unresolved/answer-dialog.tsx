import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { clusterActs, type Cluster } from '../../api/clusters'
import { useAct } from '../../api/use-act'
import { AskDialog } from '../../parts/ask-dialog'
import { useSentences } from '../../sentences/sentences-provider'

interface AnswerDialogProps {
  cluster: Cluster
  texts: string[]
  onClose: () => void
}

/** Writes an answer to what is no procedure; the wordings become its examples. */
export function AnswerDialog({ cluster, texts, onClose }: AnswerDialogProps) {
  const { unresolved: words } = useSentences()
  const [name, setName] = useState(cluster.name)
  const [reply, setReply] = useState('')
  const navigate = useNavigate()
  const write = useAct(() => clusterActs.writeAnswer(cluster.id, { name, reply, texts }), {
    done: words.answerWritten,
    // There the draft is completed: links, buttons, more examples.
    onDone: ({ fix }) => {
      onClose()
      if (fix) void navigate(`/intents/${fix.target}`)
    },
  })
  return (
    <AskDialog
      isOpen
      title={words.writeAnswer}
      text={words.answerText}
      confirm={words.answerConfirm}
      isWorking={write.isPending}
      isIncomplete={name.trim() === '' || reply.trim() === ''}
      error={write.error}
      onConfirm={() => write.mutate(undefined)}
      onClose={onClose}
    >
      <TextInput
        label={words.answerName}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Textarea
        label={words.answerReply}
        description={words.answerReplyHint}
        value={reply}
        onChange={(event) => setReply(event.currentTarget.value)}
        autosize
        minRows={4}
        data-autofocus
      />
    </AskDialog>
  )
}
