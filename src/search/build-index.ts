import { type Content } from '../content/content'
import { finishSteps, inSteps, type Steps } from '../lib/steps'
import { cleanWord } from '../text/clean'
import { normalize } from '../text/normalize'
import { foldSyllable } from '../text/place-tone'
import { collectNamesInSteps, createLabelShortener, type Name, NAME_SOURCES } from './collect-names'
import { createFacetDetector, type FacetDetector } from './detect-facets'
import { buildProfiles, type Profiles } from './build-profiles'
import { createLexicon, type Lexicon } from './lexicon'
import { type Cues, cuesOf, isAttestedLack } from './read-cues'
import { createPostings, type Postings } from './postings'
import { Vocabulary } from './vocabulary'
import { weighWords } from './weigh-words'
import { rarityOfWords } from './word-rarity'

export { FACET_FACTOR, FILLER_FACTOR } from './weigh-words'

/**
 * Everything that questions are matched against. Names lie one after another in flat arrays:
 * name `n` has the words from `starts[n]` up to `starts[n + 1]`.
 */
export interface SearchIndex {
  content: Content
  lexicon: Lexicon
  facets: FacetDetector
  names: Name[]
  /** Folded words and words with their marks, each with numbers of their own. */
  folded: Vocabulary
  accented: Vocabulary
  starts: Int32Array
  foldedOf: Uint16Array
  accentedOf: Uint16Array
  /** Weight of each word of each name, and the sum for each name. */
  weightOf: Float32Array
  totals: Float32Array
  /** Procedure `p` has the names from `firstNames[p]` up to `firstNames[p + 1]`. */
  firstNames: Int32Array
  /** What each name is, as its place in `NAME_SOURCES`. */
  sourceOf: Uint8Array
  /** The name that tells each procedure from its like: the phrasebook's label, else the official one. */
  labelOf: Int32Array
  /** How rare a folded word is among procedures. */
  rarity: Float32Array
  /** From the phrasebook: 0 rare to 3 needed by nearly everybody. */
  popularity: Uint8Array
  /** What each procedure's official name says about audience and situation. */
  cues: Cues[]
  words: Postings
  pairs: Postings
  profiles: Profiles
}

/** Builds the index in one go. */
export function buildIndex(content: Content): SearchIndex {
  return finishSteps(buildIndexInSteps(content))
}

/** The same with pauses, so that a service can go on answering while its next release is built. */
export function* buildIndexInSteps(content: Content): Steps<SearchIndex> {
  const lexicon = yield* createLexicon(content.synonyms)
  const facets = yield* createFacetDetector(content.facets, lexicon)
  const names = yield* collectNamesInSteps(content)
  const { folded, accented, starts, accentedOf, foldedByAccented } = yield* numberWords(
    names,
    lexicon,
  )
  yield
  const foldedOf = accentedOf.map((id) => foldedByAccented[id] ?? 0)
  yield
  const firstNames = firstNamesOf(names, content.catalogue.length)
  yield

  const flat = { starts, foldedOf, firstNames }
  const words = yield* createPostings(flat, (at) => foldedOf[at] ?? 0)
  const pairs = yield* createPostings(flat, (at, end) =>
    at + 1 < end ? pairKey(foldedOf[at] ?? 0, foldedOf[at + 1] ?? 0) : -1,
  )
  const rarity = yield* rarityOfWords({ names, size: folded.size, foldedOf, starts })
  const weightOf = yield* weighWords({ accented, accentedOf, facets, foldedOf, rarity, starts })
  const profiles = yield* buildProfiles({
    firstNames,
    catalogue: content.catalogue,
    starts,
    accentedOf,
    foldedByAccented,
    vocabularySize: folded.size,
  })
  const cues = yield* readAllCues(content, names)
  const totals = new Float32Array(names.length)
  yield* inSteps(names, (_, at) => {
    totals[at] = sumOf(weightOf, starts[at], starts[at + 1])
  })
  const labelOf = yield* findLabels(names, content)
  yield
  return {
    content,
    lexicon,
    facets,
    names,
    folded,
    accented,
    starts,
    foldedOf,
    accentedOf,
    weightOf,
    totals,
    firstNames,
    sourceOf: Uint8Array.from(names, ({ source }) => NAME_SOURCES.indexOf(source)),
    labelOf,
    rarity,
    popularity: popularityOf(content),
    cues,
    words,
    pairs,
    profiles,
  }
}

