import { normalized, type TopicVector } from './topic-vector'

/** The cluster that a question is nearest to, and what of it they share. */
export interface Nearest {
  id: string
  /** Between 0 and 1. */
  likeness: number
  /** What they share, heaviest first; the shares add up to the likeness. */
  shared: { key: string; share: number }[]
}

/** From here on a question joins a cluster. Tuned on half of tests/golden/clusters.jsonl. */
export const LIKENESS_MIN = 0.3
const SHARED_MAX = 6

/** The middles of all clusters, looked up by the words they have: held in memory by whoever groups. */
export interface ClusterIndex {
  /** Puts a cluster there, or at another place than before. */
  set(id: string, middle: TopicVector): void
  remove(id: string): void
  nearest(vector: TopicVector): Nearest | undefined
  /** All that share anything with it, nearest first; for searching. */
  search(vector: TopicVector, limit: number): string[]
  readonly size: number
}

export function createClusterIndex(likenessMin = LIKENESS_MIN): ClusterIndex {
  const middles = new Map<string, TopicVector>()
  const byKey = new Map<string, Map<string, number>>()

  function remove(id: string): void {
    for (const key of middles.get(id)?.keys() ?? []) {
      const list = byKey.get(key)
      list?.delete(id)
      if (list?.size === 0) byKey.delete(key)
    }
    middles.delete(id)
  }

  return {
    get size() {
      return middles.size
    },
    set(id, middle) {
      remove(id)
      middles.set(id, middle)
      for (const [key, weight] of middle) {
        const list = byKey.get(key) ?? new Map<string, number>()
        byKey.set(key, list.set(id, weight))
      }
    },
    remove,
    search: (vector, limit) =>
      [...likenesses(weighed(vector, { byKey, size: middles.size }), byKey)]
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .slice(0, limit)
        .map(([id]) => id),
    nearest(vector) {
      const asked = weighed(vector, { byKey, size: middles.size })
      const best = bestOf(likenesses(asked, byKey))
      if (best === undefined || best.likeness < likenessMin) return undefined
      return { ...best, shared: sharedParts(asked, middles.get(best.id)) }
    },
  }
}

/** Until there are so many clusters, how many have a word says little. */
const CLUSTERS_FLOOR = 8

/** Words that many clusters have tell little about which one is meant. */
function weighed(
  vector: TopicVector,
  { byKey, size }: { byKey: ReadonlyMap<string, ReadonlyMap<string, number>>; size: number },
): TopicVector {
  const all = Math.log(size + CLUSTERS_FLOOR)
  return normalized(
    new Map(
      [...vector].map(([key, weight]) => {
        const others = byKey.get(key)?.size ?? 0
        const rarity = Math.log((size + CLUSTERS_FLOOR) / (others + 1)) / all
        return [key, weight * Math.sqrt(Math.max(0, rarity))]
      }),
    ),
  )
}

function likenesses(
  vector: TopicVector,
  byKey: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Map<string, number> {
  const scores = new Map<string, number>()
  for (const [key, weight] of vector) {
    for (const [id, other] of byKey.get(key) ?? []) {
      scores.set(id, (scores.get(id) ?? 0) + weight * other)
    }
  }
  return scores
}

/** Of two that are equally near the one whose id comes first, so that the order of arrival says nothing. */
function bestOf(scores: ReadonlyMap<string, number>): { id: string; likeness: number } | undefined {
  let best: { id: string; likeness: number } | undefined
  for (const [id, likeness] of scores) {
    if (!best || likeness > best.likeness || (likeness === best.likeness && id < best.id)) {
      best = { id, likeness }
    }
  }
  return best
}

function sharedParts(vector: TopicVector, middle: TopicVector | undefined): Nearest['shared'] {
  return [...vector]
    .map(([key, weight]) => ({ key, share: weight * (middle?.get(key) ?? 0) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || (a.key < b.key ? -1 : 1))
    .slice(0, SHARED_MAX)
}
