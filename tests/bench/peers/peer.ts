import { type Content } from '../../../src/content/content'

/** One name of a procedure. Every peer gets each name as a record of its own, as our index does. */
export interface NameRecord {
  code: string
  text: string
}

export interface ScoredCode {
  code: string
  /** Higher is better; missing where a library gives none. */
  score?: number
}

/** Finds the procedures of a question, best first; a procedure stands in it once. */
export type PeerSearch = (question: string) => ScoredCode[] | Promise<ScoredCode[]>

/** A library, or our own search, as the bench sees it. */
export interface Peer {
  name: string
  /** It does not finish with more procedures than this, and is measured on so many. */
  sizeMax?: number
  /** It reads text in its own way, so there is nothing to compare it with. */
  rawOnly?: boolean
  /** Texts come as they were written or folded by our normaliser, as the questions will. */
  build(names: NameRecord[], content: Content): PeerSearch | Promise<PeerSearch>
}

/** How many names a library is asked for, so that some procedures are left once each stands once. */
export const NAMES_MAX = 200
const CODES_MAX = 10

/** Keeps the best name of each procedure. */
export function bestOfEach(hits: ScoredCode[]): ScoredCode[] {
  const best = new Map<string, ScoredCode>()
  for (const hit of hits) {
    if (best.size === CODES_MAX) break
    if (!best.has(hit.code)) best.set(hit.code, hit)
  }
  return [...best.values()]
}

/** For libraries that take words: their own tokenisers cut Vietnamese at every accented letter. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,.;:?!()"]+/u)
    .filter(Boolean)
}
