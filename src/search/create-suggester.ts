import Fuse from 'fuse.js'
import { type Steps } from '../lib/steps'
import { clean } from '../text/clean'
import { withoutMarks } from '../text/marks'
import { foldSyllable } from '../text/place-tone'
import { type SearchIndex } from './build-index'
import { type Suggestion } from './searcher'
import { findSimilarWords } from './similar-words'

const NEAR_MAX = 30
const TYPED_LENGTH_MAX = 60
/** Of the words that begin as typed, so many of those that most procedures have. */
const BEGUN_MAX = 40
const BEGUN_FACTOR = 0.7
const SLIP_FACTOR = 0.6
const SLIPS_MAX = 8
const POPULARITY_FACTOR = 0.05
const LENGTH_COST = 0.02
/** Lists longer than this together are not read further; the rarest words come first. */
const POSTINGS_MAX = 60_000
/** Fuse.js compares every letter, and what is typed stands near the beginning of a name. */
const COMPARED_LENGTH_MAX = 60
/** Of longer texts the words alone tell more, and the time of Fuse.js grows with every letter. */
const SOUGHT_LENGTH_MAX = 24
const FUSE_OPTIONS = {
  keys: ['text'],
  ignoreLocation: true,
  includeScore: true,
  threshold: 0.6,
  ignoreFieldNorm: true,
}

/** The name of a procedure that has most of what was typed. */
interface Near {
  name: number
  text: string
  score: number
}

/** A word of the index that may be meant, and what it says for the procedures that have it. */
interface Clue {
  id: number
  gain: number
  /** The place of the typed word; of the clues of one place a procedure gets the best. */
  place: number
}

/**
 * Search-as-you-type: the procedures with most of the words typed so far, the last one as the
 * beginning of a word; the few best are put in order by Fuse.js, which forgives slips.
 */
export function* createSuggester(
  index: SearchIndex,
  label: (code: string) => string,
): Steps<(typed: string, limit: number) => Suggestion[]> {
  const sortedWords = index.folded.words.toSorted()
  yield
  const tally = new Tally(index)

  return (typed, limit) => {
    const words = clean(typed).slice(0, TYPED_LENGTH_MAX).split(' ').filter(Boolean)
    if (words.length === 0) return []
    const clues = collectClues(words.map(foldSyllable), index, sortedWords)
    const wanted = gainsById(clues)
    // By one name each: a procedure with many names has some of everything among them.
    const near = tally
      .best(clues)
      .map((procedure) => nearestName(index, procedure, wanted))
      .sort((a, b) => b.score - a.score)
    const sought = withoutMarks(words.join(' '))
    const isShort = sought.length <= SOUGHT_LENGTH_MAX
    const nearest = isShort ? new Fuse(near, FUSE_OPTIONS).search(sought) : []
    const names = [...nearest.map(({ item }) => item), ...near]
    return [...new Set(names.map((name) => codeOf(index, name)))]
      .slice(0, limit)
      .map((code) => ({ code, label: label(code) }))
  }
}

function gainsById(clues: Clue[]): Map<number, number> {
  const gains = new Map<number, number>()
  for (const { id, gain } of clues) gains.set(id, Math.max(gain, gains.get(id) ?? 0))
  return gains
}

function codeOf(index: SearchIndex, { name }: Near): string {
  const procedure = index.names[name]?.procedure ?? -1
  return index.content.catalogue[procedure]?.code ?? ''
}

/** What each typed word may be: itself, a word that begins so if it is the last, or a slip. */
function collectClues(words: string[], index: SearchIndex, sortedWords: string[]): Clue[] {
  return words.flatMap((word, place) => {
    const own = index.folded.find(word)
    const begun = place === words.length - 1 ? wordsBeginningWith(sortedWords, word, index) : []
    const known = own >= 0 ? [toClue(own, 1)] : []
    const clues = [...known, ...begun.map((id) => toClue(id, BEGUN_FACTOR))]
    if (clues.length > 0) return clues
    return findSimilarWords(index, word)
      .slice(0, SLIPS_MAX)
      .map((id) => toClue(id, SLIP_FACTOR))

    function toClue(id: number, factor: number): Clue {
      return { id, place, gain: factor * (index.rarity[id] ?? 0) }
    }
  })
}

