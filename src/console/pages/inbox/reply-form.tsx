import { Alert, Button, Group, Stack, Textarea } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { ApiError } from '../../api/api-error'
import { handOverActs, type HandOver } from '../../api/people'
import { useMay, useSession } from '../../api/session'
import { useAct } from '../../api/use-act'
import { ErrorState } from '../../parts/error-state'
import { asObject } from '../../parts/schema-form/as-json'
import { Section } from '../../parts/section'
import { UnsavedGuard } from '../../parts/unsaved-guard'
import { useSentences } from '../../sentences/sentences-provider'

const TEXT_MAX = 2000

/** What the officer writes to the citizen, while they hold the conversation. */
export function ReplyForm({ handOver }: { handOver: HandOver }) {
  const { inbox: words } = useSentences()
  const { user } = useSession()
  const may = useMay()
  const [text, setText] = useState('')
  const [id, setId] = useState(newId)
  const isMine = handOver.state === 'held' && handOver.holderId === user.id
  const isProposal = handOver.needsApproval && !may('inbox.approve')
  const reply = useAct(() => handOverActs.reply(handOver.ticket, { id, text }), {
    done: isProposal ? words.proposed : words.sent,
    onDone: () => {
      setText('')
      setId(newId())
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    reply.mutate(undefined)
  }
  if (!isMine) {
    return handOver.state === 'closed' ? null : <Alert>{words.claimFirst}</Alert>
  }
  return (
    <Section title={words.reply} hint={isProposal ? words.approvalHint : words.replyHint}>
      <UnsavedGuard isDirty={text !== ''} />
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Textarea
            aria-label={words.reply}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            autosize
            minRows={5}
            maxLength={TEXT_MAX}
          />
          {reply.error &&
            (hasPersonalData(reply.error) ? (
              <Alert color="red" role="alert">
                {words.personalData}
              </Alert>
            ) : (
              <ErrorState error={reply.error} />
            ))}
          <Group justify="flex-end">
            <Button type="submit" loading={reply.isPending} disabled={text.trim() === ''}>
              {isProposal ? words.propose : words.send}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  )
}

function hasPersonalData(error: Error): boolean {
  return error instanceof ApiError && asObject(error.details).reason === 'personal_data'
}

/** The same message sent twice, after a break of the connection, is one. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
