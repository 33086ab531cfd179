import { setTimeout } from 'node:timers/promises'
import { type Blockage, type Delivery, DeliveryError, type Receipt } from '../../channel/delivery'
import { type Clock } from '../../lib/clock'
import { type Log } from '../../lib/logger'
import { type Metrics } from '../../lib/metrics'
import { type Collection, type Stored } from '../../store/collection'
import { type LeaseBook } from '../lease-book'
import { replaceFields } from '../replace-fields'
import { type DeliveryRecord, toOutboundMessage } from './delivery-record'
import { isPassing } from '../is-passing'
import { createRecordDelivery } from './record-delivery'
import { type SendingMarks } from './sending-marks'

/** No platform takes longer; one that never answers must not hold up its channel for ever. */
const SENDING_MS = 60_000
/** A message over which the process died so often is what it dies of. */
const UNSURE_MAX = 5

export interface SendDeliveryParts {
  channel: string
  delivery: Pick<Delivery, 'send' | 'handOver'>
  deliveries: Collection<DeliveryRecord>
  leases: Pick<LeaseBook, 'holder'>
  marks: SendingMarks
  /** Nothing can go out on the channel until somebody acts. */
  halt: (blockage: Blockage) => Promise<void>
  isStopped: () => boolean
  clock: Clock
  log: Log
  metrics: Pick<Metrics, 'deliveries' | 'deadLetters'>
}

type Entry = Stored<DeliveryRecord>

/** Hands one delivery to the platform, and records that before and after. True when it went out. */
export type SendDelivery = (entry: Entry) => Promise<boolean>

export function createSendDelivery(parts: SendDeliveryParts): SendDelivery {
  const { channel, delivery, deliveries, marks, log, metrics } = parts
  const record = createRecordDelivery(parts)

  async function mark(entry: Entry): Promise<Entry | undefined> {
    const { id, attempts } = entry.document
    const isCounted = marks.isOnlyMarked(entry)
    const fields = { attempts: isCounted ? attempts : attempts + 1, sender: parts.leases.holder }
    try {
      const begun = await replaceFields(deliveries, entry, { state: 'sending', ...fields })
      marks.confirmed(id)
      return begun
    } catch (error) {
      // It may be marked all the same, as when most of the database's servers are away.
      if (isPassing(error)) marks.notConfirmed(id)
      throw error
    }
  }

  return async (entry) => {
    const { id, state, attempts, failures } = entry.document
    const isUnsure = state === 'sending' && !marks.isOnlyMarked(entry)
    if (isUnsure && attempts - failures >= UNSURE_MAX) {
      await record.gaveUp(entry, 'the process died while it was sent')
      return false
    }
    const begun = await mark(entry)
    if (!begun) return false
    if (isUnsure) {
      // A process died between handing it over and recording what became of it.
      log.warn({ delivery: id, channel }, 'a delivery is sent again, as it may not have gone out')
      metrics.deliveries.inc({ channel, result: 'unsure' })
    }

    const receipt = await inTime(carryOut(delivery, begun.document)).catch((error: unknown) =>
      record.failed(begun, error),
    )
    if (receipt) await record.sent(begun, receipt)
    return receipt !== undefined
  }
}

async function carryOut(
  delivery: Pick<Delivery, 'send' | 'handOver'>,
  record: DeliveryRecord,
): Promise<Receipt> {
  const { id, userId, conversation, handsTo } = record
  if (handsTo === undefined) return delivery.send(toOutboundMessage(record))
  await delivery.handOver?.({ id, userId, conversation, to: handsTo })
  return {}
}

async function inTime(sending: Promise<Receipt>): Promise<Receipt> {
  const patience = new AbortController()
  const late = setTimeout(SENDING_MS, undefined, { signal: patience.signal }).then(() => {
    throw new DeliveryError('The platform did not answer in time', { failure: 'again' })
  })
  late.catch(() => undefined)
  try {
    return await Promise.race([sending, late])
  } finally {
    patience.abort()
  }
}
