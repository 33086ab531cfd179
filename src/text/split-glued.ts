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
    const ways = Array.from({ length: Math.min(end, SYLLABLE_LENGTH_MAX) }, (_, length) =>
      extend(best[end - length - 1], word.slice(end - length - 1, end), costOf),
    )
    best[end] = ways.reduce((a, b) => (b && b.cost < (a?.cost ?? Infinity) ? b : a), undefined)
  }
  const split = best[word.length]
  return split !== undefined && split.syllables.length > 1 ? split.syllables : undefined
}

function extend(
  before: Split | undefined,
  syllable: string,
  costOf: SyllableCost,
): Split | undefined {
  if (before === undefined || !isFoldedSyllable(syllable)) return undefined
  const cost = costOf(syllable, before.syllables.at(-1))
  if (cost === undefined) return undefined
  return { cost: before.cost + cost, syllables: [...before.syllables, syllable] }
}
