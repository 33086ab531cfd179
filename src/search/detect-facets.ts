import { type Facet, type FacetId } from '../content/facet'
import { clean } from '../text/clean'
import { withoutMarks } from '../text/marks'

/** A facet that was asked for, and the words that asked: from `start` up to but without `end`. */
export interface FacetSpan {
  facet: FacetId
  start: number
  end: number
}

export interface FacetDetector {
  detect(words: string[], isAccented: boolean): FacetSpan[]
}

/** Finds by its cues what is asked about a procedure; of cues that overlap the longest is taken. */
export function createFacetDetector(facets: Facet[]): FacetDetector {
  const accented = new Map<string, FacetId>()
  const folded = new Map<string, FacetId>()
  for (const { id, cues } of facets) {
    for (const cue of cues) {
      const phrase = clean(cue)
      if (!accented.has(phrase)) accented.set(phrase, id)
      if (!folded.has(withoutMarks(phrase))) folded.set(withoutMarks(phrase), id)
    }
  }
  const accentedLengths = longestByFirstWord(accented)
  const foldedLengths = longestByFirstWord(folded)

  function facetAt(words: string[], start: number, isAccented: boolean): FacetSpan | undefined {
    const first = words[start] ?? ''
    const lengthMax =
      (isAccented ? accentedLengths.get(first) : foldedLengths.get(withoutMarks(first))) ?? 0
    for (let end = Math.min(words.length, start + lengthMax); end > start; end -= 1) {
      const phrase = words.slice(start, end).join(' ')
      const facet =
        accented.get(phrase) ?? (isAccented ? undefined : folded.get(withoutMarks(phrase)))
      if (facet !== undefined) return { facet, start, end }
    }
    return undefined
  }

  return {
    detect(words, isAccented) {
      const spans: FacetSpan[] = []
      for (let at = 0; at < words.length; at += 1) {
        const span = facetAt(words, at, isAccented)
        if (!span) continue
        spans.push(span)
        at = span.end - 1
      }
      return spans
    },
  }
}

/** How long a cue that begins with a word can be; most words begin none. */
function longestByFirstWord(cues: Map<string, FacetId>): Map<string, number> {
  const lengths = new Map<string, number>()
  for (const cue of cues.keys()) {
    const [first = '', ...rest] = cue.split(' ')
    lengths.set(first, Math.max(lengths.get(first) ?? 0, rest.length + 1))
  }
  return lengths
}
