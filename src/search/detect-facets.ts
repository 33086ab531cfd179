import { type Facet, type FacetId } from '../content/facet'
import { type Steps } from '../lib/steps'
import { clean } from '../text/clean'
import { withoutMarks } from '../text/marks'
import { rememberText, WORDS_REMEMBERED } from '../text/remember-text'
import { mayBeFiller } from './filler-words'
import { type Lexicon } from './lexicon'

/** A facet that was asked for, and the places of the words that asked, first to last. */
export interface FacetSpan {
  facet: FacetId
  at: number[]
  /** Said in words such as "làm sao", which ask for something only where nothing else is said. */
  isVague: boolean
}

export interface FacetDetector {
  detect(words: string[], isAccented: boolean): FacetSpan[]
}

/** What a cue asks for and how, by the mark in front of it. */
interface Cue {
  facet: FacetId
  mark: string | undefined
  /** Its words, without gaps. */
  length: number
}

/** The cues word by word: what may come next, and the cue that ends here. */
interface CueTree {
  next: Map<string, CueTree>
  cue?: Cue
}

/** A cue that stands in the question, and the places of its words. */
interface Found {
  cue: Cue
  at: number[]
}

/** In front of a cue: asks only where nothing but filler is before it. */
const AT_START = '^'
/** Asks only where nothing else is said. */
const VAGUE = '~'
/** Asks for nothing, though there is a cue in it. */
const NOT = '!'
const MARK = /^[\^~!]/u

/** In a cue: any words up to so many, or none. */
const GAP = '…'
const GAP_MAX = 7

/** Of what a short form may mean, the likeliest so many. */
const MEANINGS_MAX = 2

/** What a short form may stand for, word by word, with its marks and without. */
interface Meanings {
  accented: string[][]
  folded: string[][]
}

const NO_MEANINGS: Meanings = { accented: [], folded: [] }

/** What a word is to the cues, in whatever text it stands. */
interface WordReading {
  bare: string
  isBare: boolean
  meanings: Meanings
  /** No cue begins with a word for which this is not so. */
  mayBegin: boolean
}

/**
 * Finds by its cues what is asked about a procedure. Of cues that share words, the one with the
 * most is taken. Short forms count as what they stand for: "đc ko" as "được không".
 */
export function* createFacetDetector(facets: Facet[], lexicon: Lexicon): Steps<FacetDetector> {
  const accented: CueTree = { next: new Map() }
  const folded: CueTree = { next: new Map() }
  for (const { id, cues } of facets) {
    yield
    for (const cue of cues) {
      const words = cutCue(cue)
      const length = words.filter((word) => word !== GAP).length
      const read = { facet: id, mark: MARK.exec(cue)?.[0], length }
      addCue(accented, words, read)
      addCue(folded, words.map(withoutMarks), read)
    }
  }

  // Questions and names use the same few thousand words over and over.
  const readWord = rememberText((word): WordReading => {
    const accentedMeanings = lexicon.find(word, true)?.meanings.slice(0, MEANINGS_MAX) ?? []
    const meanings = {
      accented: accentedMeanings,
      folded: accentedMeanings.map((meaning) => meaning.map(withoutMarks)),
    }
    const bare = withoutMarks(word)
    const mayBegin =
      beginsCue(accented, word, meanings.accented) || beginsCue(folded, bare, meanings.folded)
    return { bare, isBare: bare === word, meanings, mayBegin }
  }, WORDS_REMEMBERED)

  /** What a short form stands for, unless it begins a phrase of its own: "chi" in "chi nhánh". */
  function meaningsAt(at: number, read: WordReading[]): Meanings {
    const meanings = read[at]?.meanings ?? NO_MEANINGS
    if (meanings.accented.length === 0) return NO_MEANINGS
    const phrase = read.slice(at, at + 2).map(({ bare }) => bare)
    return walk(folded, phrase)?.cue?.mark === NOT ? NO_MEANINGS : meanings
  }

  return {
    detect(typed, isAccented) {
      const read = typed.map(readWord)
      if (!read.some(({ mayBegin }) => mayBegin)) return []
      const meanings = read.map((_, at) => meaningsAt(at, read))
      const inAccented = meanings.map((meaning) => meaning.accented)
      const found = isAccented ? findCues(accented, typed, inAccented) : []
      // Who types with marks may leave them out of a part; a single word of it may be anything,
      // and a word that has marks is like no word without.
      const bare = read.map((word) => (isAccented && !word.isBare ? '' : word.bare))
      const inFolded = meanings.map((meaning) => meaning.folded)
      for (const one of findCues(folded, bare, inFolded)) {
        if (!isAccented || one.cue.length > 1) found.push(one)
      }
      const first = typed.findIndex((word) => !mayBeFiller(word, isAccented))
      return takeLongest(found.filter(({ cue, at }) => cue.mark !== AT_START || at[0] === first))
    },
  }
}

