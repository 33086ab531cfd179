import { type SearchIndex } from './build-index'

/**
 * Which words of an index a question asks for. The same memory serves every question of an index,
 * as clearing what one has marked is cheaper than asking for new.
 */
export interface WordMarks {
  /** The first slot of each folded word, -1 for those that are not asked for. */
  firstSlot: Int32Array
  /** 1 for each word that is asked for. */
  isAsked: Uint8Array
  /** The places that `findAsked` found. */
  found: Int32Array
}

const marksOf = new WeakMap<SearchIndex, WordMarks>()

/** The marks of an index, all clear between questions. */
export function wordMarksOf(index: SearchIndex): WordMarks {
  const known = marksOf.get(index)
  if (known) return known
  const size = index.folded.size
  const fresh = {
    firstSlot: new Int32Array(size).fill(-1),
    isAsked: new Uint8Array(size),
    found: new Int32Array(Math.max(longest(index.starts), longest(index.profiles.starts))),
  }
  marksOf.set(index, fresh)
  return fresh
}

function longest(starts: Int32Array): number {
  return starts.reduce((most, start, at) => Math.max(most, start - (starts[at - 1] ?? 0)), 0)
}

/** Marks the words of a question, to which `firstSlot` leads already. */
export function markAsked({ isAsked }: WordMarks, words: Int32Array): void {
  for (const word of words) if (word >= 0) isAsked[word] = 1
}

export function clearAsked({ firstSlot, isAsked }: WordMarks, words: Int32Array): void {
  for (const word of words) {
    if (word < 0) continue
    firstSlot[word] = -1
    isAsked[word] = 0
  }
}

/**
 * Finds which of these words are asked for, and says how many; their places are in `found`. Without
 * a branch, as a processor cannot foresee which words of a name those will be.
 */
export function findAsked(
  { isAsked, found }: WordMarks,
  words: Uint16Array,
  [start, end]: [number, number],
): number {
  let count = 0
  for (let at = start; at < end; at += 1) {
    found[count] = at
    count += isAsked[words[at] ?? 0] ?? 0
  }
  return count
}
