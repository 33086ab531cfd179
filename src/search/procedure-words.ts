import { pairKey, type SearchIndex } from './build-index'

/** Between the two words of a pair. */
export const PAIR_MARK = '_'

/** How often words and pairs of words are in the names and phrasings of procedures. */
export interface ProcedureWords {
  /** The share of a folded word, or of a pair with `PAIR_MARK` between, among all of them. */
  share(key: string): number
}

/** Reads off the index how procedures are spoken of, so that nothing has to be learnt for it. */
export function procedureWordsOf({ folded, words, pairs }: SearchIndex): ProcedureWords {
  const total = words.entries + pairs.entries
  return {
    share(key) {
      const [first = '', second] = key.split(PAIR_MARK)
      const id = folded.find(first)
      if (id < 0) return 0
      if (second === undefined) return words.count(id) / total
      const next = folded.find(second)
      return next < 0 ? 0 : pairs.count(pairKey(id, next)) / total
    },
  }
}
