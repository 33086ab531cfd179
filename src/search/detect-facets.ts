import { type Facet, type FacetId } from '../content/facet'
import { type Steps } from '../lib/steps'
import { clean } from '../text/clean'
import { withoutMarks } from '../text/marks'
import { mayBeFiller } from './filler-words'

/** A facet that was asked for, and the words that asked: from `start` up to but without `end`. */
export interface FacetSpan {
  facet: FacetId
  start: number
  end: number
}

export interface FacetDetector {
  detect(words: string[], isAccented: boolean): FacetSpan[]
}

/** The cues word by word: what may come next, and the facet of the cue that ends here. */
interface CueTree {
  next: Map<string, CueTree>
  facet?: FacetId
}

/** In front of a cue: asks only where nothing but filler is before it. */
const AT_START = '^'

/** Finds by its cues what is asked about a procedure; of cues that overlap the longest is taken. */
export function* createFacetDetector(facets: Facet[]): Steps<FacetDetector> {
  const accented: CueTree = { next: new Map() }
  const folded: CueTree = { next: new Map() }
  for (const { id, cues } of facets) {
    yield
    for (const cue of cues) {
      const start = cue.startsWith(AT_START) ? `${AT_START} ` : ''
      const phrase = start + clean(cue)
      addCue(accented, phrase, id)
      addCue(folded, withoutMarks(phrase), id)
    }
  }

  return {
    detect(words, isAccented) {
      const bare = isAccented ? undefined : words.map(withoutMarks)
      const first = words.findIndex((word) => !mayBeFiller(word, isAccented))
      const longestAt = (at: number) => {
        const isFirst = at === first
        const exact = longestCue(accented, words, at, isFirst)
        return longer(exact, bare && longestCue(folded, bare, at, isFirst))
      }
      const spans: FacetSpan[] = []
      for (let at = 0; at < words.length; at += 1) {
        const span = longestAt(at)
        if (!span) continue
        spans.push(span)
        at = span.end - 1
      }
      return spans
    },
  }
}

/** Of cues that are written alike, the first one counts. */
function addCue(tree: CueTree, cue: string, facet: FacetId): void {
  let node = tree
  for (const word of cue.split(' ')) {
    const next = node.next.get(word) ?? { next: new Map() }
    node.next.set(word, next)
    node = next
  }
  node.facet ??= facet
}

function longestCue(
  tree: CueTree,
  words: string[],
  start: number,
  isFirst: boolean,
): FacetSpan | undefined {
  const atStart = isFirst ? longestFrom(tree.next.get(AT_START), words, start) : undefined
  return longer(longestFrom(tree, words, start), atStart)
}

function longestFrom(
  tree: CueTree | undefined,
  words: string[],
  start: number,
): FacetSpan | undefined {
  let longest: FacetSpan | undefined
  let node = tree
  for (let at = start; node; at += 1) {
    if (node.facet !== undefined) longest = { facet: node.facet, start, end: at }
    node = node.next.get(words[at] ?? '')
  }
  return longest
}

function longer(one: FacetSpan | undefined, other: FacetSpan | undefined): FacetSpan | undefined {
  return other && other.end > (one?.end ?? 0) ? other : one
}
