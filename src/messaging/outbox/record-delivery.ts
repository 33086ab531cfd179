import { setTimeout } from 'node:timers/promises'
import { DeliveryError, type Receipt } from '../../channel/delivery'
import { type Stored } from '../../store/collection'
import { replaceFields } from '../replace-fields'
import { type DeliveryRecord } from './delivery-record'
import { isPassing } from '../is-passing'
import { retryDelayMs } from './retry-schedule'
import { type SendDeliveryParts } from './send-delivery'
import { toLoggable } from '../to-loggable'

/** While the database is away, it is asked again this often. */
const AWAY_MS = 1000

type Entry = Stored<DeliveryRecord>

/** Keeps what became of a delivery that was handed to the platform. */
export function createRecordDelivery(parts: SendDeliveryParts) {
  const { channel, deliveries, clock, log, metrics } = parts

  const now = () => clock().toISOString()
  const settled = () => ({ open: undefined, due: undefined, sender: undefined, settledAt: now() })

  /** What the platform did cannot be undone, so it is recorded however long the database is away. */
  async function record(entry: Entry, fields: Partial<DeliveryRecord>): Promise<void> {
    for (;;) {
      try {
        await replaceFields(deliveries, entry, fields)
        return
      } catch (err) {
        if (parts.isStopped() || !isPassing(err)) throw err
        await setTimeout(AWAY_MS)
      }
    }
  }

  async function gaveUp(entry: Entry, problem: string): Promise<void> {
    const { id, failures } = entry.document
    log.error({ delivery: id, channel, failures, problem }, 'a delivery was given up')
    metrics.deliveries.inc({ channel, result: 'dead' })
    metrics.deadLetters.inc({ channel, way: 'out' })
    await record(entry, { ...settled(), state: 'dead', problem, deadAt: now() })
  }

  async function later(entry: Entry, problem: string, askedForMs?: number): Promise<void> {
    const failures = entry.document.failures + 1
    const delayMs = retryDelayMs(failures, askedForMs)
    if (delayMs === undefined) return gaveUp(entry, problem)
    const { id } = entry.document
    log.warn({ delivery: id, channel, failures, delayMs, problem }, 'a delivery failed')
    metrics.deliveries.inc({ channel, result: 'again' })
    const due = new Date(clock().getTime() + delayMs).toISOString()
    await record(entry, { state: 'waiting', failures, problem, due })
  }

  return {
    gaveUp,

    async sent(entry: Entry, { platformId }: Receipt): Promise<void> {
      metrics.deliveries.inc({ channel, result: 'sent' })
      const left = { content: undefined, echo: undefined, problem: undefined }
      await record(entry, { ...left, ...settled(), state: 'sent', platformId })
    },

    async failed(entry: Entry, error: unknown): Promise<void> {
      if (!(error instanceof DeliveryError)) {
        log.error({ channel, ...toLoggable(error) }, 'a channel failed to send')
        return later(entry, 'the channel failed to send it')
      }
      switch (error.failure) {
        case 'again':
          return later(entry, error.message, error.retryAfterMs)
        case 'never':
          return gaveUp(entry, error.message)
        case 'halt':
          await parts.halt({
            problem: error.message,
            reason: error.reason,
            remedy: error.remedy,
          })
          // It was refused for what it has no part in, so that does not count.
          return record(entry, { state: 'waiting', attempts: entry.document.attempts - 1 })
      }
    },
  }
}
