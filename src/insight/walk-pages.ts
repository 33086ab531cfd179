import { type Collection, type CollectionQuery, type Stored } from '../store/collection'

const PAGE = 200

/** All documents along an index, a page at a time, however many there are. */
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
  } while (after !== undefined)
}
