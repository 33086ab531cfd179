import { isSyllable } from '../text/syllables'
import { type Question } from './read-question'

/** The words, with short forms that are not known written out: "ko" is không. */
export function plainWords(
  { words, slots, paths }: Question,
  isKnown: (word: string) => boolean,
): string[] {
  const plain = words.map((word) => [word])
  for (const { start, end, from, to, trust } of paths) {
    const word = words[start] ?? ''
    if (trust < 1 || end > start + 1 || isSyllable(word) || isKnown(word)) continue
    plain[start] = slots.slice(from, to).map((slot) => slot.word)
  }
  return plain.flat()
}
