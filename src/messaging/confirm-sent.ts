import { type Clock } from '../lib/clock'
import { type Collection } from '../store/collection'
import { changeDocument } from './change-document'
import { type DeliveryRecord } from './delivery-record'

export interface ConfirmSentParts {
  deliveries: Collection<DeliveryRecord>
  clock: Clock
}

/** The sender may be about to record what it saw itself. */
const ATTEMPTS_MAX = 3

/**
 * Takes a platform's word that it has shown a message. Where it gave no answer when the
 * message was sent, or the process died then, this alone keeps it from being sent again.
 */
export function createConfirmSent({ deliveries, clock }: ConfirmSentParts) {
  return async (id: string, platformId: string): Promise<void> => {
    for (let attempts = 0; attempts < ATTEMPTS_MAX; attempts += 1) {
      const entry = await deliveries.get(id)
      if (!entry || entry.document.state === 'sent') return
      const isRecorded = await changeDocument(deliveries, entry, {
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
      if (isRecorded) return
    }
  }
}
