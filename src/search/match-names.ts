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
 * Compares one question with many names. It reuses its memory from name to name: a question
 * meets a thousand of them, and making objects for each would cost more than comparing.
 */
export class NameMatcher {
  readonly #index: SearchIndex
  readonly #question: Question
  /** The first slot of each folded word, and from each slot the next with the same word. */
  readonly #firstSlot: Int32Array
  readonly #nextSlot: Int32Array
  readonly #cover: Float32Array
  readonly #pairCover: Float32Array
  readonly #lastSeen: Int32Array
  readonly #gains: Float32Array
  readonly #weights: Float32Array
  /** Weight of the typed words. */
  readonly #total: number

  constructor(index: SearchIndex, question: Question) {
    const { slots, words } = question
    this.#index = index
    this.#question = question
    this.#firstSlot = scratch(index)
    this.#nextSlot = new Int32Array(slots.length).fill(-1)
    this.#cover = new Float32Array(slots.length)
    this.#pairCover = new Float32Array(slots.length)
    this.#gains = new Float32Array(slots.length)
    this.#lastSeen = new Int32Array(slots.length)
    this.#weights = Float32Array.from(slots, ({ weight }) => weight)
    slots.forEach(({ folded }, slot) => {
      if (folded < 0) return
      this.#nextSlot[slot] = this.#firstSlot[folded] ?? -1
      this.#firstSlot[folded] = slot
    })
    this.#total = sum(this.#weights, words.length) || 1
  }

  /** Must be called when done: the next matcher of this index uses the same memory. */
  release(): void {
    for (const { folded } of this.#question.slots) if (folded >= 0) this.#firstSlot[folded] = -1
  }

  matchName(name: number): NameMatch {
    this.#cover.fill(0)
    this.#pairCover.fill(0)
    this.#lastSeen.fill(NEVER)
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
    this.#cover.fill(0)
    this.#gains.fill(0)
    this.#scanProfile(procedure)
    this.#addFieldGains(procedure)
    this.#overlayPaths(this.#cover)
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

  #scanName(name: number): number {
    const { starts, foldedOf, accentedOf, weightOf } = this.#index
    const end = starts[name + 1] ?? 0
    let own = 0
    for (let at = starts[name] ?? 0; at < end; at += 1) {
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
    const trust = typed.trust * this.#accentTrust(slot, accented)
    this.#cover[slot] = Math.max(this.#cover[slot] ?? 0, trust)
    this.#lastSeen[slot] = at
    const { before } = typed
    if (before >= 0 && this.#lastSeen[before] === at - 1) {
      this.#pairCover[slot] = Math.max(this.#pairCover[slot] ?? 0, trust)
      this.#pairCover[before] = Math.max(this.#pairCover[before] ?? 0, this.#cover[before] ?? 0)
    }
    return trust
  }

  #accentTrust(slot: number, own: number): number {
    const typed = this.#question.slots[slot]
    if (!typed || !this.#question.isAccented || typed.accented === own) return 1
    // What was put in the place of a slip has no marks of its own.
    if (typed.accented < 0) return slot < this.#question.words.length ? NEW_WORD_TRUST : 1
    return typed.isBare ? BARE_TRUST : OTHER_MARKS_TRUST
  }

  #scanProfile(procedure: number): void {
    const { starts, folded, accented, counts, lengths, shares } = this.#index.profiles
    const length = (lengths[procedure] ?? 0) + LENGTH_FLOOR
    const end = starts[procedure + 1] ?? 0
    for (let at = starts[procedure] ?? 0; at < end; at += 1) {
      const word = folded[at] ?? 0
      let slot = this.#firstSlot[word] ?? -1
      while (slot >= 0) {
        const trust =
          (this.#question.slots[slot]?.trust ?? 0) * this.#accentTrust(slot, accented[at] ?? -1)
        this.#cover[slot] = Math.max(this.#cover[slot] ?? 0, trust)
        const share = (OWN_SHARE * trust * (counts[at] ?? 0)) / length / (shares[word] ?? 1)
        this.#gains[slot] = (this.#gains[slot] ?? 0) + share
        slot = this.#nextSlot[slot] ?? -1
      }
    }
  }

  #addFieldGains(procedure: number): void {
    const { fieldOf, fieldShares, shares } = this.#index.profiles
    const ofField = fieldShares[fieldOf[procedure] ?? 0]
    this.#question.slots.forEach(({ folded, trust }, slot) => {
      const ratio = folded < 0 ? 1 : (ofField?.[folded] ?? 0) / (shares[folded] ?? 1)
      const odds = (this.#gains[slot] ?? 0) + FIELD_SHARE * trust * ratio + REST_SHARE
      this.#gains[slot] = Math.log(odds)
    })
  }

  /** Where another reading fits better than the words as typed, they count as covered by it. */
  #overlayPaths(values: Float32Array): void {
    for (const { start, end, from, to } of this.#question.paths) {
      let covered = 0
      let total = 0
      for (let slot = from; slot < to; slot += 1) {
        covered += (this.#weights[slot] ?? 0) * (values[slot] ?? 0)
        total += this.#weights[slot] ?? 0
      }
      const value = total > 0 ? covered / total : 0
      if (value < PATH_COVER_MIN) continue
      for (let slot = start; slot < end; slot += 1) {
        values[slot] = Math.max(values[slot] ?? 0, value)
      }
    }
  }

  #weigh(values: Float32Array): number {
    let covered = 0
    for (let slot = 0; slot < this.#question.words.length; slot += 1) {
      covered += (this.#weights[slot] ?? 0) * (values[slot] ?? 0)
    }
    return covered / this.#total
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
