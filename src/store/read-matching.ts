import { setImmediate } from 'node:timers/promises'
import { type CollectionPage, type Stored } from './collection'

export interface MatchingOptions<T> {
  read: (page: { limit: number; after?: string }) => Promise<CollectionPage<T>>
  isMatch: (document: T) => boolean
  limit: number
  after?: string
  /** Milliseconds that only go forward. */
  elapsed?: () => number
}

/** So long is read for one page at most; then it is shorter, with the place to go on from. */
const READ_MS = 120

/**
 * A page of the documents along an index that match something no index knows. When few of
 * them do, a page may be short, or even empty, and still have a `next`.
 */
export async function readMatching<T>(options: MatchingOptions<T>): Promise<CollectionPage<T>> {
  const { read, isMatch, limit, elapsed = performance.now.bind(performance) } = options
  const startedAt = elapsed()
  const items: Stored<T>[] = []
  let { after } = options
  for (;;) {
    // No more than there is room for, as a page can be gone on from only at its end.
    const page = await read({ limit: limit - items.length, after })
    items.push(...page.items.filter(({ document }) => isMatch(document)))
    after = page.next
    const isEnough = items.length === limit || elapsed() - startedAt > READ_MS
    if (after === undefined || isEnough) return { items, next: after }
    // Whoever waits to be answered comes first.
    await setImmediate()
  }
}
