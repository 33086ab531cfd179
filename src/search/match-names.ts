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
  /** Weight of the covered words of the question, not divided. */
  covered: number
}

const BARE_TRUST = 0.75
const OTHER_MARKS_TRUST = 0.5
const PATH_COVER_MIN = 0.5

/** Compares a question with names one by one; made once per question and then used for many names. */
export class NameMatcher {
  readonly #index: SearchIndex
  readonly #question: Question
  /** The first slot of each folded word, and from each slot the next with the same word. */
  readonly #firstSlot: Int32Array
  readonly #nextSlot: Int32Array
  readonly #cover: Float32Array
  readonly #pairCover: Float32Array
  readonly #lastSeen: Int32Array
  /** Weight of the typed words. */
  readonly total: number

  constructor(index: SearchIndex, question: Question) {
    const { slots, words } = question
    this.#index = index
    this.#question = question
    this.#firstSlot = scratch(index)
    this.#nextSlot = new Int32Array(slots.length).fill(-1)
    this.#cover = new Float32Array(slots.length)
    this.#pairCover = new Float32Array(slots.length)
    this.#lastSeen = new Int32Array(slots.length)
    slots.forEach(({ folded }, slot) => {
      if (folded < 0) return
      this.#nextSlot[slot] = this.#firstSlot[folded] ?? -1
      this.#firstSlot[folded] = slot
    })
    this.total = slots.slice(0, words.length).reduce((sum, { weight }) => sum + weight, 0)
  }

  /** Must be called when done: the next matcher of this index uses the same memory. */
  release(): void {
    for (const { folded } of this.#question.slots) if (folded >= 0) this.#firstSlot[folded] = -1
  }

  match(name: number): NameMatch {
    this.#cover.fill(0)
    this.#pairCover.fill(0)
    this.#lastSeen.fill(-9)
    const own = this.#scan(name)
    this.#overlayPaths()
    const { slots, words } = this.#question
    let covered = 0
    let inPairs = 0
    for (let slot = 0; slot < words.length; slot += 1) {
      const weight = slots[slot]?.weight ?? 0
      covered += weight * (this.#cover[slot] ?? 0)
      inPairs += weight * (this.#pairCover[slot] ?? 0)
    }
    const total = this.total || 1
    const ownTotal = this.#index.totals[name] || 1
    return { name, question: covered / total, own: own / ownTotal, pairs: inPairs / total, covered }
  }

  /** The typed words that the last name matched. */
  matchedWords(name: number): string[] {
    this.match(name)
    return this.#question.words.filter((_, slot) => (this.#cover[slot] ?? 0) > 0.3)
  }

  coverOf(slot: number): number {
    return this.#cover[slot] ?? 0
  }

  #scan(name: number): number {
    const { starts, foldedOf, accentedOf, weightOf } = this.#index
    const start = starts[name] ?? 0
    const end = starts[name + 1] ?? 0
    let own = 0
    for (let at = start; at < end; at += 1) {
      let best = 0
      let slot = this.#firstSlot[foldedOf[at] ?? 0] ?? -1
      while (slot >= 0) {
        best = Math.max(best, this.#meet(slot, at, accentedOf[at] ?? -1))
        slot = this.#nextSlot[slot] ?? -1
      }
      own += best * (weightOf[at] ?? 0)
    }
    return own
  }

  #meet(slot: number, at: number, accented: number): number {
    const typed = this.#question.slots[slot]
    if (!typed) return 0
    const trust = typed.trust * this.#accentTrust(typed.accented, accented, typed.word)
    if (trust > (this.#cover[slot] ?? 0)) this.#cover[slot] = trust
    this.#lastSeen[slot] = at
    const { before } = typed
    if (before >= 0) {
      const distance = at - (this.#lastSeen[before] ?? -9)
      if (distance === 1) {
        this.#pairCover[slot] = Math.max(this.#pairCover[slot] ?? 0, trust)
        const other = this.#cover[before] ?? 0
        this.#pairCover[before] = Math.max(this.#pairCover[before] ?? 0, other)
      }
    }
    return trust
  }

  #accentTrust(typed: number, own: number, word: string): number {
    if (!this.#question.isAccented || typed === own) return 1
    if (typed < 0) return 0.8
    return /^[a-z0-9]*$/u.test(word) ? BARE_TRUST : OTHER_MARKS_TRUST
  }

  /** Where another reading fits better than the words as typed, they count as covered by it. */
  #overlayPaths(): void {
    for (const path of this.#question.paths) {
      const cover = this.#shareOf(path, this.#cover)
      if (cover < PATH_COVER_MIN) continue
      const pairCover = this.#shareOf(path, this.#pairCover)
      for (let slot = path.start; slot < path.end; slot += 1) {
        this.#cover[slot] = Math.max(this.#cover[slot] ?? 0, cover)
        this.#pairCover[slot] = Math.max(this.#pairCover[slot] ?? 0, pairCover)
      }
    }
  }

  #shareOf({ from, to }: { from: number; to: number }, cover: Float32Array): number {
    let covered = 0
    let total = 0
    for (let slot = from; slot < to; slot += 1) {
      const weight = this.#question.slots[slot]?.weight ?? 0
      covered += weight * (cover[slot] ?? 0)
      total += weight
    }
    return total > 0 ? covered / total : 0
  }
}

const scratches = new WeakMap<SearchIndex, Int32Array>()

/** One number for each word of the index, -1 between questions; a new one each time would cost more than matching. */
function scratch(index: SearchIndex): Int32Array {
  const known = scratches.get(index)
  if (known) return known
  const fresh = new Int32Array(index.folded.size).fill(-1)
  scratches.set(index, fresh)
  return fresh
}
