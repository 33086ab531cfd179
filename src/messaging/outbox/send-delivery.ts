import { setTimeout } from 'node:timers/promises'
import { type Delivery, DeliveryError, type Receipt } from '../../channel/delivery'
import { type Clock } from '../../lib/clock'
import { type Log } from '../../lib/logger'
import { type Metrics } from '../../lib/metrics'
import { type Collection, type Stored } from '../../store/collection'
import { replaceFields } from '../replace-fields'
import { type DeliveryRecord, toOutboundMessage } from './delivery-record'
import { createRecordDelivery } from './record-delivery'

/** No platform takes longer; one that never answers must not hold up its channel for ever. */
const SENDING_MS = 60_000
/** A message over which the process died so often is what it dies of. */
const UNSURE_MAX = 5

export interface SendDeliveryParts {
  channel: string
  delivery: Pick<Delivery, 'send'>
  deliveries: Collection<DeliveryRecord>
  /** Nothing can go out on the channel until somebody acts. */
  halt: (problem: string) => Promise<void>
  isStopped: () => boolean
  clock: Clock
  log: Log
  metrics: Pick<Metrics, 'deliveries' | 'deadLetters'>
}

/** Hands one delivery to the platform, and records that before and after. True when it went out. */
export type SendDelivery = (entry: Stored<DeliveryRecord>) => Promise<boolean>

export function createSendDelivery(parts: SendDeliveryParts): SendDelivery {
  const { channel, delivery, deliveries, log, metrics } = parts
  const record = createRecordDelivery(parts)

  return async (entry) => {
    const { id, state, attempts, failures } = entry.document
    if (state === 'sending' && attempts - failures >= UNSURE_MAX) {
      await record.gaveUp(entry, 'the process died while it was sent')
      return false
    }
    const fields = { state: 'sending' as const, attempts: attempts + 1 }
    const begun = await replaceFields(deliveries, entry, fields)
    if (!begun) return false
    if (state === 'sending') {
      // A process died between handing it over and recording what became of it.
      log.warn({ delivery: id, channel }, 'a delivery is sent again, as it may not have gone out')
      metrics.deliveries.inc({ channel, result: 'unsure' })
    }

    const receipt = await inTime(delivery.send(toOutboundMessage(begun.document))).catch(
      (error: unknown) => record.failed(begun, error),
    )
    if (receipt) await record.sent(begun, receipt)
    return receipt !== undefined
  }
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
