import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { ApiError } from '../../api/api-error'
import { handOverActs, type HandOver } from '../../api/people'
import { useMay, useSession } from '../../api/session'
import { useAct } from '../../api/use-act'
import { asObject, asText } from '../../parts/schema-form/as-json'
import { fill, useSentences } from '../../sentences/sentences-provider'
import { useErrorText } from '../../sentences/use-error-text'

/** Takes the conversation over, or gives it back to the assistant. */
export function ClaimButtons({ handOver }: { handOver: HandOver }) {
  const { inbox: words } = useSentences()
  const { user } = useSession()
  const may = useMay()
  const textOf = useErrorText()
  const queries = useQueryClient()
  const { ticket, state, holderId } = handOver
  const tell = (error: Error) => {
    const holder = holderOf(error)
    const message = holder ? fill(words.taken, { name: holder }) : textOf(error)
    notifications.show({ message, color: 'red' })
    void queries.invalidateQueries({ queryKey: ['hand-over', handOver.ticket] })
  }
  const claim = useAct(() => handOverActs.claim(ticket), { done: words.claimed })
  const release = useAct(() => handOverActs.release(ticket), { done: words.released })
  if (!may('inbox.work') || state === 'closed') return null
  if (state === 'held' && holderId === user.id) {
    return (
      <Button
        variant="default"
        loading={release.isPending}
        onClick={() => release.mutate(undefined, { onError: tell })}
      >
        {words.release}
      </Button>
    )
  }
  return (
    <Button loading={claim.isPending} onClick={() => claim.mutate(undefined, { onError: tell })}>
      {words.claim}
    </Button>
  )
}

/** Who has it, where somebody was faster. */
function holderOf(error: Error): string {
  if (!(error instanceof ApiError)) return ''
  return asText(asObject(asObject(error.details).current).holderName)
}
