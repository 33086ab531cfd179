import { type ConversationHost, type Exchange } from '../../src/channel/conversation-host'
import { type InboundMessage } from '../../src/channel/message'
import { RecentMap } from '../../src/lib/recent-map'
import { type ActivitySet } from './activity'
import { toConversationKey } from './conversation-id'
import { follow, type Follower } from './follow'
import { toActivities } from './to-activities'

/** Turns in one poll or one frame of a stream. */
const PAGE = 50
/** Messages whose sender's own data is shown back; it is not for keeping. */
const RECENT_MAX = 500

export type Transcript = ReturnType<typeof createTranscript>

/**
 * Conversations as Direct Line clients see them. Everything is derived from the log of turns,
 * so that a poll, a replay and a reconnection cannot differ; the watermark is the sequence
 * number of the last turn seen.
 */
export function createTranscript(host: ConversationHost) {
  const clientData = new RecentMap<string, unknown>(RECENT_MAX)

  const read = (conversation: string, after: number) =>
    host.exchangesAfter(toConversationKey(conversation), after, PAGE)

  const toSet = (exchanges: Exchange[], conversation: string, after: number): ActivitySet => ({
    activities: exchanges.flatMap((exchange) =>
      toActivities(exchange, conversation, clientData.get(exchange.inboundId)),
    ),
    watermark: String(exchanges.at(-1)?.sequence ?? after),
  })

  return {
    /** Takes a message. Its sender's data is shown untouched for a while, to whoever listens. */
    take(message: InboundMessage, channelData?: unknown): Promise<Exchange> {
      if (channelData) clientData.set(message.id, channelData)
      return host.take(message)
    },

    /** Only counted; each telling counts, as a citizen may follow a link twice. */
    linkOpened(conversation: string, { id, url }: { id: string; url: string }): void {
      host.linkOpened?.({ id, url, conversation: toConversationKey(conversation) })
    },

    async isKnown(conversation: string): Promise<boolean> {
      return (await host.exchangesAfter(toConversationKey(conversation), 0, 1)).length > 0
    },

    async after(conversation: string, sequence: number): Promise<ActivitySet> {
      return toSet(await read(conversation, sequence), conversation, sequence)
    },

    /** Hands on all activities after a sequence number, now and as they come, until stopped. */
    follow(conversation: string, sequence: number, follower: Follower<ActivitySet>): () => void {
      return follow(sequence, {
        pageSize: PAGE,
        read: (after) => read(conversation, after),
        listen: (listener) => host.onExchange(toConversationKey(conversation), listener),
        deliver: (exchanges) => follower.deliver(toSet(exchanges, conversation, sequence)),
        onError: follower.onError,
      })
    },
  }
}
