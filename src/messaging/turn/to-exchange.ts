import { type Exchange } from '../../channel/conversation-host'
import { type Turn } from '../../store/turn'

/** What a channel may show of a turn: without the state and the reasons. */
export function toExchange(turn: Turn): Exchange {
  const { conversation, sequence, inboundId, userId, content, echo, replies, receivedAt } = turn
  const { locale } = turn.state
  return { conversation, sequence, inboundId, userId, content, echo, replies, locale, receivedAt }
}
