import { type Clock } from '../../lib/clock'
import { type Collection } from '../../store/collection'
import { replaceFields } from '../replace-fields'
import { type DeliveryRecord } from './delivery-record'

export interface ConfirmSentParts {
  deliveries: Collection<DeliveryRecord>
  clock: Clock
}

/** The sender may be about to record what it saw itself. */
const ATTEMPTS_MAX = 3
const PAGE = 100

/**
 * Takes a platform's word that it has shown a message. Where it gave no answer when the
 * message was sent, or the process died then, this alone keeps it from being sent again.
 */
export function createConfirmSent({ deliveries, clock }: ConfirmSentParts) {
  return async function confirmSent(id: string, platformId: string): Promise<void> {
    for (let attempts = 0; attempts < ATTEMPTS_MAX; attempts += 1) {
      const entry = await deliveries.get(id)
      if (!entry || entry.document.state === 'sent') return
      const isRecorded = await replaceFields(deliveries, entry, {
        state: 'sent',
        platformId,
        content: undefined,
        echo: undefined,
        problem: undefined,
        open: undefined,
        due: undefined,
        deadAt: undefined,
        settledAt: clock().toISOString(),
      })
      if (isRecorded) return releaseNext(entry.document)
    }
  }

  /** What came after it waited with it, and need not any more. */
  async function releaseNext({ conversation, due = '' }: DeliveryRecord): Promise<void> {
    const query = { index: 'conversation', equals: [conversation], limit: PAGE }
    const { items } = await deliveries.find(query)
    const waiting = items.filter(({ document }) => document.failures === 0 && document.due === due)
    const now = clock().toISOString()
    await Promise.all(waiting.map((one) => replaceFields(deliveries, one, { due: now })))
  }
}
