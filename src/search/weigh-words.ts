import { type Steps } from '../lib/steps'
import { type FacetDetector } from './detect-facets'
import { FILLER_WORDS } from './filler-words'
import { type Vocabulary } from './vocabulary'

/** How much the words of a facet and of politeness count, next to 1 for any other. */
export const FACET_FACTOR = 0.08
export const FILLER_FACTOR = 0.2

interface Weighing {
  accented: Vocabulary
  accentedOf: Uint16Array
  facets: FacetDetector
  foldedOf: Uint16Array
  rarity: Float32Array
  starts: Int32Array
}

/** The weight of each word of each name: how rare it is, and little where it only asks or is polite. */
export function* weighWords(weighing: Weighing): Steps<Float32Array> {
  const { accented, accentedOf, facets, foldedOf, rarity, starts } = weighing
  const weights = new Float32Array(foldedOf.length)
  for (let name = 0; name + 1 < starts.length; name += 1) {
    if (name % 16 === 0) yield
    const start = starts[name] ?? 0
    // Put together again name by name: all of them cut up at once would be the most a start holds.
    const numbers = accentedOf.subarray(start, starts[name + 1])
    const words = Array.from(numbers, (id) => accented.words[id] ?? '')
    words.forEach((word, at) => {
      const factor = FILLER_WORDS.has(word) ? FILLER_FACTOR : 1
      weights[start + at] = (rarity[foldedOf[start + at] ?? 0] ?? 0) * factor
    })
    // Every other official name begins with it.
    if (words[0] === 'thủ' && words[1] === 'tục') weights.fill(0, start, start + 2)
    for (const span of facets.detect(words, true)) {
      // A name that is nothing but the words of a facet is a name all the same.
      if (span.at.length === words.length) continue
      for (const at of span.at) weights[start + at] = (weights[start + at] ?? 0) * FACET_FACTOR
    }
  }
  return weights
}
