import { setImmediate } from 'node:timers/promises'
import { type Collection, type CollectionQuery, type Stored } from '../store/collection'

const PAGE = 200

/**
 * All documents along an index, a page at a time, however many there are. Whoever waits to be
 * answered comes first between two pages.
 */
export async function* walkPages<T>(
  collection: Pick<Collection<T>, 'find'>,
  query: Omit<CollectionQuery, 'limit' | 'after'>,
  pageSize = PAGE,
): AsyncGenerator<Stored<T>[]> {
  let after: string | undefined
  do {
    const page = await collection.find({ ...query, limit: pageSize, after })
    if (page.items.length > 0) yield page.items
    after = page.next
    if (after !== undefined) await setImmediate()
  } while (after !== undefined)
}
