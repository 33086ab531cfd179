import { finishSteps, inSteps, type Steps } from '../lib/steps'
import { type SearchIndex } from './build-index'

const tables = new WeakMap<SearchIndex, Map<string, number[]>>()

/**
 * The words of the index that become the same as this one when up to one letter is left out
 * of either, which covers one insertion, deletion, replacement or swap; in order.
 */
export function findSimilarWords(index: SearchIndex, word: string): number[] {
  const table = tables.get(index) ?? finishSteps(listSimilarWordsInSteps(index))
  const found = new Set<number>()
  for (const shorter of withOneLeftOut(word)) {
    for (const id of table.get(shorter) ?? []) found.add(id)
  }
  return [...found].sort((a, b) => a - b)
}

/** Makes the table for an index with pauses, before the first question needs it. */
export function* listSimilarWordsInSteps(index: SearchIndex): Steps<Map<string, number[]>> {
  const table = new Map<string, number[]>()
  yield* inSteps(index.folded.words, (word, id) => {
    if (/\d/u.test(word) || word.length > 12) return
    for (const shorter of withOneLeftOut(word)) {
      const list = table.get(shorter)
      if (list) list.push(id)
      else table.set(shorter, [id])
    }
  })
  tables.set(index, table)
  return table
}

/** 'tr' and 'ch', 'd' and 'gi' are two letters apart but one sound. */
const SOUNDS: [RegExp, string][] = [
  [/^tr/u, 'ch'],
  [/^ch/u, 'tr'],
  [/^gi(?=[aeou])/u, 'd'],
  [/^d/u, 'gi'],
]

function withOneLeftOut(word: string): Set<string> {
  const variants = new Set([word])
  for (let at = 0; at < word.length; at += 1) variants.add(word.slice(0, at) + word.slice(at + 1))
  for (const [sound, other] of SOUNDS) variants.add(word.replace(sound, other))
  return variants
}
