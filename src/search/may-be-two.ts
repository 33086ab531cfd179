import { isContent, type Question } from './read-question'
import { type Understood } from './understand-words'

/**
 * A matter of its own has words for it, and what is about the first matter as well leaves less
 * than so much of a part unsaid. Between clauses about one matter there is mostly just a comma.
 */
const BY_WORD = { weightMin: 0.5, uncoveredMin: 0.4 }
const BY_COMMA = { weightMin: 0.9, uncoveredMin: 0.6 }

/**
 * Whether the words up to a place and those after it may be about two matters: both say something,
 * and the hit for all of it leaves much of one of them unsaid. Asking for both parts costs as much
 * as asking for the whole. Of development questions joined two by two and answered as two this lets
 * 99 of 100 through that are joined by a word and 87 of 100 joined by a comma; of single ones 45
 * and 28.
 */
export function mayBeTwo(
  { question, cover }: Pick<Understood, 'question' | 'cover'>,
  { wordsBefore, isByComma }: { wordsBefore: number; isByComma: boolean },
): boolean {
  const { words } = question
  const parts: [number, number][] = [
    [0, wordsBefore],
    [wordsBefore, words.length],
  ]
  const { weightMin, uncoveredMin } = isByComma ? BY_COMMA : BY_WORD
  const sums = parts.map((part) => weigh(question, part, cover))
  return (
    sums.every(({ weight }) => weight >= weightMin) &&
    sums.some(({ uncovered }) => uncovered >= uncoveredMin)
  )
}

/** The weight of some words, and of what the hit leaves of them. */
function weigh(
  { slots }: Question,
  [from, to]: [number, number],
  cover: Float32Array | undefined,
): { weight: number; uncovered: number } {
  let weight = 0
  let uncovered = 0
  for (let at = from; at < to; at += 1) {
    const slot = slots[at]
    if (!slot || !isContent(slot)) continue
    weight += slot.weight
    uncovered += slot.weight * (1 - Math.min(1, cover?.[at] ?? 0))
  }
  return { weight, uncovered }
}