/** The cues of each procedure, by its official name and what its other names attest. */
function* readAllCues({ catalogue }: Content, names: Name[]): Steps<Cues[]> {
  const cues: Cues[] = []
  yield* inSteps(catalogue, (entry) => cues.push(cuesOf(entry)))
  yield* inSteps(names, ({ procedure, text }) => {
    const own = cues[procedure]
    if (own && isAttestedLack(text)) own.isAttestedLack = true
  })
  return cues
}

/** Numbers of words stay far below this, as Vietnamese has some 7,000: a pair has a number of its own. */
export function pairKey(first: number, second: number): number {
  return first * 65_536 + second
}

/** All names cut into words, and the words numbered in the order in which they are met. */
function* numberWords(names: Name[], lexicon: Lexicon) {
  const folded = new Vocabulary()
  const accented = new Vocabulary()
  const starts = new Int32Array(names.length + 1)
  const numbers: number[] = []
  // Each is read once, as names use a few thousand over and over.
  const known = new Map<string, number[]>()
  yield* inSteps(names, ({ text }, at) => {
    for (const written of text.split(' ')) {
      let read = known.get(written)
      if (!read) {
        read = readWords(written, lexicon).map((word) => accented.add(word))
        known.set(written, read)
      }
      for (const number of read) numbers.push(number)
    }
    starts[at + 1] = numbers.length
  })
  const foldedByAccented: number[] = []
  yield* inSteps(accented.words, (word) => foldedByAccented.push(folded.add(foldSyllable(word))))
  // Not `Uint16Array.from`, which goes through the hundreds of thousands one by one.
  const accentedOf = new Uint16Array(numbers)
  return { folded, accented, starts, accentedOf, foldedByAccented }
}

function readWords(written: string, lexicon: Lexicon): string[] {
  const words = normalize(written).split(' ')
  return words
    .filter((word) => word !== '')
    .map(cleanWord)
    .flatMap((word) => lexicon.expand(word) ?? [word])
}

function sumOf(weights: Float32Array, start = 0, end = 0): number {
  let sum = 0
  for (let at = start; at < end; at += 1) sum += weights[at] ?? 0
  return sum
}

/** Later names overwrite earlier ones, and the phrasebook's label comes after the official name. */
function* findLabels(names: Name[], { catalogue, phrasebook }: Content): Steps<Int32Array> {
  const shorten = yield* createLabelShortener(phrasebook.map(({ label }) => label))
  const labels = new Map<string, string>()
  yield* inSteps(phrasebook, ({ code, label }) => labels.set(code, shorten(label)))
  const labelOf = new Int32Array(catalogue.length).fill(-1)
  yield* inSteps(names, ({ procedure, source, text }, name) => {
    const isLabel = labels.get(catalogue[procedure]?.code ?? '') === text
    if (source === 'official-name' || isLabel) labelOf[procedure] = name
  })
  return labelOf
}

function popularityOf({ catalogue, phrasebook }: Content): Uint8Array {
  const byCode = new Map(phrasebook.map(({ code, popularity }) => [code, popularity]))
  return Uint8Array.from(catalogue, ({ code }) => byCode.get(code) ?? 1)
}

function firstNamesOf(names: Name[], size: number): Int32Array {
  const first = new Int32Array(size + 1)
  for (const { procedure } of names) first[procedure + 1] = (first[procedure + 1] ?? 0) + 1
  for (let at = 1; at <= size; at += 1) first[at] = (first[at] ?? 0) + (first[at - 1] ?? 0)
  return first
}