function beginsCue({ next }: CueTree, word: string, meanings: string[][]): boolean {
  return next.has(word) || meanings.some(([begin = '']) => next.has(begin))
}

/** All cues that stand in the words, each word read as it is or as something that it may mean. */
function findCues(tree: CueTree, words: string[], meanings: string[][][]): Found[] {
  const found: Found[] = []
  function follow(node: CueTree, from: number, at: number[]): void {
    if (node.cue) found.push({ cue: node.cue, at })
    const word = words[from]
    if (word === undefined) return
    const next = node.next.get(word)
    if (next) follow(next, from + 1, [...at, from])
    for (const meaning of meanings[from] ?? []) {
      const meant = walk(node, meaning)
      if (meant && meant !== next) follow(meant, from + 1, [...at, from])
    }
    const gap = node.next.get(GAP)
    for (let skipped = 0; gap && skipped <= GAP_MAX; skipped += 1) follow(gap, from + skipped, at)
  }
  for (let from = 0; from < words.length; from += 1) follow(tree, from, [])
  return found
}

function cutCue(cue: string): string[] {
  return cue.split(GAP).flatMap((part, at) => [...(at > 0 ? [GAP] : []), ...clean(part).split(' ')])
}

/** Of cues that are written alike, the first one counts. */
function addCue(tree: CueTree, words: string[], cue: Cue): void {
  let node = tree
  for (const word of words) {
    const next = node.next.get(word) ?? { next: new Map() }
    node.next.set(word, next)
    node = next
  }
  node.cue ??= cue
}

function walk(tree: CueTree, words: string[]): CueTree | undefined {
  return words.reduce<CueTree | undefined>((node, word) => node?.next.get(word), tree)
}

/** The cues that ask, in their order. No word asks twice, and no gap holds another question. */
function takeLongest(found: Found[]): FacetSpan[] {
  found.sort(byLength)
  const taken: Found[] = []
  for (const one of found) {
    const isFree = !taken.some((other) => shareWord(one, other))
    if (isFree && !found.some((other) => isInGap(other, one))) taken.push(one)
  }
  return taken
    .filter(({ cue }) => cue.mark !== NOT)
    .sort((a, b) => start(a) - start(b))
    .map(({ cue: { facet, mark }, at }) => ({ facet, at, isVague: mark === VAGUE }))
}

function byLength(a: Found, b: Found): number {
  return (
    b.cue.length - a.cue.length || end(a) - start(a) - (end(b) - start(b)) || start(a) - start(b)
  )
}

function isInGap(inner: Found, outer: Found): boolean {
  return (
    inner.cue.facet !== outer.cue.facet &&
    inner.cue.mark === undefined &&
    start(inner) > start(outer) &&
    end(inner) < end(outer) &&
    !shareWord(inner, outer)
  )
}

function shareWord(one: Found, other: Found): boolean {
  return one.at.some((place) => other.at.includes(place))
}

function start({ at }: Found): number {
  return at[0] ?? 0
}

function end({ at }: Found): number {
  return at.at(-1) ?? 0
}
