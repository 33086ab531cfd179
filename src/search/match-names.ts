import { type SearchIndex } from './build-index'
import { type Question } from './read-question'

/** How well one name of a procedure fits a question; every figure is between 0 and 1. */
export interface NameMatch {
  name: number
  /** Weight of the question's words that the name has, of all of them. */
  question: number
  /** Weight of the name's words that the question has, of all of them. */
  own: number
  /** The same as `question`, counting only words that stand beside the same word in both. */
  pairs: number
}

/** How well all names of a procedure taken together fit a question. */
export interface ProfileMatch {
  /** Weight of the question's words that any name has, of all of them. */
  question: number
  /** How much likelier the question is from these names than from any; per unit of weight. */
  likelihood: number
  /** How far each typed word is covered. */
  cover: Float32Array
}

const BARE_TRUST = 0.75
const OTHER_MARKS_TRUST = 0.5
const NEW_WORD_TRUST = 0.8
/** A reading of which less than this is found is no evidence. */
const PATH_COVER_MIN = 0.5
const NEVER = -9

/** Shares of a word's likelihood: from the procedure's own names, its field's, and all names. */
const OWN_SHARE = 0.55
const FIELD_SHARE = 0.25
const REST_SHARE = 1 - OWN_SHARE - FIELD_SHARE
/** Added to the length of a procedure's names, so that few names do not look more certain. */
const LENGTH_FLOOR = 25

/**
 * Compares one question with many names. It reuses its memory from name to name and clears only
 * what a name touched: a question meets a thousand names, and most share a word or two with it.
 */
export class NameMatcher {
  readonly #index: SearchIndex
  readonly #question: Question
  readonly #slots: SlotTable
  /** The first slot of each folded word, and from each slot the next with the same word. */
  readonly #firstSlot: Int32Array
  readonly #cover: Float32Array
  readonly #pairCover: Float32Array
  readonly #lastSeen: Int32Array
  readonly #gains: Float32Array
  #touched: number[] = []
  #touchedPaths: number[] = []

  constructor(index: SearchIndex, question: Question) {
    this.#index = index
    this.#question = question
    this.#firstSlot = scratch(index)
    this.#slots = toTable(question, this.#firstSlot)
    const size = question.slots.length
    this.#cover = new Float32Array(size)
    this.#pairCover = new Float32Array(size)
    this.#gains = new Float32Array(size)
    this.#lastSeen = new Int32Array(size).fill(NEVER)
  }

  /** Must be called when done: the next matcher of this index uses the same memory. */
  release(): void {
    for (const { folded } of this.#question.slots) if (folded >= 0) this.#firstSlot[folded] = -1
  }

  matchName(name: number): NameMatch {
    this.#clear()
    const own = this.#scanName(name)
    if (own === 0) return { name, question: 0, own: 0, pairs: 0 }
    this.#overlayPaths(this.#cover)
    this.#overlayPaths(this.#pairCover)
    return {
      name,
      question: this.#weigh(this.#cover),
      own: own / (this.#index.totals[name] || 1),
      pairs: this.#weigh(this.#pairCover),
    }
  }

  matchProfile(procedure: number): ProfileMatch {
    this.#clear()
    this.#gains.fill(0)
    this.#scanProfile(procedure)
    this.#addFieldGains(procedure)
    this.#overlayPaths(this.#cover)
    this.#touchedPaths = this.#question.paths.map((_, path) => path)
    this.#overlayPaths(this.#gains)
    return {
      question: this.#weigh(this.#cover),
      likelihood: this.#weigh(this.#gains),
      cover: this.#cover.slice(0, this.#question.words.length),
    }
  }

  /** The typed words that a name has. */
  matchedWords(name: number): string[] {
    this.matchName(name)
    return this.#question.words.filter((_, slot) => (this.#cover[slot] ?? 0) >= 0.4)
  }

  /** How far this word of the index is one of the question's, in any reading. */
  trustIn(folded: number, accented: number): number {
    let best = 0
    let slot = this.#firstSlot[folded] ?? -1
    for (; slot >= 0; slot = this.#slots.next[slot] ?? -1) {
      best = Math.max(best, this.#trust(slot, accented))
    }
    return best
  }

  #clear(): void {
    for (const slot of this.#touched) {
      this.#cover[slot] = 0
      this.#pairCover[slot] = 0
      this.#lastSeen[slot] = NEVER
    }
    for (const path of this.#touchedPaths) {
      const { start = 0, end = 0 } = this.#question.paths[path] ?? {}
      this.#cover.fill(0, start, end)
      this.#pairCover.fill(0, start, end)
    }
    this.#touched.length = 0
    this.#touchedPaths.length = 0
  }

  #scanName(name: number): number {
    const { starts, foldedOf, accentedOf, weightOf } = this.#index
    const end = starts[name + 1] ?? 0
    let own = 0
    for (let at = starts[name] ?? 0; at < end; at += 1) {
      const slot = this.#firstSlot[foldedOf[at] ?? 0] ?? -1
      if (slot >= 0) own += this.#meetAll(slot, at, accentedOf[at] ?? -1) * (weightOf[at] ?? 0)
    }
    return own
  }

  /** Meets every slot that has this word, and says how far the best of them is it. */
  #meetAll(first: number, at: number, accented: number): number {
    let best = 0
    for (let slot = first; slot >= 0; slot = this.#slots.next[slot] ?? -1) {
      best = Math.max(best, this.#meet(slot, at, accented))
    }
    return best
  }

  #meet(slot: number, at: number, accented: number): number {
    const trust = this.#trust(slot, accented)
    this.#touch(slot)
    this.#cover[slot] = Math.max(this.#cover[slot] ?? 0, trust)
    this.#lastSeen[slot] = at
    const before = this.#slots.before[slot] ?? -1
    if (before >= 0 && this.#lastSeen[before] === at - 1) {
      this.#pairCover[slot] = Math.max(this.#pairCover[slot] ?? 0, trust)
      this.#pairCover[before] = Math.max(this.#pairCover[before] ?? 0, this.#cover[before] ?? 0)
    }
    return trust
  }

