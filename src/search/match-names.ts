import { type SearchIndex } from './build-index'
import { type Question } from './read-question'
import { ANY_MARKS, type SlotTable, toSlotTable } from './slot-table'
import { clearAsked, findAsked, markAsked, type WordMarks, wordMarksOf } from './word-marks'

/** How well one name of a procedure fits a question; every figure is between 0 and 1. */
export interface NameMatch {
  name: number
  /** Weight of the question's words that the name has, of all of them. */
  question: number
  /** Weight of the name's words that the question has, of all of them. */
  own: number
  /** The same as `question`, counting only words that stand beside the same word in both. */
  pairs: number
  /** Whether no word is left over on either side, but for those that only ask. */
  isExact: boolean
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

/** A reading of which less than this is found is no evidence. */
const PATH_COVER_MIN = 0.5
const NEVER = -9
/** From here on a word counts as found. */
const COVERED_MIN = 0.4

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
  readonly #marks: WordMarks
  readonly #cover: Float32Array
  readonly #pairCover: Float32Array
  readonly #lastSeen: Int32Array
  readonly #gains: Float32Array
  readonly #counts: Float32Array
  /** The slots and paths that the last name touched; the first so many of each are valid. */
  readonly #touched: Int32Array
  readonly #touchedPaths: Int32Array
  readonly #isPathTouched: Uint8Array
  #touchedCount = 0
  #touchedPathCount = 0
  /** For each field what its words add to the likelihood of each slot, once one of it was met. */
  readonly #fieldGains = new Map<number, FieldGains>()

