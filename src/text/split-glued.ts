import { isFoldedSyllable } from './syllables'

const SYLLABLE_LENGTH_MAX = 7
const GLUED_LENGTH_MAX = 60

/** How unlikely a syllable is at this place; smaller is better, and undefined is impossible. */
export type SyllableCost = (syllable: string, before: string | undefined) => number | undefined

interface Split {
  cost: number
  syllables: string[]
}

/**
 * Parts a word that was typed without spaces, such as 'dangkykhaisinh', into the cheapest row
 * of syllables, or gives nothing when it is no row of syllables at all.
 */
export function splitGlued(word: string, costOf: SyllableCost): string[] | undefined {
  if (word.length > GLUED_LENGTH_MAX) return undefined
  const best: (Split | undefined)[] = [{ cost: 0, syllables: [] }]
  for (let end = 1; end <= word.length; end += 1) {
    for (let start = Math.max(0, end - SYLLABLE_LENGTH_MAX); start < end; start += 1) {
      const before = best[start]
      const syllable = word.slice(start, end)
      if (before === undefined || !isFoldedSyllable(syllable)) continue
      const cost = costOf(syllable, before.syllables.at(-1))
      if (cost === undefined) continue
      const total = before.cost + cost
      if (total < (best[end]?.cost ?? Infinity)) {
        best[end] = { cost: total, syllables: [...before.syllables, syllable] }
      }
    }
  }
  const split = best[word.length]
  return split !== undefined && split.syllables.length > 1 ? split.syllables : undefined
}
