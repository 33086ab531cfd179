import { type Exchange } from '../channel/conversation-host'
import { type Log } from '../lib/logger'
import { type TurnLog } from '../store/store'
import { toExchange } from './turn/to-exchange'

type Listener = (exchange: Exchange) => void

/** Those who listen to a conversation, and the last turn of it that they were told of. */
interface Audience {
  listeners: Set<Listener>
  toldOf: number
}

export interface ListenersParts {
  turns: Pick<TurnLog, 'newestBeyond' | 'after'>
  log: Log
}

/** Those who listen to conversations, on this node. */
export interface Listeners {
  /** Calls the listener after each turn of the conversation; returns how to stop that. */
  add(conversation: string, listener: Listener): () => void
  tell(exchange: Exchange): void
  /** Tells of turns that were taken elsewhere. */
  catchUp(): Promise<void>
}

/** Conversations that one query asks about. */
const ASKED_MAX = 500

/** Tells those who listen to conversations of each turn, on whichever node it was taken. */
export function createListeners({ turns, log }: ListenersParts): Listeners {
  const audiences = new Map<string, Audience>()

  function tell(exchange: Exchange): void {
    const audience = audiences.get(exchange.conversation)
    if (!audience) return
    audience.toldOf = Math.max(audience.toldOf, exchange.sequence)
    for (const listener of [...audience.listeners]) {
      try {
        listener(exchange)
      } catch (error) {
        // The turn is stored, and the one who sent the message must not suffer for one who listens.
        log.error({ err: error }, 'a listener to a conversation failed')
      }
    }
  }

  /** Only the newest turn is told: who missed others sees the gap, and reads them. */
  async function tellNewest(conversation: string, sequence: number): Promise<void> {
    const [newest] = await turns.after(conversation, sequence - 1, 1)
    if (newest) tell(toExchange(newest))
  }

  return {
    tell,

    add(conversation, listener) {
      const audience = audiences.get(conversation) ?? { listeners: new Set(), toldOf: 0 }
      audiences.set(conversation, audience)
      audience.listeners.add(listener)
      return () => {
        audience.listeners.delete(listener)
        const isLast = audience.listeners.size === 0
        if (isLast && audiences.get(conversation) === audience) audiences.delete(conversation)
      }
    },

    async catchUp() {
      const known = [...audiences].map(([key, { toldOf }]): [string, number] => [key, toldOf])
      while (known.length > 0) {
        const newest = await turns.newestBeyond(new Map(known.splice(0, ASKED_MAX)))
        for (const [conversation, sequence] of newest) await tellNewest(conversation, sequence)
      }
    },
  }
}
