import { z } from 'zod'
import { type CollectionShape } from '../../store/collection'
import { type Turn } from '../../store/turn'

/** A citizen who asked for a person: waiting for one, with one, or done. */
export const HandOver = z.object({
  /** The code that the citizen was told. */
  ticket: z.string(),
  conversation: z.string(),
  channel: z.string(),
  /** The citizen, as the channel knows them. */
  citizenId: z.string(),
  agency: z.string(),
  /** The procedure that was being talked about. */
  topic: z.string().optional(),
  /** Asked outside working hours. */
  isTicket: z.boolean(),
  state: z.enum(['waiting', 'held', 'closed']),
  askedAt: z.string(),
  /** Who holds it; the name is kept, as accounts may change. */
  holderId: z.string().optional(),
  holderName: z.string().optional(),
  /** Until then the assistant is silent, if nothing else is done. */
  heldUntil: z.string().optional(),
  /** An answer that waits to be approved. */
  proposed: z
    .object({ id: z.string(), text: z.string(), authorId: z.string(), at: z.string() })
    .optional(),
  /** Why the last proposed answer was not sent. */
  objection: z.string().optional(),
  closedAt: z.string().optional(),
})
export type HandOver = z.infer<typeof HandOver>

export const HAND_OVERS: CollectionShape<HandOver> = {
  name: 'hand_overs',
  schema: HandOver,
  key: ({ ticket }) => ticket,
  indexes: {
    state: ['state', 'askedAt'],
    agency: ['agency', 'state', 'askedAt'],
    holder: ['holderId', 'state', 'askedAt'],
    conversation: ['conversation', 'askedAt'],
  },
}

/** What the turn in which a person was asked for becomes in the inbox of officers. */
export function toHandOver(turn: Turn): HandOver | undefined {
  const { handOver } = turn.reasons
  if (turn.outcome !== 'person-asked' || !handOver || turn.isErased) return undefined
  return {
    ticket: handOver.ticket,
    conversation: turn.conversation,
    channel: turn.channel,
    citizenId: turn.userId,
    agency: handOver.agency,
    topic: turn.state.topic,
    isTicket: !handOver.isOpen,
    state: 'waiting',
    askedAt: turn.receivedAt.toISOString(),
  }
}
