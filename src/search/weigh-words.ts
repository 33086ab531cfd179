import { type Steps } from '../lib/steps'
import { type FacetDetector } from './detect-facets'
import { FACET_FACTOR } from './word-factor'

interface Weighing {
  /** The words by their numbers. */
  accented: string[]
  accentedOf: Uint16Array
  /** How much each word counts by what it is. */
  factors: Float32Array
  facets: FacetDetector
  foldedOf: Uint16Array
  rarity: Float32Array
  starts: Int32Array
}

/** The weight of each word of each name: how rare it is, and little where it only asks or is polite. */
export function* weighWords(weighing: Weighing): Steps<Float32Array> {
  const { accented, accentedOf, factors, facets, foldedOf, rarity, starts } = weighing
  const weights = new Float32Array(accentedOf.length)
  yield
  accentedOf.forEach((id, at) => {
    weights[at] = (rarity[foldedOf[at] ?? 0] ?? 0) * (factors[id] ?? 1)
  })
  for (let name = 0; name + 1 < starts.length; name += 1) {
    if (name % 16 === 0) yield
    const [start = 0, end = 0] = [starts[name], starts[name + 1]]
    // Put together again name by name: all of them cut up at once would be the most a start holds.
    const words = Array.from(accentedOf.subarray(start, end), (id) => accented[id] ?? '')
    lighten(weights.subarray(start, end), words, facets)
  }
  return weights
}

/** Takes weight from those words of a name that do not tell it from others. */
function lighten(weights: Float32Array, words: string[], facets: FacetDetector): void {
  // Every other official name begins with it.
  if (words[0] === 'thủ' && words[1] === 'tục') weights.fill(0, 0, 2)
  for (const span of facets.detect(words, true)) {
    // A name that is nothing but the words of a facet is a name all the same.
    if (span.at.length === words.length) continue
    for (const at of span.at) weights[at] = (weights[at] ?? 0) * FACET_FACTOR
  }
}
