import { type Content } from '../content/content'
import { cleanWord } from '../text/clean'
import { normalize } from '../text/normalize'
import { foldSyllable } from '../text/place-tone'
import { collectNames, createLabelShortener, type Name } from './collect-names'
import { createFacetDetector, type FacetDetector } from './detect-facets'
import { FILLER_WORDS } from './filler-words'
import { buildProfiles, type Profiles } from './build-profiles'
import { createLexicon, type Lexicon } from './lexicon'
import { type Cues, cuesOf } from './read-cues'
import { createPostings, type Postings } from './postings'
import { Vocabulary } from './vocabulary'

/** How much the words of a facet and of politeness count, next to 1 for any other. */
export const FACET_FACTOR = 0.08
export const FILLER_FACTOR = 0.2
/** With fewer procedures than this, what share of them has a word says little. */
const SPOKEN_FLOOR = 30

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
  foldedOf: Int32Array
  accentedOf: Int32Array
  /** Weight of each word of each name, and the sum for each name. */
  weightOf: Float32Array
  totals: Float32Array
  /** The names of procedure `p` are `namesOf[p]`. */
  namesOf: number[][]
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

export function buildIndex(content: Content): SearchIndex {
  const lexicon = createLexicon(content.synonyms)
  const facets = createFacetDetector(content.facets)
  const names = collectNames(content)
  const cut = createWordCutter(lexicon)
  const folded = new Vocabulary()
  const accented = new Vocabulary()

  const starts = new Int32Array(names.length + 1)
  const numbers: number[] = []
  names.forEach(({ text }, at) => {
    for (const word of cut(text)) numbers.push(accented.add(word))
    starts[at + 1] = numbers.length
  })
  const accentedOf = Int32Array.from(numbers)
  const foldedByAccented = accented.words.map((word) => folded.add(foldSyllable(word)))
  const foldedOf = accentedOf.map((id) => foldedByAccented[id] ?? 0)

  const procedureOf = Int32Array.from(names, ({ procedure }) => procedure)
  const flat = { starts, foldedOf, procedureOf, size: content.catalogue.length }
  const words = createPostings(flat, (at) => foldedOf[at] ?? 0)
  const pairs = createPostings(flat, (at, end) =>
    at + 1 < end ? pairKey(foldedOf[at] ?? 0, foldedOf[at + 1] ?? 0) : -1,
  )
  const rarity = rarityOfWords(names, { size: folded.size, foldedOf, starts })
  const weightOf = weighWords({ accented, accentedOf, facets, foldedOf, rarity, starts })
  const namesOf = groupByProcedure(names, content.catalogue.length)
  const profiles = buildProfiles({
    namesOf,
    catalogue: content.catalogue,
    starts,
    accentedOf,
    foldedByAccented,
    vocabularySize: folded.size,
  })
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
    totals: Float32Array.from(names, (_, at) => sumOf(weightOf, starts[at], starts[at + 1])),
    namesOf,
    labelOf: findLabels(names, content),
    rarity,
    popularity: popularityOf(content),
    cues: content.catalogue.map(cuesOf),
    words,
    pairs,
    profiles,
  }
}

/** Numbers of words stay far below this, so a pair has a number of its own. */
export function pairKey(first: number, second: number): number {
  return first * 65_536 + second
}

/** Cuts names into words; each is read once, as names use a few thousand over and over. */
function createWordCutter(lexicon: Lexicon): (text: string) => string[] {
  const known = new Map<string, string[]>()
  return (text) => {
    const words: string[] = []
    for (const written of text.split(' ')) {
      const read = known.get(written) ?? readWords(written, lexicon)
      known.set(written, read)
      words.push(...read)
    }
    return words
  }
}

function readWords(written: string, lexicon: Lexicon): string[] {
  const words = normalize(written).split(' ')
  return words
    .filter((word) => word !== '')
    .map(cleanWord)
    .flatMap((word) => lexicon.expand(word) ?? [word])
}

/**
 * How rare each word is, from the share of procedures that have it in a name. Of procedures with
 * phrasings the share is taken on its own as well: where few have any yet, the small words of
 * spoken sentences would else look rare.
 */
