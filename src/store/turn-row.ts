import { z } from 'zod'
import { ConversationState } from '../dialogue/conversation-state'
import { Outcome } from '../dialogue/outcome'
import { type Turn } from './turn'
import { StoredContent, StoredRating, StoredReasons, StoredReply } from './turn-shapes'

const TurnRow = z.object({
  conversation: z.string(),
  sequence: z.number(),
  inbound_id: z.string(),
  channel: z.string(),
  user_id: z.string(),
  received_at: z.number(),
  outcome: Outcome,
  release: z.number(),
  took_ms: z.number(),
  content: json(StoredContent),
  echo: json(z.unknown()).nullable(),
  replies: json(z.array(StoredReply)),
  state: json(ConversationState),
  reasons: json(StoredReasons),
  rating: json(StoredRating).nullable(),
  is_erased: z.number(),
})

/**
 * The flat values as which every database keeps a turn, in the order of `toColumns`: those by
 * which it is found, and its parts as JSON, which keeps whatever was said as it was said.
 */
export const TURN_COLUMNS = [
  'conversation',
  'sequence',
  'inbound_id',
  'channel',
  'user_id',
  'received_at',
  'outcome',
  'release',
  'took_ms',
  'content',
  'echo',
  'replies',
  'state',
  'reasons',
  'rating',
  'is_erased',
]

/** A turn as the values of `TURN_COLUMNS`. */
export function toColumns(turn: Turn): (string | number | null)[] {
  return [
    turn.conversation,
    turn.sequence,
    turn.inboundId,
    turn.channel,
    turn.userId,
    turn.receivedAt.getTime(),
    turn.outcome,
    turn.release,
    turn.tookMs,
    JSON.stringify(turn.content),
    toNullableJson(turn.echo),
    JSON.stringify(turn.replies),
    JSON.stringify(turn.state),
    JSON.stringify(turn.reasons),
    toNullableJson(turn.rating),
    turn.isErased ? 1 : 0,
  ]
}

/** A turn from its values by name; optional parts that it does not have are left out. */
export function fromRow(row: unknown): Turn {
  const columns = TurnRow.parse(row)
  return {
    conversation: columns.conversation,
    sequence: columns.sequence,
    inboundId: columns.inbound_id,
    channel: columns.channel,
    userId: columns.user_id,
    receivedAt: new Date(columns.received_at),
    outcome: columns.outcome,
    release: columns.release,
    tookMs: columns.took_ms,
    content: columns.content,
    replies: columns.replies,
    state: columns.state,
    reasons: columns.reasons,
    ...(columns.echo !== null && { echo: columns.echo }),
    ...(columns.rating !== null && { rating: columns.rating }),
    ...(columns.is_erased === 1 && { isErased: true }),
  }
}

function toNullableJson(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value)
}

function json<T extends z.ZodType>(schema: T) {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema)
}
