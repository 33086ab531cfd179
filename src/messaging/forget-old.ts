import { every } from '../lib/every'
import { type Collection, type CollectionQuery } from '../store/collection'
import { type DeliveryRecord } from './outbox/delivery-record'
import { type InboxEntry } from './inbox/inbox-entry'

/**
 * How long it is remembered that a delivery was sent, and how long what was given up can be
 * taken up again. No platform repeats a message after that.
 */
export const KEPT_DAYS = 30
const DAY_MS = 24 * 3600_000
const PURGE_MS = 3600_000
const PAGE = 200
/** More would keep whoever removes them from renewing its leases. */
const PAGES_MAX = 10

/** Once in an hour, a part with each call until all is forgotten. */
export function createPurge(forget: () => Promise<boolean>, elapsed: () => number) {
  const isDue = every(PURGE_MS, elapsed)
  let isDone = false
  return async (): Promise<void> => {
    if (isDue()) isDone = false
    isDone ||= await forget()
  }
}

/** Removes what was sent or given up long ago on a channel; false when there is more of it. */
export async function forgetOldDeliveries(
  deliveries: Collection<DeliveryRecord>,
  channel: string,
  now: Date,
): Promise<boolean> {
  return removeSome(deliveries, ({ id }) => id, {
    index: 'settled',
    equals: [channel],
    to: keptFrom(now),
  })
}

/** Removes messages that were given up long ago. */
export async function forgetOldMessages(entries: Collection<InboxEntry>, now: Date): Promise<void> {
  await removeSome(entries, ({ id }) => id, { index: 'dead', to: keptFrom(now) })
}

/** Removes what was given up of a conversation whose citizen had it erased. */
export async function forgetConversation(
  {
    entries,
    deliveries,
  }: { entries: Collection<InboxEntry>; deliveries: Collection<DeliveryRecord> },
  conversation: string,
): Promise<void> {
  const query = { index: 'deadOfConversation', equals: [conversation] }
  await removeSome(entries, ({ id }) => id, query)
  await removeSome(deliveries, ({ id }) => id, query)
}

function keptFrom(now: Date): string {
  return new Date(now.getTime() - KEPT_DAYS * DAY_MS).toISOString()
}

/** True when all are removed. */
async function removeSome<T>(
  collection: Collection<T>,
  keyOf: (document: T) => string,
  query: Omit<CollectionQuery, 'limit'>,
): Promise<boolean> {
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const { items } = await collection.find({ ...query, limit: PAGE })
    await Promise.all(
      items.map(({ document, revision }) => collection.remove(keyOf(document), revision)),
    )
    if (items.length < PAGE) return true
  }
  return false
}