  constructor(index: SearchIndex, question: Question) {
    this.#index = index
    this.#question = question
    this.#marks = wordMarksOf(index)
    this.#slots = toSlotTable(question, this.#marks.firstSlot, index.profiles.shares)
    markAsked(this.#marks, this.#slots.folded)
    const size = question.slots.length
    this.#cover = new Float32Array(size)
    this.#pairCover = new Float32Array(size)
    this.#gains = new Float32Array(size)
    this.#counts = new Float32Array(size)
    this.#lastSeen = new Int32Array(size).fill(NEVER)
    this.#touched = new Int32Array(size)
    this.#touchedPaths = new Int32Array(question.paths.length)
    this.#isPathTouched = new Uint8Array(question.paths.length)
  }

  /** Must be called when done: the next matcher of this index uses the same memory. */
  release(): void {
    clearAsked(this.#marks, this.#slots.folded)
  }

  matchName(name: number): NameMatch {
    this.#clear()
    const own = this.#scanName(name)
    if (own === 0) return { name, question: 0, own: 0, pairs: 0, isExact: false }
    this.#overlayTouchedPaths(this.#cover)
    this.#overlayTouchedPaths(this.#pairCover)
    return {
      name,
      question: this.#weigh(this.#cover),
      own: own / (this.#index.totals[name] || 1),
      pairs: this.#weigh(this.#pairCover),
      isExact: this.#isAllCovered() && this.#isAllAsked(name),
    }
  }

  matchProfile(procedure: number): ProfileMatch {
    this.#clear()
    this.#scanProfile(procedure)
    this.#addFieldGains(procedure)
    this.#overlayTouchedPaths(this.#cover)
    for (let path = 0; path < this.#question.paths.length; path += 1) {
      this.#overlayPath(this.#gains, path)
    }
    return {
      question: this.#weigh(this.#cover),
      likelihood: this.#weigh(this.#gains),
      cover: this.#cover.slice(0, this.#question.words.length),
    }
  }

  /** The typed words that a name has. */
  matchedWords(name: number): string[] {
    this.matchName(name)
    return this.#question.words.filter((_, slot) => (this.#cover[slot] ?? 0) >= COVERED_MIN)
  }

  /** How far this word of the index is one of the question's, in any reading. */
  trustIn(folded: number, accented: number): number {
    let best = 0
    let slot = this.#marks.firstSlot[folded] ?? -1
    for (; slot >= 0; slot = this.#slots.next[slot] ?? -1) {
      best = Math.max(best, this.#trust(slot, accented))
    }
    return best
  }

  #isAllCovered(): boolean {
    for (let slot = 0; slot < this.#question.words.length; slot += 1) {
      if (this.#slots.isContent[slot] === 1 && (this.#cover[slot] ?? 0) < COVERED_MIN) return false
    }
    return true
  }

  /** Words of a name that weigh nothing need not be asked for. */
  #isAllAsked(name: number): boolean {
    const { starts, foldedOf, weightOf } = this.#index
    for (let at = starts[name] ?? 0; at < (starts[name + 1] ?? 0); at += 1) {
      if ((weightOf[at] ?? 0) > 0 && this.#marks.isAsked[foldedOf[at] ?? 0] === 0) return false
    }
    return true
  }

  #clear(): void {
    for (let at = 0; at < this.#touchedCount; at += 1) {
      const slot = this.#touched[at] ?? 0
      this.#cover[slot] = 0
      this.#pairCover[slot] = 0
      this.#lastSeen[slot] = NEVER
    }
    for (let at = 0; at < this.#touchedPathCount; at += 1) {
      const path = this.#touchedPaths[at] ?? 0
      this.#isPathTouched[path] = 0
      for (
        let slot = this.#slots.starts[path] ?? 0;
        slot < (this.#slots.ends[path] ?? 0);
        slot += 1
      ) {
        this.#cover[slot] = 0
        this.#pairCover[slot] = 0
      }
    }
    this.#touchedCount = 0
    this.#touchedPathCount = 0
  }

  #scanName(name: number): number {
    const { starts, foldedOf, accentedOf, weightOf } = this.#index
    const { firstSlot, found } = this.#marks
    const range: [number, number] = [starts[name] ?? 0, starts[name + 1] ?? 0]
    const count = findAsked(this.#marks, foldedOf, range)
    let own = 0
    for (let next = 0; next < count; next += 1) {
      const at = found[next] ?? 0
      const slot = firstSlot[foldedOf[at] ?? 0] ?? -1
      own += this.#meetAll(slot, at, accentedOf[at] ?? -1) * (weightOf[at] ?? 0)
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
    this.#touched[this.#touchedCount] = slot
    this.#touchedCount += 1
    const path = this.#slots.path[slot] ?? -1
    if (path < 0 || this.#isPathTouched[path] === 1) return
    this.#isPathTouched[path] = 1
    this.#touchedPaths[this.#touchedPathCount] = path
    this.#touchedPathCount += 1
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
    const { firstSlot, found } = this.#marks
    const range: [number, number] = [starts[procedure] ?? 0, starts[procedure + 1] ?? 0]
    const count = findAsked(this.#marks, folded, range)
    for (let next = 0; next < count; next += 1) {
      const at = found[next] ?? 0
      this.#count(firstSlot[folded[at] ?? 0] ?? -1, accented[at] ?? -1, counts[at] ?? 0)
    }
  }

  #count(first: number, accented: number, count: number): void {
    for (let slot = first; slot >= 0; slot = this.#slots.next[slot] ?? -1) {
      const trust = this.#trust(slot, accented)
      this.#touch(slot)
      this.#lastSeen[slot] = 0
      this.#cover[slot] = Math.max(this.#cover[slot] ?? 0, trust)
      this.#counts[slot] = (this.#counts[slot] ?? 0) + trust * count
    }
  }

  /** Turns counts into how much likelier each word is from here than from anywhere. */
  #addFieldGains(procedure: number): void {
    const { fieldOf, lengths } = this.#index.profiles
    const { odds, logs } = this.#gainsOfField(fieldOf[procedure] ?? 0)
    const scale = OWN_SHARE / ((lengths[procedure] ?? 0) + LENGTH_FLOOR)
    this.#gains.set(logs)
    for (let at = 0; at < this.#touchedCount; at += 1) {
      const slot = this.#touched[at] ?? 0
      const own = scale * (this.#counts[slot] ?? 0) * (this.#slots.rarity[slot] ?? 0)
      this.#counts[slot] = 0
      this.#gains[slot] = Math.log(own + (odds[slot] ?? 0))
    }
  }

  #gainsOfField(field: number): FieldGains {
    const known = this.#fieldGains.get(field)
    if (known) return known
    const { folded, trust, rarity } = this.#slots
    const shares = this.#index.profiles.fieldShares[field]
    const odds = new Float32Array(folded.length)
    const logs = new Float32Array(folded.length)
    for (let slot = 0; slot < folded.length; slot += 1) {
      const share = shares?.[folded[slot] ?? -1] ?? 0
      odds[slot] = FIELD_SHARE * share * (trust[slot] ?? 0) * (rarity[slot] ?? 0) + REST_SHARE
      logs[slot] = Math.log(odds[slot] ?? 1)
    }
    const gains = { odds, logs }
    this.#fieldGains.set(field, gains)
    return gains
  }

  /** Where another reading fits better than the words as typed, they count as covered by it. */
  #overlayTouchedPaths(values: Float32Array): void {
    for (let at = 0; at < this.#touchedPathCount; at += 1) {
      this.#overlayPath(values, this.#touchedPaths[at] ?? 0)
    }
  }

  #overlayPath(values: Float32Array, path: number): void {
    const value = this.#meanOf(values, this.#slots.froms[path] ?? 0, this.#slots.tos[path] ?? 0)
    if (value < PATH_COVER_MIN) return
    const end = this.#slots.ends[path] ?? 0
    for (let slot = this.#slots.starts[path] ?? 0; slot < end; slot += 1) {
      values[slot] = Math.max(values[slot] ?? 0, value)
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

/** Lends a matcher, and clears up after it: the next one of this index uses the same memory. */
export function withMatcher<T>(
  index: SearchIndex,
  question: Question,
  work: (matcher: NameMatcher) => T,
): T {
  const matcher = new NameMatcher(index, question)
  try {
    return work(matcher)
  } finally {
    matcher.release()
  }
}

/** The odds of each slot's word from a field or from anywhere, and their logarithms. */
interface FieldGains {
  odds: Float32Array
  logs: Float32Array
}
