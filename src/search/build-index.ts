import { type Content } from '../content/content'
import { finishSteps, inSteps, type Steps } from '../lib/steps'
import { collectNamesInSteps, createLabelShortener, type Name, NAME_SOURCES } from './collect-names'
import { createFacetDetector, type FacetDetector } from './detect-facets'
import { buildProfiles, type Profiles } from './build-profiles'
import { createLexicon, type Lexicon } from './lexicon'
import { createPostings, type Postings } from './postings'
import { Vocabulary } from './vocabulary'
import { makeWordTables, type TableSource, type WordTables } from './word-tables'

/** Everything that questions are matched against. */
export interface SearchIndex extends Omit<WordTables, 'accented' | 'folded' | 'foldedByAccented'> {
  content: Content
  lexicon: Lexicon
  facets: FacetDetector
  names: Name[]
  /** Folded words and words with their marks, each with numbers of their own. */
  folded: Vocabulary
  accented: Vocabulary
  /** The weight of the words of each name together. */
  totals: Float32Array
  /** Procedure `p` has the names from `firstNames[p]` up to `firstNames[p + 1]`. */
  firstNames: Int32Array
  /** What each name is, as its place in `NAME_SOURCES`. */
  sourceOf: Uint8Array
  /** The name that tells each procedure from its like: the phrasebook's label, else the official one. */
  labelOf: Int32Array
  /** From the phrasebook: 0 rare to 3 needed by nearly everybody. */
  popularity: Uint8Array
  words: Postings
  pairs: Postings
  profiles: Profiles
}

/** Builds the index in one go. */
export function buildIndex(content: Content): SearchIndex {
  return finishSteps(buildIndexInSteps(content))
}

/** The same with pauses, so that a service can go on answering while its next release is built. */
export function* buildIndexInSteps(
  content: Content,
  tables: TableSource = (make) => make(),
): Steps<SearchIndex> {
  const lexicon = yield* createLexicon(content.synonyms)
  const facets = yield* createFacetDetector(content.facets, lexicon)
  const names = yield* collectNamesInSteps(content)
  const { foldedByAccented, ...lists } = yield* tables(() =>
    makeWordTables({ content, names, lexicon, facets }),
  )
  const { starts, accentedOf, foldedOf, weightOf } = lists
  yield
  const folded = new Vocabulary(lists.folded)
  const firstNames = firstNamesOf(names, content.catalogue.length)
  yield

  const flat = { starts, foldedOf, firstNames }
  const words = yield* createPostings(flat, (at) => foldedOf[at] ?? 0)
  const pairs = yield* createPostings(flat, (at, end) =>
    at + 1 < end ? pairKey(foldedOf[at] ?? 0, foldedOf[at + 1] ?? 0) : -1,
  )
  const profiles = yield* buildProfiles({
    firstNames,
    catalogue: content.catalogue,
    starts,
    accentedOf,
    foldedByAccented,
    vocabularySize: folded.size,
  })
  const totals = new Float32Array(names.length)
  yield* inSteps(names, (_, at) => {
    totals[at] = sumOf(weightOf, starts[at], starts[at + 1])
  })
  const labelOf = yield* findLabels(names, content)
  yield
  return {
    ...lists,
    ...{ content, lexicon, facets, names, folded },
    accented: new Vocabulary(lists.accented),
    ...{ totals, firstNames, labelOf },
    sourceOf: Uint8Array.from(names, ({ source }) => NAME_SOURCES.indexOf(source)),
    popularity: popularityOf(content),
    ...{ words, pairs, profiles },
  }
}

/** Numbers of words stay far below this, as Vietnamese has some 7,000: a pair has a number of its own. */
export function pairKey(first: number, second: number): number {
  return first * 65_536 + second
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