  #touch(slot: number): void {
    if ((this.#lastSeen[slot] ?? NEVER) !== NEVER) return
    this.#touched.push(slot)
    const path = this.#slots.path[slot] ?? -1
    if (path >= 0 && !this.#touchedPaths.includes(path)) this.#touchedPaths.push(path)
  }

  /** How far a word of the index is the typed one: the marks that were typed count as evidence. */
  #trust(slot: number, own: number): number {
    const trust = this.#slots.trust[slot] ?? 0
    const typed = this.#slots.accented[slot] ?? ANY_MARKS
    if (typed === own || typed === ANY_MARKS) return trust
    return trust * (this.#slots.otherMarks[slot] ?? 0)
  }

  #scanProfile(procedure: number): void {
    const { starts, folded, accented, counts } = this.#index.profiles
    const end = starts[procedure + 1] ?? 0
    for (let at = starts[procedure] ?? 0; at < end; at += 1) {
      const slot = this.#firstSlot[folded[at] ?? 0] ?? -1
      if (slot >= 0) this.#count(slot, accented[at] ?? -1, counts[at] ?? 0)
    }
  }

  #count(first: number, accented: number, count: number): void {
    for (let slot = first; slot >= 0; slot = this.#slots.next[slot] ?? -1) {
      const trust = this.#trust(slot, accented)
      this.#touch(slot)
      this.#lastSeen[slot] = 0
      this.#cover[slot] = Math.max(this.#cover[slot] ?? 0, trust)
      this.#gains[slot] = (this.#gains[slot] ?? 0) + trust * count
    }
  }

  /** Turns counts into how much likelier each word is from here than from anywhere. */
  #addFieldGains(procedure: number): void {
    const { fieldOf, fieldShares, shares, lengths } = this.#index.profiles
    const ofField = fieldShares[fieldOf[procedure] ?? 0]
    const length = (lengths[procedure] ?? 0) + LENGTH_FLOOR
    this.#question.slots.forEach(({ folded, trust }, slot) => {
      if (folded < 0) return
      const share = shares[folded] ?? 1
      const own = (OWN_SHARE * (this.#gains[slot] ?? 0)) / length / share
      const field = (FIELD_SHARE * trust * (ofField?.[folded] ?? 0)) / share
      this.#gains[slot] = Math.log(own + field + REST_SHARE)
    })
  }

  /** Where another reading fits better than the words as typed, they count as covered by it. */
  #overlayPaths(values: Float32Array): void {
    for (const path of this.#touchedPaths) {
      const { start, end, from, to } = this.#question.paths[path] ?? NO_PATH
      const value = this.#meanOf(values, from, to)
      if (value < PATH_COVER_MIN) continue
      for (let slot = start; slot < end; slot += 1) {
        values[slot] = Math.max(values[slot] ?? 0, value)
      }
    }
  }

  #meanOf(values: Float32Array, from: number, to: number): number {
    let covered = 0
    let total = 0
    for (let slot = from; slot < to; slot += 1) {
      covered += (this.#slots.weight[slot] ?? 0) * (values[slot] ?? 0)
      total += this.#slots.weight[slot] ?? 0
    }
    return total > 0 ? covered / total : 0
  }

  #weigh(values: Float32Array): number {
    let covered = 0
    for (let slot = 0; slot < this.#question.words.length; slot += 1) {
      covered += (this.#slots.weight[slot] ?? 0) * (values[slot] ?? 0)
    }
    return covered / this.#slots.total
  }
}

const NO_PATH = { start: 0, end: 0, from: 0, to: 0 }
const ANY_MARKS = -2

/** The slots of a question as numbers side by side, as they are read for every word of every name. */
interface SlotTable {
  next: Int32Array
  before: Int32Array
  path: Int32Array
  /** The word with its marks; `ANY_MARKS` where the marks say nothing. */
  accented: Int32Array
  trust: Float32Array
  otherMarks: Float32Array
  weight: Float32Array
  /** Weight of the typed words. */
  total: number
}

function toTable({ slots, paths, words, isAccented }: Question, firstSlot: Int32Array): SlotTable {
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
    total: sum(weight, words.length) || 1,
  }
}

function sum(values: Float32Array, count: number): number {
  let total = 0
  for (let at = 0; at < count; at += 1) total += values[at] ?? 0
  return total
}

const scratches = new WeakMap<SearchIndex, Int32Array>()

/** One number for each word of the index, -1 between questions. */
function scratch(index: SearchIndex): Int32Array {
  const known = scratches.get(index)
  if (known) return known
  const fresh = new Int32Array(index.folded.size).fill(-1)
  scratches.set(index, fresh)
  return fresh
}
