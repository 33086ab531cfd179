import { type Hit, type TopicWord } from '../../search/searcher'

/** What a question or a cluster is about: weights by key, of length 1 taken together. */
export type TopicVector = ReadonlyMap<string, number>

/** How much the nearest procedures say next to the words: what is asked for in other words is near the same ones. */
const NEAREST_FACTOR = 0.3
const NEAREST_MAX = 3
/** Words of politeness would only lengthen every list that is looked through. */
const WEIGHT_MIN = 0.03
const PROCEDURE = 'tthc:'

export function toTopicVector(
  words: TopicWord[],
  hits: Pick<Hit, 'code' | 'score'>[],
): TopicVector {
  const vector = new Map<string, number>()
  for (const { key, weight } of words) {
    if (weight >= WEIGHT_MIN) vector.set(key, Math.max(weight, vector.get(key) ?? 0))
  }
  for (const { code, score } of hits.slice(0, NEAREST_MAX)) {
    vector.set(PROCEDURE + code, NEAREST_FACTOR * score)
  }
  return normalized(vector)
}

/** The middle of some vectors, with its heaviest parts only. */
export function middleOf(vectors: TopicVector[], partsMax: number): TopicVector {
  const sum = new Map<string, number>()
  for (const vector of vectors) {
    for (const [key, weight] of vector) sum.set(key, (sum.get(key) ?? 0) + weight)
  }
  const heaviest = [...sum].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return normalized(new Map(heaviest.slice(0, partsMax)))
}

/** The code of the procedure that a key stands for; undefined for words. */
export function procedureOfKey(key: string): string | undefined {
  return key.startsWith(PROCEDURE) ? key.slice(PROCEDURE.length) : undefined
}

/** The same direction, of length 1. */
export function normalized(vector: Map<string, number>): TopicVector {
  const length = Math.hypot(...vector.values())
  if (length === 0) return vector
  return new Map([...vector].map(([key, weight]) => [key, weight / length]))
}
