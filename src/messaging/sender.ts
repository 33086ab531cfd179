import { type Delivery } from '../channel/delivery'
import { type Clock } from '../lib/clock'
import { every } from '../lib/every'
import { type Log } from '../lib/logger'
import { type Metrics } from '../lib/metrics'
import { startPoller } from '../lib/poller'
import { WakeLine } from '../lib/wake-line'
import { type Collection, type Stored } from '../store/collection'
import { changeDocument } from './change-document'
import { createChannelHalt, type HaltedChannel } from './channel-halt'
import { type DeliveryRecord } from './delivery-record'
import { forgetOldDeliveries } from './forget-old'
import { isPassing } from './is-passing'
import { type LeaseBook } from './lease-book'
import { createPace } from './pace'
import { createSendDelivery } from './send-delivery'

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
/** Due deliveries that are read at a time. */
const PAGE = 200
const PURGE_MS = 3600_000

/**
 * Sends what is due on one channel: of one conversation in order, of different ones side by
 * side, no faster than the platform allows. One node does it for all, so that the pace is
 * that of the channel however many nodes there are.
 */
export function startSender(parts: SenderParts): Sender {
  const { channel, delivery, deliveries, leases, clock, log } = parts
  const { elapsed = performance.now.bind(performance) } = parts
  const lease = `outbox/${channel}`
  const halt = createChannelHalt({ ...parts, elapsed })
  const pace = createPace(delivery.pace.perSecond, elapsed)
  let isStopped = false
  const send = createSendDelivery({
    ...parts,
    halt: (problem) => halt.begin(problem),
    isStopped: () => isStopped,
  })
  const line = new WakeLine(sendAll, delivery.pace.concurrent)
  const isPurgeDue = every(PURGE_MS, elapsed)
  const keepLease = createKeepLease(leases, lease, elapsed)

  async function sendAll(conversation: string, mayGoOn: () => boolean): Promise<undefined> {
    try {
      let isNext = false
      while (mayGoOn() && leases.holds(lease) && !halt.isOn) {
        const head = await headOf(deliveries, conversation)
        if (!head || (await isEarly(head, isNext))) return
        await pace()
        await send(head)
        isNext = true
      }
    } catch (err) {
      // What is left is found again when the database is back.
      if (!isPassing(err)) log.error({ err, channel }, 'the outbox failed')
    }
  }

  /** What comes after one that has to wait waits with it, so that it is not found in vain. */
  async function isEarly(head: Stored<DeliveryRecord>, isNext: boolean): Promise<boolean> {
    const { conversation, due = '', failures } = head.document
    if (due <= nowText() || (isNext && failures === 0)) return false
    const page = await deliveries.find({ ...openOf(conversation), limit: PAGE })
    const early = page.items.filter(({ document }) => (document.due ?? '') < due)
    await Promise.all(early.map((one) => changeDocument(deliveries, one, { due })))
    return true
  }

  const nowText = () => clock().toISOString()

  const findDue = async (limit: number) =>
    (await deliveries.find({ index: 'due', equals: [channel], to: nowText(), limit })).items

  /** One message tells whether the channel works again. */
  async function tryHalted(): Promise<void> {
    await halt.look()
    if (!halt.takeTrial()) return
    const [due] = await findDue(1)
    const head = due && (await headOf(deliveries, due.document.conversation))
    if (head && (await send(head))) await halt.end()
  }

  async function look(): Promise<void> {
    const held = await keepLease()
    if (held === 'no') return
    if (held === 'newly') await halt.look()
    if (isPurgeDue()) await forgetOldDeliveries(deliveries, channel, clock())
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
      await leases.release(lease).catch((err: unknown) => {
        // The others will see soon enough that it is not renewed.
        log.warn({ err, channel }, 'the lease of the outbox could not be given back')
      })
    },
  }
}

function openOf(conversation: string) {
  return { index: 'conversation', equals: [conversation] }
}

/** The first delivery of a conversation that was neither sent nor given up. */
async function headOf(
  deliveries: Collection<DeliveryRecord>,
  conversation: string,
): Promise<Stored<DeliveryRecord> | undefined> {
  return (await deliveries.find({ ...openOf(conversation), limit: 1 })).items[0]
}

/** Claims the lease no more often than is needed. */
function createKeepLease(leases: LeaseBook, lease: string, elapsed: () => number) {
  let nextAt = 0
  return async (): Promise<'no' | 'newly' | 'still'> => {
    const wasHeld = leases.holds(lease)
    if (elapsed() < nextAt) return wasHeld ? 'still' : 'no'
    nextAt = elapsed() + leases.renewMs
    if (!(await leases.claim(lease))) return 'no'
    return wasHeld ? 'still' : 'newly'
  }
}
