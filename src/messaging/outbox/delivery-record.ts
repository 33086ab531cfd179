import { z } from 'zod'
import { type OutboundMessage } from '../../channel/delivery'
import { type CollectionShape } from '../../store/collection'
import { StoredReply } from '../../store/turn-shapes'

/** One message to one citizen, on its way out. */
export const DeliveryRecord = z.object({
  /** Made from the turn's key and the number of the part, so that a turn cannot have it twice. */
  id: z.string(),
  channel: z.string(),
  conversation: z.string(),
  userId: z.string(),
  /** Its place among the deliveries of its conversation. */
  order: z.number(),
  /** Nothing is said with it: it says who speaks from now on. */
  handsTo: z.enum(['person', 'assistant']).optional(),
  /** What is sent; let go of once it was delivered. */
  content: StoredReply.optional(),
  echo: z.unknown().optional(),
  answersAt: z.string(),
  byPerson: z.literal(true).optional(),
  /** `sending`: it was handed to the platform, and what became of it is not known yet. */
  state: z.enum(['waiting', 'sending', 'sent', 'dead']),
  /** The process that handed it over, or was about to. */
  sender: z.string().optional(),
  /** The same as `order` until it is sent or given up. */
  open: z.number().optional(),
  /** From when on it may be sent, until it is sent or given up; see `dueAtOnce`. */
  due: z.string().optional(),
  attempts: z.number(),
  failures: z.number(),
  problem: z.string().optional(),
  platformId: z.string().optional(),
  /** When it was sent or given up. */
  settledAt: z.string().optional(),
  /** When it was given up. */
  deadAt: z.string().optional(),
})
export type DeliveryRecord = z.infer<typeof DeliveryRecord>

/** Deliveries wait in it to be sent; what was sent is remembered, so that it is not sent again. */
export const DELIVERIES: CollectionShape<DeliveryRecord> = {
  name: 'deliveries',
  schema: DeliveryRecord,
  key: ({ id }) => id,
  indexes: {
    due: ['channel', 'due'],
    conversation: ['conversation', 'open'],
    settled: ['channel', 'settledAt'],
    platform: ['conversation', 'platformId'],
    dead: ['deadAt'],
    deadOfChannel: ['channel', 'deadAt'],
    deadOfConversation: ['conversation', 'deadAt'],
  },
}

/**
 * The `due` of a delivery that may go at once. It sorts before every moment, whatever the
 * clock of the node that made it says, and among its kind by when it was made.
 */
export function dueAtOnce(madeAt: Date): string {
  return `0 ${madeAt.toISOString()}`
}

export function toOutboundMessage(record: DeliveryRecord): OutboundMessage {
  const { id, conversation, userId, content, echo, answersAt, byPerson } = record
  return {
    id,
    conversation,
    userId,
    text: content?.text ?? '',
    buttons: content?.buttons ?? [],
    ...(content?.card && { card: content.card }),
    ...(echo !== undefined && { echo }),
    answersAt,
    ...(byPerson && { byPerson }),
  }
}
