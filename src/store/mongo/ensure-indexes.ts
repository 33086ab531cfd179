import { type Collection, type Document, type IndexDescription } from 'mongodb'

/**
 * Makes the indexes that are missing; on a large collection that takes its time. One by one,
 * as not every compatible server takes a list of which it has some already.
 */
export async function ensureIndexes<T extends Document>(
  collection: Collection<T>,
  indexes: readonly IndexDescription[],
): Promise<void> {
  for (const { key, ...options } of indexes) await collection.createIndex(key, options)
}