function rarityOfWords(
  names: Name[],
  { size, foldedOf, starts }: { size: number; foldedOf: Int32Array; starts: Int32Array },
): Float32Array {
  const seenAt = new Int32Array(size).fill(-1)
  const counts = new Float32Array(size)
  const spokenSeenAt = new Int32Array(size).fill(-1)
  const spokenCounts = new Float32Array(size)
  const order = names.map((_, at) => at).sort(byProcedure)
  const procedures = new Set<number>()
  const spoken = new Set<number>()
  for (const name of order) {
    const { procedure = 0, source } = names[name] ?? {}
    procedures.add(procedure)
    if (source === 'phrasing') spoken.add(procedure)
    for (let at = starts[name] ?? 0; at < (starts[name + 1] ?? 0); at += 1) {
      const word = foldedOf[at] ?? 0
      countOnce(word, procedure, counts, seenAt)
      if (source === 'phrasing') countOnce(word, procedure, spokenCounts, spokenSeenAt)
    }
  }
  const scale = Math.log(1 + 2 * procedures.size)
  return counts.map((count, word) => {
    const share = (count + 0.5) / procedures.size
    const spokenShare = (spokenCounts[word] ?? 0) / (spoken.size + SPOKEN_FLOOR)
    return Math.log(1 + 1 / Math.max(share, spokenShare)) / scale
  })

  function byProcedure(a: number, b: number): number {
    return (names[a]?.procedure ?? 0) - (names[b]?.procedure ?? 0) || a - b
  }
}

function countOnce(
  word: number,
  procedure: number,
  counts: Float32Array,
  seenAt: Int32Array,
): void {
  if (seenAt[word] === procedure) return
  seenAt[word] = procedure
  counts[word] = (counts[word] ?? 0) + 1
}

function sumOf(weights: Float32Array, start = 0, end = 0): number {
  let sum = 0
  for (let at = start; at < end; at += 1) sum += weights[at] ?? 0
  return sum
}

function lighten(weights: Float32Array, start: number, end: number): void {
  for (let at = start; at < end; at += 1) weights[at] = (weights[at] ?? 0) * FACET_FACTOR
}

interface Weighing {
  accented: Vocabulary
  accentedOf: Int32Array
  facets: FacetDetector
  foldedOf: Int32Array
  rarity: Float32Array
  starts: Int32Array
}

function weighWords(weighing: Weighing): Float32Array {
  const { accented, accentedOf, facets, foldedOf, rarity, starts } = weighing
  const weights = new Float32Array(foldedOf.length)
  for (let name = 0; name + 1 < starts.length; name += 1) {
    const start = starts[name] ?? 0
    // Put together again name by name: all of them cut up at once would be the most a start holds.
    const numbers = accentedOf.subarray(start, starts[name + 1])
    const words = Array.from(numbers, (id) => accented.words[id] ?? '')
    words.forEach((word, at) => {
      const factor = FILLER_WORDS.has(word) ? FILLER_FACTOR : 1
      weights[start + at] = (rarity[foldedOf[start + at] ?? 0] ?? 0) * factor
    })
    // Every other official name begins with it.
    if (words[0] === 'thủ' && words[1] === 'tục') weights.fill(0, start, start + 2)
    for (const span of facets.detect(words, true)) {
      // A name that is nothing but the words of a facet is a name all the same.
      if (span.end - span.start === words.length) continue
      lighten(weights, start + span.start, start + span.end)
    }
  }
  return weights
}

/** Later names overwrite earlier ones, and the phrasebook's label comes after the official name. */
function findLabels(names: Name[], { catalogue, phrasebook }: Content): Int32Array {
  const shorten = createLabelShortener(phrasebook.map(({ label }) => label))
  const labels = new Map(phrasebook.map(({ code, label }) => [code, shorten(label)]))
  const labelOf = new Int32Array(catalogue.length).fill(-1)
  names.forEach(({ procedure, source, text }, name) => {
    const isLabel = labels.get(catalogue[procedure]?.code ?? '') === text
    if (source === 'official-name' || isLabel) labelOf[procedure] = name
  })
  return labelOf
}

function popularityOf({ catalogue, phrasebook }: Content): Uint8Array {
  const byCode = new Map(phrasebook.map(({ code, popularity }) => [code, popularity]))
  return Uint8Array.from(catalogue, ({ code }) => byCode.get(code) ?? 1)
}

function groupByProcedure(names: Name[], size: number): number[][] {
  const groups: number[][] = Array.from({ length: size }, () => [])
  names.forEach(({ procedure }, at) => groups[procedure]?.push(at))
  return groups
}
