import { type Collection, type CollectionQuery, type Stored } from '../store/collection'
import { type DeliveryRecord } from './outbox/delivery-record'
import { type InboxEntry } from './inbox/inbox-entry'

/**
 * How long it is remembered that a delivery was sent, and how long what was given up can be
 * taken up again. No platform repeats a message after that.
 */
export const KEPT_DAYS = 30
const DAY_MS = 24 * 3600_000
const PAGE = 200

/** Removes what was sent or given up long ago on a channel. */
export async function forgetOldDeliveries(
  deliveries: Collection<DeliveryRecord>,
  channel: string,
  now: Date,
): Promise<void> {
  await removeAll(deliveries, ({ id }) => id, {
    index: 'settled',
    equals: [channel],
    to: keptFrom(now),
  })
}

/** Removes messages that were given up long ago. */
export async function forgetOldMessages(entries: Collection<InboxEntry>, now: Date): Promise<void> {
  await removeAll(entries, ({ id }) => id, { index: 'dead', to: keptFrom(now) })
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
  await removeAll(entries, ({ id }) => id, query)
  await removeAll(deliveries, ({ id }) => id, query)
}

function keptFrom(now: Date): string {
  return new Date(now.getTime() - KEPT_DAYS * DAY_MS).toISOString()
}

async function removeAll<T>(
  collection: Collection<T>,
  keyOf: (document: T) => string,
  query: Omit<CollectionQuery, 'limit'>,
): Promise<void> {
  let items: Stored<T>[]
  do {
    items = (await collection.find({ ...query, limit: PAGE })).items
    await Promise.all(
      items.map(({ document, revision }) => collection.remove(keyOf(document), revision)),
    )
  } while (items.length === PAGE)
}
