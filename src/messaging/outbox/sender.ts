import { type Delivery } from '../../channel/delivery'
import { type Clock } from '../../lib/clock'
import { type Log } from '../../lib/logger'
import { type Metrics } from '../../lib/metrics'
import { startPoller } from '../../lib/poller'
import { WakeLine } from '../../lib/wake-line'
import { type Collection } from '../../store/collection'
import { createChannelHalt, type HaltedChannel } from './channel-halt'
import { type DeliveryRecord } from './delivery-record'
import { createPurge, forgetOldDeliveries } from '../forget-old'
import { isPassing } from '../is-passing'
import { createKeepLease, type LeaseBook } from '../lease-book'
import { createPace } from './pace'
import { createSendConversation, headOf } from './send-conversation'
import { createSendDelivery } from './send-delivery'
import { createSendingMarks } from './sending-marks'

export interface SenderParts {
  channel: string
  delivery: Delivery
  deliveries: Collection<DeliveryRecord>
  halted: Collection<HaltedChannel>
  leases: LeaseBook
  clock: Clock
  /** Milliseconds that only go forward. */
  elapsed?: () => number
  log: Log
  metrics: Pick<Metrics, 'deliveries' | 'deadLetters' | 'haltedChannels'>
}

/** What sends the deliveries of one channel, on the one node that holds the channel's lease. */
export interface Sender {
  /** Says that a conversation has something to send; without it, it is found soon enough. */
  wake(conversation: string): void
  /** Finishes what is under way; the rest is sent by another node. */
  stop(): Promise<void>
}

const LOOK_MS = 500
/** Due deliveries that are read at a time, and conversations that may wait to be sent to. */
const PAGE = 200

/**
 * Sends what is due on one channel: of one conversation in order, of different ones side by
 * side, no faster than the platform allows. One node does it for all, so that the pace is
 * that of the channel however many nodes there are.
 */
export function startSender(parts: SenderParts): Sender {
  const { channel, delivery, deliveries, leases, clock, log } = parts
  const { elapsed = performance.now.bind(performance) } = parts
  const lease = `outbox/${channel}`
  const keepLease = createKeepLease(leases, lease, elapsed)
  const halt = createChannelHalt({ ...parts, elapsed })
  let isStopped = false

  const marks = createSendingMarks({ leases, elapsed })
  const send = createSendDelivery({
    ...parts,
    marks,
    halt: (blockage) => halt.begin(blockage),
    isStopped: () => isStopped,
  })
  const pace = createPace(delivery.pace.perSecond, elapsed)
  const sendConversation = createSendConversation({ deliveries, send, marks, pace, clock })
  const line = new WakeLine(work, delivery.pace.concurrent)
  const forget = () => forgetOldDeliveries(deliveries, channel, clock())
  const purge = createPurge(forget, elapsed)

  async function work(conversation: string, mayGoOn: () => boolean): Promise<undefined> {
    const maySend = () => mayGoOn() && leases.holds(lease) && !halt.isOn
    await sendConversation(conversation, maySend).catch((err: unknown) => {
      // What is left is found again when the database is back.
      if (!isPassing(err)) log.error({ err, channel }, 'the outbox failed')
    })
  }

  const findDue = async (limit: number) => {
    const to = clock().toISOString()
    return (await deliveries.find({ index: 'due', equals: [channel], to, limit })).items
  }

  /** One message tells whether the channel works again. */
  async function tryHalted(): Promise<void> {
    await halt.look()
    if (!halt.takeTrial()) return
    const [due] = await findDue(1)
    const head = due && (await headOf(deliveries, due.document.conversation))
    if (head && !marks.isUnderWay(head) && (await send(head))) await halt.end()
  }

  async function look(): Promise<void> {
    const held = await keepLease()
    if (held === 'no') return
    if (held === 'newly') await halt.look()
    await purge()
    if (halt.isOn) await tryHalted()
    if (halt.isOn || line.length >= PAGE) return
    for (const { document } of await findDue(PAGE)) line.wake(document.conversation)
  }

  const name = `looking for deliveries on ${channel}`
  const poller = startPoller({ everyMs: LOOK_MS, look, name, log })
  return {
    wake(conversation) {
      if (leases.holds(lease) && line.length < PAGE) line.wake(conversation)
    },
    async stop() {
      isStopped = true
      await Promise.all([poller.stop(), line.stop()])
      // If it cannot be given back, the others will see soon enough that it is not renewed.
      await leases
        .release(lease)
        .catch((err: unknown) => log.warn({ err, channel }, 'a lease could not be given back'))
    },
  }
}
