import { randomBytes } from 'node:crypto'
import { type ConversationHost, type Exchange } from '../channel/conversation-host'
import { AppError } from '../lib/errors'
import { type KeyedQueue } from '../lib/keyed-queue'
import { type Log } from '../lib/logger'
import { type Store } from '../store/store'
import { type Turn } from '../store/turn'
import { type TakeTurn } from './take-turn'

export interface ConversationHostParts {
  store: Pick<Store, 'turns' | 'secrets'>
  takeTurn: TakeTurn
  queue: KeyedQueue
  log: Log
}

/** The host with its end: what the process that made it calls, and no channel. */
export interface OwnedConversationHost extends ConversationHost {
  /** Refuses new messages, and resolves when those already taken are answered. */
  close(): Promise<void>
}

type Listener = (exchange: Exchange) => void

const SECRET_BYTES = 32

/** What the service offers to channels, over the turns of one process. */
export function createConversationHost(parts: ConversationHostParts): OwnedConversationHost {
  const { store, takeTurn, queue, log } = parts
  const listeners = new Map<string, Set<Listener>>()
  let isClosed = false

  function tell(exchange: Exchange): void {
    for (const listener of [...(listeners.get(exchange.conversation) ?? [])]) {
      try {
        listener(exchange)
      } catch (error) {
        // The turn is stored, and the one who sent the message must not suffer for one who listens.
        log.error({ err: error }, 'a listener to a conversation failed')
      }
    }
  }

  return {
    take: async (message) => {
      if (isClosed) throw new AppError('unavailable', 'The service is stopping; send it again')
      return queue.run(message.conversation, async () => {
        const { turn, isNew } = await takeTurn(message)
        const exchange = toExchange(turn)
        // Still in the queue, so that listeners hear of turns in their order.
        if (isNew) tell(exchange)
        return exchange
      })
    },

    exchangesAfter: async (conversation, sequence, limit) =>
      (await store.turns.after(conversation, sequence, limit)).map(toExchange),

    onExchange: (conversation, listener) => {
      const of = listeners.get(conversation) ?? new Set()
      listeners.set(conversation, of.add(listener))
      return () => {
        of.delete(listener)
        if (of.size === 0 && listeners.get(conversation) === of) listeners.delete(conversation)
      }
    },

    secret: (name) => store.secrets.getOrAdd(name, randomBytes(SECRET_BYTES)),

    close: async () => {
      isClosed = true
      await queue.idle()
    },
  }
}

/** Without the state and the reasons, which are not for channels. */
function toExchange(turn: Turn): Exchange {
  const { conversation, sequence, inboundId, userId, content, echo, replies, receivedAt } = turn
  const { locale } = turn.state
  return { conversation, sequence, inboundId, userId, content, echo, replies, locale, receivedAt }
}
