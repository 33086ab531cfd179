import { setTimeout } from 'node:timers/promises'
import { type Channel } from '../channel/channel'
import { type InboundMessage } from '../channel/message'
import { UNRESOLVED_QUESTIONS } from '../insight/clusters/question'
import { type Clock } from '../lib/clock'
import { type KeyedQueue } from '../lib/keyed-queue'
import { type Log } from '../lib/logger'
import { type Metrics } from '../lib/metrics'
import { startPoller } from '../lib/poller'
import { type Store } from '../store/store'
import { type Turn } from '../store/turn'
import { createAnswerAndDeliver } from './answer-and-deliver'
import { createConfirmSent } from './outbox/confirm-sent'
import { createConfirmShown } from './outbox/confirm-shown'
import { createConversationHost, type OwnedConversationHost } from './conversation-host'
import { DELIVERIES } from './outbox/delivery-record'
import { openInbox } from './inbox/inbox'
import { INBOX } from './inbox/inbox-entry'
import { createLeaseBook, LEASES } from './lease-book'
import { createListeners } from './listeners'
import { type About, createOutbox } from './outbox/outbox'
import { HAND_OVERS } from './people/hand-over'
import { type TakeTurn } from './turn/take-turn'

export interface MessagingParts {
  store: Store
  takeTurn: TakeTurn
  queue: KeyedQueue
  clock: Clock
  log: Log
  metrics: Metrics
  /** How long a node may be silent before another does its work. */
  leaseMs?: number
  /** Told of links that citizens opened, where the channel can tell. */
  linkOpened?: OwnedConversationHost['linkOpened']
}

/** The ways of messages in and out. */
export interface Messaging {
  host: OwnedConversationHost
  /** Takes what an officer did like a message of the citizen, in its turn, and sends what it tells them. */
  tell: (message: InboundMessage, about: About) => Promise<Turn>
  /** Conversations with acknowledged messages that wait for their answer here. */
  readonly inboxWaiting: number
  /** Begins to answer what is in the inbox, and to send by these channels. */
  start(channels: Channel[]): void
  /**
   * Finishes what is under way, for no longer than `patienceMs`; what waits is left to the
   * other nodes, as is what a platform does not answer in that time.
   */
  stop(patienceMs: number): Promise<void>
}

/** How long those who listen may wait for a turn that was taken on another node. */
const ELSEWHERE_MS = 500

/** Puts the ways of messages together. */
export function openMessaging(parts: MessagingParts): Messaging {
  const { store, log } = parts
  const entries = store.collection(INBOX)
  const deliveries = store.collection(DELIVERIES)
  const leases = createLeaseBook({ leases: store.collection(LEASES), leaseMs: parts.leaseMs })
  const listeners = createListeners({ turns: store.turns, log })
  const outbox = createOutbox({ ...parts, leases })
  const answer = createAnswerAndDeliver({
    ...parts,
    ...{ outbox, listeners, entries, deliveries },
    handOvers: store.collection(HAND_OVERS),
    questions: store.collection(UNRESOLVED_QUESTIONS),
  })
  const inbox = openInbox({ ...parts, entries, leases, answer })
  const confirmSent = createConfirmSent({ ...parts, deliveries })
  const confirmShown = createConfirmShown({ deliveries, confirmSent })
  const host = createConversationHost({
    ...parts,
    ...{ answer, inbox, listeners, confirmSent, confirmShown },
  })

  const elsewhere = startPoller({
    everyMs: ELSEWHERE_MS,
    look: () => listeners.catchUp(),
    name: 'looking for turns of other nodes',
    log,
  })

  async function stop(): Promise<void> {
    await elsewhere.stop()
    await host.close()
    await inbox.stop()
    await outbox.stop()
  }

  return {
    host,
    tell: (message, about) => parts.queue.run(message.conversation, () => answer(message, about)),
    get inboxWaiting() {
      return inbox.waiting
    },
    start(channels) {
      outbox.start(channels)
      inbox.start()
    },
    async stop(patienceMs) {
      const patience = new AbortController()
      const late = setTimeout(patienceMs, undefined, { signal: patience.signal })
      late.catch(() => undefined)
      await Promise.race([stop(), late])
      patience.abort()
    },
  }
}
