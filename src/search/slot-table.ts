import { isContent, type Question, type Slot } from './read-question'

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
  const table = allocate(slots.length)
  paths.forEach(({ from, to }, at) => table.path.fill(at, from, to))
  // One plain loop: this runs for every question, and typed arrays made by mapping cost ten times it.
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at]
    if (!slot) continue
    const { folded } = slot
    table.folded[at] = folded
    table.before[at] = slot.before
    table.trust[at] = slot.trust
    table.weight[at] = slot.weight
    table.isContent[at] = Number(isContent(slot))
    table.otherMarks[at] = otherMarksTrust(slot)
    // What was put in the place of a slip has no marks of its own.
    const isGuess = slot.accented < 0 && at >= words.length
    table.accented[at] = isAccented && !isGuess ? slot.accented : ANY_MARKS
    if (folded < 0) continue
    table.rarity[at] = 1 / (shares[folded] ?? 1)
    table.next[at] = firstSlot[folded] ?? -1
    firstSlot[folded] = at
  }
  return {
    ...table,
    total: sum(table.weight, words.length) || 1,
    starts: Int32Array.from(paths, ({ start }) => start),
    ends: Int32Array.from(paths, ({ end }) => end),
    froms: Int32Array.from(paths, ({ from }) => from),
    tos: Int32Array.from(paths, ({ to }) => to),
  }
}

function otherMarksTrust({ accented, isBare }: Slot): number {
  if (accented < 0) return NEW_WORD_TRUST
  return isBare ? BARE_TRUST : OTHER_MARKS_TRUST
}

function allocate(size: number): Omit<SlotTable, 'total' | 'starts' | 'ends' | 'froms' | 'tos'> {
  return {
    folded: new Int32Array(size),
    rarity: new Float32Array(size),
    next: new Int32Array(size).fill(-1),
    before: new Int32Array(size),
    path: new Int32Array(size).fill(-1),
    accented: new Int32Array(size),
    trust: new Float32Array(size),
    otherMarks: new Float32Array(size),
    weight: new Float32Array(size),
    isContent: new Uint8Array(size),
  }
}

function sum(values: Float32Array, count: number): number {
  let total = 0
  for (let at = 0; at < count; at += 1) total += values[at] ?? 0
  return total
}
