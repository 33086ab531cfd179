import { type FacetId } from '../content/facet'
import { clean } from '../text/clean'
import { decodeTyping } from '../text/decode-typing'
import { withoutMarks } from '../text/marks'
import { foldSyllable } from '../text/place-tone'
import { rememberText, WORDS_REMEMBERED } from '../text/remember-text'
import { splitGlued } from '../text/split-glued'
import { isSyllable } from '../text/syllables'
import { pairKey, type SearchIndex } from './build-index'
import { type FacetSpan } from './detect-facets'
import { FILLER_WORDS, mayBeFiller } from './filler-words'
import { splitClauses } from './split-clauses'
import { correctTypos } from './correct-typos'
import { FACET_FACTOR, FILLER_FACTOR, wordFactor } from './word-factor'

/** One word that the index may have, at its place in the question. */
export interface Slot {
  /** Numbers in the index; -1 when the index does not have the word. */
  folded: number
  accented: number
  word: string
  weight: number
  /** How sure the reading is: 1 as typed, less for a synonym or a guess at a typo. */
  trust: number
  /** Asks about a procedure and does not name it. */
  isFacet: boolean
  /** Typed without any mark, so that the marks of a name say nothing against it. */
  isBare: boolean
  /** The slot before it on the same reading of the question, or -1. */
  before: number
}

/** Another way of reading the words `start` to `end`: slots `from` to `to` instead of the typed ones. */
export interface Path {
  start: number
  end: number
  from: number
  to: number
  trust: number
}

/** A question as it is matched: first the words as typed, then those of its other readings. */
export interface Question {
  words: string[]
  isAccented: boolean
  /** The first `words.length` slots are the words themselves. */
  slots: Slot[]
  paths: Path[]
  facets: FacetId[]
  /** Those that only words such as "làm sao" ask for: meant where the message says nothing else. */
  vagueFacets: FacetId[]
  /** The places of words that the citizen took back. */
  takenBack: number[]
  /** Weight of everything that is neither a facet nor filler. */
  contentWeight: number
  /** The same if every word that may be filler is: "vay" typed without marks is vậy. */
  contentWeightMin: number
}

const WORDS_MAX = 120
const TAKEN_BACK_FACTOR = 0.1
const UNKNOWN_WORD_RARITY = 0.75
const ACCENTED_SHARE_MIN = 0.25
const SYNONYM_TRUST = { abbreviation: 1, teencode: 1, regional: 0.95, everyday: 0.85 } as const
const LATER_MEANING_FACTOR = 0.95

/** Decodes, expands and weighs a citizen's question against the words that the index knows. */
export function readQuestion(text: string, index: SearchIndex): Question {
  const { words, takenBack } = cutWords(text, index)
  const marked = words.filter((word) => word !== withoutMarks(word)).length
  const isAccented = marked >= words.length * ACCENTED_SHARE_MIN && marked > 0
  const spans = index.facets.detect(words, isAccented)
  const question: Question = {
    words,
    isAccented,
    slots: words.map((word, at) => literalSlot(word, at, index)),
    paths: [],
    takenBack,
    facets: facetsOf(spans.filter(({ isVague }) => !isVague)),
    vagueFacets: facetsOf(spans.filter(({ isVague }) => isVague)),
    contentWeight: 0,
    contentWeightMin: 0,
  }
  for (const span of spans) lightenCue(span, question)
  addSynonyms(question, index)
  correctTypos(question, index)
  takeBack(question, new Set(takenBack))
  weighContent(question, index)
  return question
}

/** The words of a cue ask, and filler in its gaps is filler though it has no marks: "can nhung gi". */
function lightenCue({ at }: FacetSpan, { slots, words, isAccented }: Question): void {
  for (const slot of at.flatMap((place) => slots[place] ?? [])) {
    slot.weight *= FACET_FACTOR
    slot.isFacet = true
  }
  for (let place = (at[0] ?? 0) + 1; place < (at.at(-1) ?? 0); place += 1) {
    const [slot, word = ''] = [slots[place], words[place]]
    // What is filler for certain weighs little as it is.
    if (!slot || slot.isFacet || FILLER_WORDS.has(word)) continue
    if (mayBeFiller(word, isAccented)) slot.weight *= FILLER_FACTOR
  }
}

/** Whether a word neither asks nor is filler. */
export function isContent({ word, isFacet }: Slot): boolean {
  return !isFacet && !FILLER_WORDS.has(word)
}

function facetsOf(spans: FacetSpan[]): FacetId[] {
  return [...new Set(spans.map(({ facet }) => facet))]
}

function weighContent(question: Question, index: SearchIndex): void {
  for (const slot of question.slots.slice(0, question.words.length)) {
    const { word, weight } = slot
    if (!isContent(slot) || isShortFiller(word, question, index)) continue
    question.contentWeight += weight
    if (!mayBeFiller(word, question.isAccented)) question.contentWeightMin += weight
  }
}

/** "k" for không, "v" for vậy. */
function isShortFiller(word: string, { isAccented }: Question, { lexicon }: SearchIndex): boolean {
  if (isSyllable(word)) return false
  const [meaning] = lexicon.find(word, isAccented)?.meanings ?? []
  return meaning?.every((part) => FILLER_WORDS.has(part)) ?? false
}

