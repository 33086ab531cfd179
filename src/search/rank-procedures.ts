import { type SearchIndex } from './build-index'
import { findCandidates } from './find-candidates'
import { type NameMatch, NameMatcher } from './match-names'
import { type Question } from './read-question'

/** A procedure with what speaks for it. */
export interface Ranked {
  procedure: number
  score: number
  best: NameMatch
  features: number[]
}

const CANDIDATES = 80
const RANKED_MAX = 10

/** What a name match is worth on its own; used to pick the best name of a procedure. */
export function nameScore({ question, own, pairs }: NameMatch): number {
  return 0.5 * question + 0.25 * own + 0.25 * pairs
}

/** The likeliest procedures of the whole catalogue, best first. */
export function rankProcedures(question: Question, index: SearchIndex): Ranked[] {
  const matcher = new NameMatcher(index, question)
  try {
    return findCandidates(question, index, CANDIDATES)
      .map((procedure) => rankOne(procedure, matcher, index))
      .sort((a, b) => b.score - a.score || a.procedure - b.procedure)
      .slice(0, RANKED_MAX)
  } finally {
    matcher.release()
  }
}

function rankOne(procedure: number, matcher: NameMatcher, index: SearchIndex): Ranked {
  let best: NameMatch = { name: -1, question: 0, own: 0, pairs: 0, covered: 0 }
  let bestScore = 0
  let second = 0
  for (const name of index.namesOf[procedure] ?? []) {
    const match = matcher.match(name)
    const score = nameScore(match)
    if (score > bestScore) {
      second = bestScore
      bestScore = score
      best = match
    } else if (score > second) second = score
  }
  return {
    procedure,
    best,
    score: 0.92 * bestScore + 0.06 * second + 0.01 * (index.popularity[procedure] ?? 1),
    features: [],
  }
}
