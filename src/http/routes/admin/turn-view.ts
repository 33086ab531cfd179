import { z } from 'zod'
import { StoredContent, StoredReasons, StoredReply } from '../../../store/turn-shapes'
import { type Turn } from '../../../store/turn'

/** One turn of a masked transcript, with why it was answered so. */
export const TurnView = z
  .object({
    conversation: z.string(),
    sequence: z.int(),
    channel: z.string(),
    receivedAt: z.string(),
    content: StoredContent,
    replies: z.array(StoredReply),
    outcome: z.string(),
    reasons: StoredReasons,
    topic: z.string().optional(),
    release: z.int(),
    tookMs: z.number(),
    isErased: z.boolean(),
  })
  .meta({ id: 'Turn' })
export type TurnView = z.infer<typeof TurnView>

export function toTurnView(turn: Turn): TurnView {
  const { conversation, sequence, channel, content, replies, outcome, reasons, release } = turn
  return {
    ...{ conversation, sequence, channel, content, replies, outcome, reasons, release },
    receivedAt: turn.receivedAt.toISOString(),
    topic: turn.state.topic,
    tookMs: turn.tookMs,
    isErased: turn.isErased === true,
  }
}
