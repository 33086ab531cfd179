import { z } from 'zod'
import { type InboundMessage } from '../../channel/message'
import { type CollectionShape } from '../../store/collection'
import { StoredContent } from '../../store/turn-shapes'

/** A message that was acknowledged to its platform and is not answered yet, without personal data. */
export const InboxEntry = z.object({
  id: z.string(),
  channel: z.string(),
  conversation: z.string(),
  userId: z.string(),
  content: StoredContent,
  locale: z.enum(['vi', 'en']).optional(),
  echo: z.unknown().optional(),
  sentAt: z.string(),
  /** Sorts by when it came in; only times of the same node are compared. */
  arrival: z.string(),
  /** Its place among the messages of its conversation; left out when it was given up. */
  place: z.string().optional(),
  /** Who answers it; left out when it was given up. */
  node: z.string().optional(),
  failures: z.number(),
  /** What went wrong the last time. */
  problem: z.string().optional(),
  /** When it was given up. */
  deadAt: z.string().optional(),
})
export type InboxEntry = z.infer<typeof InboxEntry>

/** Messages are in it until they are answered, and those that cannot be answered for longer. */
export const INBOX: CollectionShape<InboxEntry> = {
  name: 'inbox',
  schema: InboxEntry,
  key: ({ id }) => id,
  indexes: {
    conversation: ['conversation', 'place'],
    node: ['node', 'arrival'],
    dead: ['deadAt'],
    deadOfConversation: ['conversation', 'deadAt'],
  },
}

export function toInboxEntry(message: InboundMessage, arrival: string, node: string): InboxEntry {
  const { sentAt, ...rest } = message
  const sent = sentAt.toISOString()
  return { ...rest, sentAt: sent, arrival, place: placeOf(sent, arrival), node, failures: 0 }
}

export function toInboundMessage(entry: InboxEntry): InboundMessage {
  const { channel, conversation, id, userId, content, locale, echo, sentAt } = entry
  return {
    channel,
    conversation,
    id,
    userId,
    content,
    ...(locale && { locale }),
    ...(echo !== undefined && { echo }),
    sentAt: new Date(sentAt),
  }
}

/** The order in which the citizen wrote; of the same moment, the order in which we were told. */
export function placeOf(sentAt: string, arrival: string): string {
  return `${sentAt} ${arrival}`
}
