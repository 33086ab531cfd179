import { Button, Group, Text } from '@mantine/core'
import { handOverActs, type HandOver } from '../../api/people'
import { useMay } from '../../api/session'
import { useAct } from '../../api/use-act'
import { ConfirmButton } from '../../parts/confirm-button'
import { ErrorState } from '../../parts/error-state'
import { Section } from '../../parts/section'
import { useSentences } from '../../sentences/sentences-provider'

/** An answer that an officer proposed, for somebody to approve or return. */
export function ApprovalForm({ handOver }: { handOver: HandOver }) {
  const { inbox: words, common } = useSentences()
  const may = useMay()
  const { ticket, revision, proposed } = handOver
  const approve = useAct(() => handOverActs.decide(ticket, { revision }), { done: words.sent })
  const object = useAct(
    (objection: string) => handOverActs.decide(ticket, { revision, objection }),
    { done: common.done },
  )
  return (
    <Section title={words.toApprove}>
      <Text size="sm" mb="sm" style={{ whiteSpace: 'pre-line' }}>
        {proposed?.text}
      </Text>
      {approve.error && <ErrorState error={approve.error} />}
      {may('inbox.approve') && (
        <Group>
          <Button loading={approve.isPending} onClick={() => approve.mutate(undefined)}>
            {words.approve}
          </Button>
          <ConfirmButton
            label={words.object}
            title={words.object}
            noteLabel={words.objection}
            isNoteRequired
            act={object}
          />
        </Group>
      )}
    </Section>
  )
}
