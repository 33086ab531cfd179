import { setTimeout } from 'node:timers/promises'
import { type Delivery, DeliveryError, type Receipt } from '../channel/delivery'
import { type Clock } from '../lib/clock'
import { type Log } from '../lib/logger'
import { type Metrics } from '../lib/metrics'
import { type Collection, type Stored } from '../store/collection'
import { changeDocument } from './change-document'
import { type DeliveryRecord, toOutboundMessage } from './delivery-record'
import { isPassing } from './is-passing'
import { retryDelayMs } from './retry-schedule'
import { toLoggable } from './to-loggable'

/** No platform takes longer; one that never answers must not hold up its channel for ever. */
const SENDING_MS = 60_000
/** A message over which the process died so often is what it dies of. */
const UNSURE_MAX = 5
/** While the database is away, it is asked again this often. */
const AWAY_MS = 1000

type Entry = Stored<DeliveryRecord>
type Fields = Partial<DeliveryRecord>

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
export type SendDelivery = (entry: Entry) => Promise<boolean>

export function createSendDelivery(parts: SendDeliveryParts): SendDelivery {
  const { channel, delivery, deliveries, clock, log, metrics } = parts

  const now = () => clock().toISOString()
  const settled = () => ({ open: undefined, due: undefined, settledAt: now() })

  /** The platform knows what became of it, so it is recorded however long the database is away. */
  async function record(entry: Entry, fields: Fields): Promise<void> {
    for (;;) {
      try {
        await changeDocument(deliveries, entry, fields)
        return
      } catch (err) {
        if (parts.isStopped() || !isPassing(err)) throw err
        await setTimeout(AWAY_MS)
      }
    }
  }

  async function giveUp(entry: Entry, problem: string): Promise<void> {
    const { id, failures } = entry.document
    log.error({ delivery: id, channel, failures, problem }, 'a delivery was given up')
    metrics.deliveries.inc({ channel, result: 'dead' })
    metrics.deadLetters.inc({ channel, way: 'out' })
    await record(entry, { ...settled(), state: 'dead', problem, deadAt: now() })
  }

  async function tryLater(entry: Entry, problem: string, askedForMs?: number): Promise<void> {
    const { id } = entry.document
    const failures = entry.document.failures + 1
    const delayMs = retryDelayMs(failures, askedForMs)
    if (delayMs === undefined) return giveUp(entry, problem)
    log.warn({ delivery: id, channel, failures, delayMs, problem }, 'a delivery failed')
    metrics.deliveries.inc({ channel, result: 'again' })
    const due = new Date(clock().getTime() + delayMs).toISOString()
    await record(entry, { state: 'waiting', failures, problem, due })
  }

  async function afterFailure(entry: Entry, error: unknown): Promise<void> {
    if (!(error instanceof DeliveryError)) {
      log.error({ channel, ...toLoggable(error) }, 'a channel failed to send')
      return tryLater(entry, 'the channel failed to send it')
    }
    switch (error.failure) {
      case 'again':
        return tryLater(entry, error.message, error.retryAfterMs)
      case 'never':
        return giveUp(entry, error.message)
      case 'halt':
        await parts.halt(error.message)
        // It was refused for what it has no part in, so that does not count.
        return record(entry, { state: 'waiting', attempts: entry.document.attempts - 1 })
    }
  }

  /** A process that died between handing it over and recording so leaves us not knowing. */
  function noteUnsure({ document: { id, state } }: Entry): void {
    if (state !== 'sending') return
    log.warn({ delivery: id, channel }, 'a delivery is sent again, as it may not have gone out')
    metrics.deliveries.inc({ channel, result: 'unsure' })
  }

  return async (entry) => {
    const { state, attempts, failures } = entry.document
    if (state === 'sending' && attempts - failures >= UNSURE_MAX) {
      await giveUp(entry, 'the process died while it was sent')
      return false
    }
    const begun = await changeDocument(deliveries, entry, {
      state: 'sending',
      attempts: attempts + 1,
    })
    if (!begun) return false
    noteUnsure(entry)
    const receipt = await inTime(delivery.send(toOutboundMessage(begun.document))).catch(
      (error: unknown) => afterFailure(begun, error),
    )
    if (!receipt) return false
    metrics.deliveries.inc({ channel, result: 'sent' })
    const left = { content: undefined, echo: undefined, problem: undefined }
    const { platformId } = receipt
    await record(begun, { ...left, ...settled(), state: 'sent', platformId })
    return true
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