/** What the citizen took back hardly counts, in whatever way it is read. */
function takeBack({ slots, paths }: Question, places: ReadonlySet<number>): void {
  for (const place of places) lighten(slots[place])
  for (const { start, from, to } of paths) {
    if (places.has(start)) slots.slice(from, to).forEach(lighten)
  }
}

function lighten(slot: Slot | undefined): void {
  if (slot) slot.weight *= TAKEN_BACK_FACTOR
}

/** How many words a text is read as. */
export function countWords(text: string, index: SearchIndex): number {
  return cutWords(text, index).words.length
}

/** The words of the message, and the places of those that the citizen took back. */
function cutWords(text: string, index: SearchIndex): { words: string[]; takenBack: number[] } {
  const words: string[] = []
  const takenBack: number[] = []
  for (const clause of splitClauses(text)) {
    for (const typed of clean(clause.text).split(' ').filter(Boolean)) {
      if (words.length >= WORDS_MAX) break
      for (const word of decodeWord(typed, index)) {
        if (clause.isTakenBack) takenBack.push(words.length)
        words.push(word)
      }
    }
  }
  return { words: words.slice(0, WORDS_MAX), takenBack }
}

function decodeWord(word: string, index: SearchIndex): string[] {
  const isKnown = index.accented.find(word) >= 0 || index.folded.find(foldSyllable(word)) >= 0
  if (isKnown || isSyllable(word) || index.lexicon.find(word, true)) return [word]
  const decoded = decodeTyping(word)
  if (decoded !== undefined) return [decoded]
  if (word.length < 6) return [word]
  return (
    splitGlued(withoutMarks(word), (syllable, before) => gluedCost(syllable, before, index)) ?? [
      word,
    ]
  )
}

/** Words that the index knows next to each other are likelier than others. */
function gluedCost(syllable: string, before: string | undefined, index: SearchIndex): number {
  const id = index.folded.find(foldSyllable(syllable))
  const idBefore = before === undefined ? -1 : index.folded.find(foldSyllable(before))
  const isPair = id >= 0 && idBefore >= 0 && index.pairs.has(pairKey(idBefore, id))
  return (id >= 0 ? 1 : 2.5) - (isPair ? 0.4 : 0)
}

function literalSlot(word: string, at: number, index: SearchIndex): Slot {
  return toSlot({ word, before: at - 1, trust: 1 }, index)
}

export function toSlot(
  { word, before, trust }: Pick<Slot, 'word' | 'before' | 'trust'>,
  index: SearchIndex,
): Slot {
  const { folded, accented, weight, isBare } = lookUp(word, index)
  return { folded, accented, word, weight, trust, isFacet: false, isBare, before }
}

/** What the index says of a word, in whatever question it stands. */
type WordFacts = Readonly<Pick<Slot, 'folded' | 'accented' | 'weight' | 'isBare'>>

const lookUps = new WeakMap<SearchIndex, (word: string) => WordFacts>()

function lookUp(word: string, index: SearchIndex): WordFacts {
  const known = lookUps.get(index)
  if (known) return known(word)
  const remembered = rememberText((other) => toFacts(other, index), WORDS_REMEMBERED)
  lookUps.set(index, remembered)
  return remembered(word)
}

function toFacts(word: string, index: SearchIndex): WordFacts {
  const folded = index.folded.find(foldSyllable(word))
  const rarity = folded < 0 ? UNKNOWN_WORD_RARITY : (index.rarity[folded] ?? 0)
  return {
    folded,
    accented: index.accented.find(word),
    weight: rarity * wordFactor(word),
    isBare: /^[a-z0-9]*$/u.test(word),
  }
}

function addSynonyms(question: Question, index: SearchIndex): void {
  const { words, isAccented } = question
  for (let start = 0; start < words.length; start += 1) {
    const endMax = Math.min(words.length, start + index.lexicon.lengthMax(words[start] ?? ''))
    for (let end = start + 1; end <= endMax; end += 1) {
      const reading = index.lexicon.find(words.slice(start, end).join(' '), isAccented)
      reading?.meanings.forEach((meaning, rank) => {
        const trust = SYNONYM_TRUST[reading.kind] * LATER_MEANING_FACTOR ** rank
        addPath(question, { start, end, words: meaning, trust }, index)
      })
      if (reading && end === start + 1) settleAbbreviation(question, start, reading.meanings, index)
    }
  }
}

interface NewPath {
  start: number
  end: number
  words: string[]
  trust: number
}

export function addPath(
  question: Question,
  { start, end, words, trust }: NewPath,
  index: SearchIndex,
): void {
  const from = question.slots.length
  words.forEach((word, at) => {
    const before = at === 0 ? start - 1 : from + at - 1
    question.slots.push(toSlot({ word, before, trust }, index))
  })
  question.paths.push({ start, end, from, to: question.slots.length, trust })
}

/** An abbreviation that is no word weighs what it stands for, shared over its meanings. */
function settleAbbreviation(
  { slots }: Question,
  at: number,
  meanings: string[][],
  index: SearchIndex,
): void {
  const slot = slots[at]
  if (!slot || isSyllable(slot.word)) return
  const weights = meanings.map((meaning) =>
    meaning.reduce((sum, word) => sum + toSlot({ word, before: -1, trust: 1 }, index).weight, 0),
  )
  slot.weight = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length)
}
