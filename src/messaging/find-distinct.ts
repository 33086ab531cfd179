import { type Collection } from '../store/collection'

/** Far more than there ever are; a mistake must not become an endless loop. */
const VALUES_MAX = 1000

/**
 * The different values of the first field of an index, by one short look for each: from one
 * value to the next, over all documents that have it.
 */
export async function findDistinct<T>(
  collection: Collection<T>,
  index: string,
  valueOf: (document: T) => string | undefined,
): Promise<string[]> {
  const values: string[] = []
  let from: string | undefined
  while (values.length < VALUES_MAX) {
    const { items } = await collection.find({ index, from, limit: 1 })
    const value = items[0] && valueOf(items[0].document)
    if (value === undefined) break
    values.push(value)
    // The smallest text that is greater and can be the beginning of no other value.
    from = `${value}!`
  }
  return values
}
