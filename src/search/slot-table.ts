import { FILLER_WORDS } from './filler-words'
import { type Question } from './read-question'

const BARE_TRUST = 0.75
const OTHER_MARKS_TRUST = 0.5
const NEW_WORD_TRUST = 0.8
/** In the place of a word's number: its marks say nothing. */
export const ANY_MARKS = -2

/** The slots of a question as numbers side by side, as they are read for every word of every name. */
export interface SlotTable {
  folded: Int32Array
  /** One over the share that the word has of all names; 0 for a word that the index does not have. */
  rarity: Float32Array
  next: Int32Array
  before: Int32Array
  path: Int32Array
  /** The word with its marks; `ANY_MARKS` where the marks say nothing. */
  accented: Int32Array
  trust: Float32Array
  otherMarks: Float32Array
  weight: Float32Array
  /** 1 where the word is neither filler nor asks about a procedure. */
  isContent: Uint8Array
  /** Weight of the typed words. */
  total: number
  /** Of each path the typed words it stands for, and its own slots. */
  starts: Int32Array
  ends: Int32Array
  froms: Int32Array
  tos: Int32Array
}

/** Also links the slots of each word: `firstSlot` leads to the first, `next` from each to the next. */
export function toSlotTable(
  { slots, paths, words, isAccented }: Question,
  firstSlot: Int32Array,
  shares: Float32Array,
): SlotTable {
  const path = new Int32Array(slots.length).fill(-1)
  paths.forEach(({ from, to }, at) => path.fill(at, from, to))
  const next = new Int32Array(slots.length).fill(-1)
  slots.forEach(({ folded }, slot) => {
    if (folded < 0) return
    next[slot] = firstSlot[folded] ?? -1
    firstSlot[folded] = slot
  })
  const weight = Float32Array.from(slots, (slot) => slot.weight)
  return {
    folded: Int32Array.from(slots, ({ folded }) => folded),
    rarity: Float32Array.from(slots, ({ folded }) => (folded < 0 ? 0 : 1 / (shares[folded] ?? 1))),
    next,
    before: Int32Array.from(slots, ({ before }) => before),
    path,
    accented: Int32Array.from(slots, ({ accented }, slot) => {
      // What was put in the place of a slip has no marks of its own.
      const isGuess = accented < 0 && slot >= words.length
      return isAccented && !isGuess ? accented : ANY_MARKS
    }),
    trust: Float32Array.from(slots, ({ trust }) => trust),
    otherMarks: Float32Array.from(slots, ({ accented, isBare }) =>
      accented < 0 ? NEW_WORD_TRUST : isBare ? BARE_TRUST : OTHER_MARKS_TRUST,
    ),
    weight,
    isContent: Uint8Array.from(slots, ({ word, isFacet }) =>
      FILLER_WORDS.has(word) || isFacet ? 0 : 1,
    ),
    total: sum(weight, words.length) || 1,
    starts: Int32Array.from(paths, ({ start }) => start),
    ends: Int32Array.from(paths, ({ end }) => end),
    froms: Int32Array.from(paths, ({ from }) => from),
    tos: Int32Array.from(paths, ({ to }) => to),
  }
}

function sum(values: Float32Array, count: number): number {
  let total = 0
  for (let at = 0; at < count; at += 1) total += values[at] ?? 0
  return total
}