/** The words that begin so, first of all those that most procedures have. */
function wordsBeginningWith(sorted: string[], prefix: string, index: SearchIndex): number[] {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < prefix) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let at = low; sorted[at]?.startsWith(prefix); at += 1) {
    found.push(index.folded.find(sorted[at] ?? ''))
  }
  return found
    .sort((a, b) => (index.rarity[a] ?? 0) - (index.rarity[b] ?? 0) || a - b)
    .slice(0, BEGUN_MAX)
}

/** Adds up what the clues say for each procedure, in the same memory for every question. */
class Tally {
  readonly #index: SearchIndex
  readonly #scores: Float32Array
  /** What the place that is being counted has given each procedure so far. */
  readonly #given: Float32Array
  readonly #givenAt: Int32Array

  constructor(index: SearchIndex) {
    const size = index.content.catalogue.length
    this.#index = index
    this.#scores = new Float32Array(size)
    this.#given = new Float32Array(size)
    this.#givenAt = new Int32Array(size)
  }

  /** The procedures that most is said for, best first. */
  best(clues: Clue[]): number[] {
    this.#scores.fill(0)
    this.#givenAt.fill(-1)
    const lists = clues
      .map((clue) => ({ ...clue, list: this.#index.words.find(clue.id) ?? new Uint16Array() }))
      .sort((a, b) => a.list.length - b.list.length || a.place - b.place)
    let read = 0
    for (const place of new Set(lists.map((clue) => clue.place))) {
      for (const { list, gain } of lists.filter((clue) => clue.place === place)) {
        read += list.length
        if (read > POSTINGS_MAX && read > list.length) break
        this.#add(list, gain, place)
      }
    }
    return this.#highest()
  }

  #add(list: Uint16Array, gain: number, place: number): void {
    for (let at = 0; at < list.length; at += 1) {
      const procedure = list[at] ?? 0
      const given = this.#givenAt[procedure] === place ? (this.#given[procedure] ?? 0) : 0
      if (given >= gain) continue
      this.#givenAt[procedure] = place
      this.#given[procedure] = gain
      this.#scores[procedure] = (this.#scores[procedure] ?? 0) + gain - given
    }
  }

  #highest(): number[] {
    const kept: Scored[] = []
    this.#scores.forEach((words, procedure) => {
      if (words === 0) return
      const score = words + POPULARITY_FACTOR * (this.#index.popularity[procedure] ?? 1)
      keep({ procedure, score }, kept)
    })
    return kept.map(({ procedure }) => procedure)
  }
}

interface Scored {
  procedure: number
  score: number
}

/** Keeps a short sorted list, as thousands may have a word and a few dozen are wanted. */
function keep(next: Scored, kept: Scored[]): void {
  if (kept.length >= NEAR_MAX && next.score <= (kept.at(-1)?.score ?? 0)) return
  let at = kept.length
  while (at > 0 && (kept[at - 1]?.score ?? 0) < next.score) at -= 1
  kept.splice(at, 0, next)
  if (kept.length > NEAR_MAX) kept.pop()
}

/** Of a procedure's names the one that most is said for; it comes before those that are longer. */
function nearestName(
  index: SearchIndex,
  procedure: number,
  wanted: ReadonlyMap<number, number>,
): Near {
  let best = { name: -1, score: -Infinity }
  const end = index.firstNames[procedure + 1] ?? 0
  for (let name = index.firstNames[procedure] ?? 0; name < end; name += 1) {
    const score = scoreOf(index, name, wanted)
    if (score > best.score) best = { name, score }
  }
  const text = withoutMarks(clean(index.names[best.name]?.text ?? ''))
  const popularity = POPULARITY_FACTOR * (index.popularity[procedure] ?? 1)
  return {
    name: best.name,
    text: text.slice(0, COMPARED_LENGTH_MAX),
    score: best.score + popularity,
  }
}

function scoreOf(
  { starts, foldedOf }: SearchIndex,
  name: number,
  wanted: ReadonlyMap<number, number>,
): number {
  const start = starts[name] ?? 0
  const end = starts[name + 1] ?? 0
  let score = -LENGTH_COST * (end - start)
  for (let at = start; at < end; at += 1) score += wanted.get(foldedOf[at] ?? -1) ?? 0
  return score
}
