import { Router } from 'express'
import { type Channel } from '../../src/channel/channel'
import { type Delivery, type OutboundMessage, type Receipt } from '../../src/channel/delivery'
import { type InboundMessage } from '../../src/channel/message'
import { type EngineInput, type EngineResult } from '../../src/dialogue/engine'
import { KeyedQueue } from '../../src/lib/keyed-queue'
import { createMetrics } from '../../src/lib/metrics'
import { openMessaging } from '../../src/messaging/open-messaging'
import { createTakeTurn } from '../../src/messaging/turn/take-turn'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store'
import { type Store } from '../../src/store/store'
import { createLogStream } from './log-stream'
import { servedRelease } from './served-release'

export interface NodeOptions {
  store?: Store
  waitingMax?: number
  leaseMs?: number
  clock?: () => Date
  /** Stands before the taking of each turn. */
  before?: (message: InboundMessage) => Promise<void>
  delivery?: Partial<Delivery>
}

/** One node: messages in, turns, deliveries out, with an engine that repeats what it hears. */
export async function openTestNode(options: NodeOptions = {}) {
  const store = options.store ?? (await openSqliteStore(':memory:'))
  const { log, text: logged } = createLogStream()
  const clock = options.clock ?? (() => new Date())
  const metrics = createMetrics()
  const takeTurn = createTakeTurn({
    store,
    releases: { current: () => servedRelease(), guide: () => Promise.resolve(undefined) },
    respond: repeat,
    apology: () => ({ text: 'Xin lỗi', buttons: [] }),
    clock,
    log,
  })
  const messaging = openMessaging({
    store,
    takeTurn: async (message) => {
      await options.before?.(message)
      return takeTurn(message)
    },
    queue: new KeyedQueue(options.waitingMax ?? 100),
    clock,
    log,
    metrics,
    leaseMs: options.leaseMs ?? 400,
  })
  const platform = createPlatform(options.delivery)
  messaging.start([platform.channel])
  const stop = () => messaging.stop(5000)
  return { ...messaging, stop, store, logged, metrics, platform }
}

function repeat({ state, message }: EngineInput): EngineResult {
  return {
    state,
    replies: [{ text: message.kind === 'text' ? message.text : message.kind, buttons: [] }],
    outcome: 'answered',
    reasons: { by: 'match' },
  }
}

/** A channel whose platform is a list. */
function createPlatform(delivery: Partial<Delivery> = {}) {
  const sent: OutboundMessage[] = []
  const channel: Channel = {
    name: 'post',
    // It has no endpoints, as its messages are handed over by the test.
    router: Router(),
    delivery: {
      limits: { textLength: 1000, countedIn: 'utf-16' },
      pace: { concurrent: 4, perSecond: 1000 },
      send: (message): Promise<Receipt> => {
        sent.push(message)
        return Promise.resolve({ platformId: `p-${sent.length}` })
      },
      ...delivery,
    },
  }
  return { channel, sent }
}
