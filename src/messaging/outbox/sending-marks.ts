import { RecentMap } from '../../lib/recent-map'
import { type Stored } from '../../store/collection'
import { type LeaseBook } from '../lease-book'
import { type DeliveryRecord } from './delivery-record'

type Entry = Stored<DeliveryRecord>

/** There are never more at the same time than a platform lets us send. */
const REMEMBERED_MAX = 1000

export interface SendingMarksParts {
  leases: Pick<LeaseBook, 'holder' | 'leaseMs'>
  elapsed: () => number
}

/**
 * What this process knows of deliveries that are marked as `sending`, and the mark does not
 * say: whether another process may still be about it, and whether it was only marked here.
 */
export function createSendingMarks({ leases, elapsed }: SendingMarksParts) {
  const seen = new RecentMap<string, { revision: number; since: number }>(REMEMBERED_MAX)
  const unconfirmed = new RecentMap<string, true>(REMEMBERED_MAX)

  /** Marked here and not handed over, as the database did not confirm the mark. */
  function isOnlyMarked({ document: { id, state, sender } }: Entry): boolean {
    return state === 'sending' && sender === leases.holder && unconfirmed.get(id) === true
  }

  return {
    isOnlyMarked,
    notConfirmed: (id: string) => unconfirmed.set(id, true),
    confirmed: (id: string) => unconfirmed.delete(id),

    /**
     * A node that has lost its lease may have called the platform just before, and hear from it
     * yet. So a mark is left alone for as long as a lease, which no call outlives by much.
     */
    isUnderWay(entry: Entry): boolean {
      const { document, revision } = entry
      if (document.state !== 'sending' || isOnlyMarked(entry)) return false
      const before = seen.get(document.id)
      const since = before?.revision === revision ? before.since : elapsed()
      seen.set(document.id, { revision, since })
      return elapsed() - since < leases.leaseMs
    },
  }
}

export type SendingMarks = ReturnType<typeof createSendingMarks>
