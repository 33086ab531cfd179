import { inSteps, type Steps } from '../lib/steps'
import { type Name } from './collect-names'

/** With fewer procedures than this, what share of them has a word says little. */
const SPOKEN_FLOOR = 30

interface FlatNames {
  /** Those of one procedure after those of another. */
  names: Name[]
  /** How many folded words there are. */
  size: number
  foldedOf: Uint16Array
  starts: Int32Array
}

/**
 * How rare each word is, from the share of procedures that have it in a name. Of procedures with
 * phrasings the share is taken on its own as well: where few have any yet, the small words of
 * spoken sentences would else look rare.
 */
export function* rarityOfWords({ names, size, ...flat }: FlatNames): Steps<Float32Array> {
  const { foldedOf, starts } = flat
  const all = new Counts(size)
  const spoken = new Counts(size)
  yield* inSteps(names, ({ procedure, source }, name) => {
    const isSpoken = source === 'phrasing'
    all.procedures.add(procedure)
    if (isSpoken) spoken.procedures.add(procedure)
    for (let at = starts[name] ?? 0; at < (starts[name + 1] ?? 0); at += 1) {
      const word = foldedOf[at] ?? 0
      all.countOnce(word, procedure)
      if (isSpoken) spoken.countOnce(word, procedure)
    }
  })
  const total = all.procedures.size
  const scale = Math.log(1 + 2 * total)
  return all.counts.map((count, word) => {
    const share = (count + 0.5) / total
    const spokenShare = (spoken.counts[word] ?? 0) / (spoken.procedures.size + SPOKEN_FLOOR)
    return Math.log(1 + 1 / Math.max(share, spokenShare)) / scale
  })
}

/** In how many procedures each word is; they come one after another. */
class Counts {
  readonly counts: Float32Array
  readonly procedures = new Set<number>()
  readonly #seenAt: Int32Array

  constructor(size: number) {
    this.counts = new Float32Array(size)
    this.#seenAt = new Int32Array(size).fill(-1)
  }

  countOnce(word: number, procedure: number): void {
    if (this.#seenAt[word] === procedure) return
    this.#seenAt[word] = procedure
    this.counts[word] = (this.counts[word] ?? 0) + 1
  }
}
