import { type InboundMessage } from '../../channel/message'
import { type Clock } from '../../lib/clock'
import { AppError } from '../../lib/errors'
import { type Log } from '../../lib/logger'
import { type Metrics } from '../../lib/metrics'
import { startPoller, type Poller } from '../../lib/poller'
import { WakeLine } from '../../lib/wake-line'
import { type Collection } from '../../store/collection'
import { toInboxEntry, type InboxEntry } from './inbox-entry'
import { type LeaseBook } from '../lease-book'
import { createLookAfterInbox, inboxLease } from './look-after-inbox'
import { maskMessage } from '../turn/mask-message'
import { createWorkInbox } from './work-inbox'

export interface InboxParts {
  entries: Collection<InboxEntry>
  leases: LeaseBook
  /** Makes the turn of a message and the deliveries of that turn; may be repeated. */
  answer: (message: InboundMessage) => Promise<unknown>
  clock: Clock
  log: Log
  metrics: Pick<Metrics, 'deadLetters'>
}

/** Messages that were acknowledged to their platform and are answered afterwards. */
export interface Inbox {
  /** Keeps the messages: when it returns, they are safe. Those that came before are left alone. */
  receive(messages: InboundMessage[]): Promise<void>
  /** Conversations that wait to be worked on, on this node. */
  readonly waiting: number
  /** Begins to look for what this node and those that died have left. */
  start(): void
  /** Finishes what is being answered. What waits is in the database, for another node. */
  stop(): Promise<void>
}

/** Conversations that are worked on at the same time. */
const SIDE_BY_SIDE = 16
/** Beyond these, platforms are told to come again; they wait for it, and memory does not grow. */
const WAITING_MAX = 10_000

/**
 * Opens the inbox of this node. The node that took a message in answers it; when that node
 * died, which shows by its lease, another one does.
 */
export function openInbox(parts: InboxParts): Inbox {
  const { entries, leases, log } = parts
  const work = createWorkInbox(parts)
  const line = new WakeLine(work, SIDE_BY_SIDE)
  // One at a time: a message that kills the process must not take those beside it along.
  const leftLine = new WakeLine(work, 1)
  const look = createLookAfterInbox({ ...parts, line, leftLine })
  const nextArrival = createArrivals(parts.clock)
  let poller: Poller | undefined
  let isStopped = false

  async function receive(messages: InboundMessage[]): Promise<void> {
    if (isStopped) throw new AppError('unavailable', 'The service is stopping; send it again')
    if (line.length >= WAITING_MAX) {
      throw new AppError('overloaded', 'Too many messages are waiting; send it again later')
    }
    const fresh = new Set<string>()
    const failed = new Map<string, unknown>()
    await Promise.all(
      messages.map(async (message) => {
        const { conversation } = message
        const entry = toInboxEntry(maskMessage(message), nextArrival(), leases.holder)
        try {
          if (await entries.insert(entry)) fresh.add(conversation)
        } catch (error) {
          failed.set(conversation, error)
        }
      }),
    )
    // What came with one that was not kept waits for it, as the platform sends all of them again.
    for (const conversation of fresh) if (!failed.has(conversation)) line.wake(conversation)
    for (const error of failed.values()) throw error
  }

  return {
    receive,
    start() {
      poller = startPoller({
        everyMs: leases.renewMs,
        look,
        name: 'looking after the inbox',
        log,
      })
    },
    get waiting() {
      return line.length + leftLine.length
    },
    async stop() {
      isStopped = true
      await Promise.all([poller?.stop(), line.stop(), leftLine.stop()])
      await leases.release(inboxLease(leases.holder)).catch((err: unknown) => {
        // The others will see soon enough that it is not renewed.
        log.warn({ err }, 'the lease of the inbox could not be given back')
      })
    },
  }
}

/** Moments that sort as text in the order in which they were asked for. */
function createArrivals(clock: Clock): () => string {
  let count = 0
  return () => {
    count = (count + 1) % 1_000_000
    return `${clock().toISOString()}/${String(count).padStart(6, '0')}`
  }
}
