import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { every } from '../lib/every'
import { RecentMap } from '../lib/recent-map'
import { type Collection, type CollectionShape } from '../store/collection'
import { findDistinct } from './find-distinct'

const Lease = z.object({ name: z.string(), generation: z.number(), holder: z.string() })
type Lease = z.infer<typeof Lease>

export const LEASES: CollectionShape<Lease> = {
  name: 'leases',
  schema: Lease,
  key: ({ name, generation }) => toKey(name, generation),
  indexes: { name: ['name', 'generation'] },
}

/** How long a lease is good after it was last renewed. */
const LEASE_MS = 12_000
/** Generations that are kept, so that one who read a little late collides with them. */
const GENERATIONS_KEPT = 5
const ALL = 100
/** Leases of others that are watched at the same time. */
const WATCHED_MAX = 1000

export interface LeaseBookParts {
  leases: Collection<Lease>
  leaseMs?: number
  /** Milliseconds that only go forward. Times of different nodes are never compared. */
  elapsed?: () => number
}

export interface LeaseBook {
  /** Who this process is among those on the same database. */
  readonly holder: string
  /** How long a lease is good after it was last renewed. */
  readonly leaseMs: number
  /** How often `claim` has to be called for a lease that is to be kept. */
  readonly renewMs: number
  /** Takes the lease if it is free or was left, renews it if it is held here. True if it is held now. */
  claim(name: string): Promise<boolean>
  /** Whether it is certainly held here at this moment; a holder that cannot renew gives it up in time. */
  holds(name: string): boolean
  /** Lets others take it at once. */
  release(name: string): Promise<void>
  /** The leases that there are, held or left. */
  names(prefix: string): Promise<string[]>
}

/**
 * Says which of several processes does a piece of work, without a lock and without comparing
 * clocks. A lease is a row of generations, of which nobody can insert one twice: whoever
 * inserts the next one holds it, and inserting one more is renewing. A lease whose generation
 * did not change for `leaseMs`, by the clock of the one who watches it, was left.
 *
 * It only saves work. That nothing is done twice rests on the unique keys of turns and
 * deliveries, as a process may sleep at any moment and wake up as no holder any more.
 */
export function createLeaseBook(parts: LeaseBookParts): LeaseBook {
  const { leases, leaseMs = LEASE_MS, elapsed = performance.now.bind(performance) } = parts
  const holder = randomUUID().slice(0, 13)
  const renewedAt = new Map<string, number>()
  const isLeft = createWatch(leaseMs, elapsed)

  async function newestOf(name: string): Promise<Lease | undefined> {
    const query = { index: 'name', equals: [name], order: 'descending' as const, limit: 1 }
    return (await leases.find(query)).items[0]?.document
  }

  async function follow(
    name: string,
    newest: Lease | undefined,
    startedAt: number,
  ): Promise<boolean> {
    const generation = (newest?.generation ?? 0) + 1
    if (!(await leases.insert({ name, generation, holder }))) return false
    // Who read long before inserting may have filled a gap far behind the newest.
    const isRenewal = newest?.holder === holder && elapsed() - startedAt < leaseMs
    if (!isRenewal && (await newestOf(name))?.holder !== holder) return false
    renewedAt.set(name, startedAt)
    await leases.remove(toKey(name, generation - GENERATIONS_KEPT))
    return true
  }

  return {
    holder,
    leaseMs,
    renewMs: leaseMs / 4,

    async claim(name) {
      // Before anything is read: a process may sleep at any moment, and must not count that time as its own.
      const startedAt = elapsed()
      const newest = await newestOf(name)
      const isFree = !newest || newest.holder === holder || isLeft(newest)
      const isHeld = isFree && (await follow(name, newest, startedAt))
      if (!isHeld) renewedAt.delete(name)
      return isHeld
    },

    holds(name) {
      const at = renewedAt.get(name)
      return at !== undefined && elapsed() - at < leaseMs * 0.75
    },

    async release(name) {
      renewedAt.delete(name)
      if ((await newestOf(name))?.holder !== holder) return
      const { items } = await leases.find({ index: 'name', equals: [name], limit: ALL })
      for (const { document } of items) await leases.remove(toKey(name, document.generation))
    },

    async names(prefix) {
      const all = await findDistinct(leases, 'name', ({ name }) => name)
      return all.filter((name) => name.startsWith(prefix))
    },
  }
}

/** Claims one lease again and again, no more often than is needed; says whether it is held. */
export function createKeepLease(book: LeaseBook, name: string, elapsed: () => number) {
  const isDue = every(book.renewMs, elapsed)
  return async (): Promise<'no' | 'newly' | 'still'> => {
    const wasHeld = book.holds(name)
    if (!isDue()) return wasHeld ? 'still' : 'no'
    if (!(await book.claim(name))) return 'no'
    return wasHeld ? 'still' : 'newly'
  }
}

/**
 * Tells whether a lease of somebody else has not changed for long enough. Looks that are far
 * apart prove nothing: while nobody could read, nobody could renew either.
 */
function createWatch(leaseMs: number, elapsed: () => number): (lease: Lease) => boolean {
  const seen = new RecentMap<string, { lease: string; since: number; lookedAt: number }>(
    WATCHED_MAX,
  )
  return ({ name, generation, holder }) => {
    const now = elapsed()
    const lease = `${holder}#${generation}`
    const before = seen.get(name)
    const isSame = before?.lease === lease && now - before.lookedAt < leaseMs
    const since = isSame ? before.since : now
    const isLeft = now - since >= leaseMs
    if (isLeft) seen.delete(name)
    else seen.set(name, { lease, since, lookedAt: now })
    return isLeft
  }
}

function toKey(name: string, generation: number): string {
  return `${name}#${generation}`
}
