import { randomBytes } from 'node:crypto'
import { type ConversationHost } from '../channel/conversation-host'
import { AppError } from '../lib/errors'
import { type KeyedQueue } from '../lib/keyed-queue'
import { type Store } from '../store/store'
import { type AnswerAndDeliver } from './answer-and-deliver'
import { type Inbox } from './inbox/inbox'
import { type Listeners } from './listeners'
import { toExchange } from './turn/to-exchange'

export interface ConversationHostParts {
  store: Pick<Store, 'turns' | 'secrets'>
  answer: AnswerAndDeliver
  inbox: Pick<Inbox, 'receive'>
  listeners: Pick<Listeners, 'add'>
  confirmSent: ConversationHost['confirmSent']
  confirmShown: ConversationHost['confirmShown']
  linkOpened?: ConversationHost['linkOpened']
  queue: KeyedQueue
}

/** The host with its end: what the process that made it calls, and no channel. */
export interface OwnedConversationHost extends ConversationHost {
  /** Refuses new messages, and resolves when those already taken are answered. */
  close(): Promise<void>
}

const SECRET_BYTES = 32

/** What the service offers to channels. */
export function createConversationHost(parts: ConversationHostParts): OwnedConversationHost {
  const { store, answer, inbox, listeners, queue } = parts
  let isClosed = false

  return {
    take: async (message) => {
      if (isClosed) throw new AppError('unavailable', 'The service is stopping; send it again')
      // Listeners are told within the queue, so that they hear of turns in their order.
      return queue.run(message.conversation, async () => toExchange(await answer(message)))
    },

    receive: (messages) => inbox.receive(messages),

    confirmSent: parts.confirmSent,
    confirmShown: parts.confirmShown,
    linkOpened: parts.linkOpened,

    exchangesAfter: async (conversation, sequence, limit) =>
      (await store.turns.after(conversation, sequence, limit)).map(toExchange),

    onExchange: (conversation, listener) => listeners.add(conversation, listener),

    secret: (name) => store.secrets.getOrAdd(name, randomBytes(SECRET_BYTES)),

    close: async () => {
      isClosed = true
      await queue.idle()
    },
  }
}
