import { type Content } from '../content/content'
import { inSteps, type Steps } from '../lib/steps'
import { cleanWord } from '../text/clean'
import { normalize } from '../text/normalize'
import { foldSyllable } from '../text/place-tone'
import { type Name } from './collect-names'
import { type FacetDetector } from './detect-facets'
import { type Lexicon } from './lexicon'
import { type Cues, cuesOf, isAttestedLack } from './read-cues'
import { Vocabulary } from './vocabulary'
import { weighWords } from './weigh-words'
import { wordFactor } from './word-factor'
import { rarityOfWords } from './word-rarity'

/**
 * What is in an index and takes longest to work out: the words of all names and what they weigh.
 * Nothing but words and numbers, so that they can be kept from one start to the next.
 */
export interface WordTables {
  /** Words with their marks and folded words; the places in these lists are their numbers. */
  accented: string[]
  folded: string[]
  foldedByAccented: Uint16Array
  /** Name `n` has the words from `starts[n]` up to `starts[n + 1]`. */
  starts: Int32Array
  accentedOf: Uint16Array
  foldedOf: Uint16Array
  /** How rare a folded word is among procedures. */
  rarity: Float32Array
  /** Weight of each word of each name. */
  weightOf: Float32Array
  /** What each procedure's official name says about audience and situation. */
  cues: Cues[]
}

/** Makes the tables, or gives those that were kept. */
export type TableSource = (make: () => Steps<WordTables>) => Steps<WordTables>

interface WordsOfNames {
  content: Content
  names: Name[]
  lexicon: Lexicon
  facets: FacetDetector
}

export function* makeWordTables({
  content,
  names,
  lexicon,
  facets,
}: WordsOfNames): Steps<WordTables> {
  const { accented, starts, accentedOf } = yield* numberWords(names, lexicon)
  const folded = new Vocabulary()
  const foldedByAccented = new Uint16Array(accented.length)
  yield* inSteps(accented, (word, id) => {
    foldedByAccented[id] = folded.add(foldSyllable(word))
  })
  const foldedOf = accentedOf.map((id) => foldedByAccented[id] ?? 0)
  yield
  const rarity = yield* rarityOfWords({ names, size: folded.size, foldedOf, starts })
  const factors = Float32Array.from(accented, wordFactor)
  const flat = { accentedOf, foldedOf, starts }
  const weightOf = yield* weighWords({ accented, factors, facets, rarity, ...flat })
  const cues = yield* readAllCues(content, names)
  return {
    ...{ accented, folded: folded.words, foldedByAccented },
    ...{ ...flat, rarity, weightOf, cues },
  }
}

/** All names cut into words, and the words numbered in the order in which they are met. */
function* numberWords(names: Name[], lexicon: Lexicon) {
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
  // Not `Uint16Array.from`, which goes through the hundreds of thousands one by one.
  return { accented: accented.words, starts, accentedOf: new Uint16Array(numbers) }
}

function readWords(written: string, lexicon: Lexicon): string[] {
  const words = normalize(written).split(' ')
  return words
    .filter((word) => word !== '')
    .map(cleanWord)
    .flatMap((word) => lexicon.expand(word) ?? [word])
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
