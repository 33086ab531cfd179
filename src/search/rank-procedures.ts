import { type SearchIndex } from './build-index'
import { findCandidates, type Found } from './find-candidates'
import { NameMatcher, type ProfileMatch } from './match-names'
import { type Candidate, compareCandidates, examine, FEATURES } from './ranking-features'
import { readCues } from './read-cues'
import { type Question } from './read-question'
import { TRAINED } from './trained-weights'
import { weightsInOrder } from './weights-in-order'

/** A procedure with its score; only the differences between scores of one question mean anything. */
export interface Ranked extends Candidate {
  score: number
}

const CANDIDATES = 48
/** Comparing every name costs most, so only as many procedures come to that. */
const EXAMINED = 24
const RANKING = weightsInOrder(FEATURES, TRAINED.ranking)

/** The likeliest procedures of the whole catalogue, best first. */
export function rankProcedures(question: Question, index: SearchIndex, topic?: number): Ranked[] {
  return examineCandidates(question, index, topic)
    .map((candidate) => ({ ...candidate, score: score(candidate.features) }))
    .sort((a, b) => b.score - a.score || a.procedure - b.procedure)
}

/** The candidates with their features, not yet in order; what training starts from. */
export function examineCandidates(
  question: Question,
  index: SearchIndex,
  topic?: number,
): Candidate[] {
  const matcher = new NameMatcher(index, question)
  const asked = readCues(contentWords(question).join(' '))
  try {
    const candidates = findCandidates(question, index, CANDIDATES)
      .map((found) => toPromising(found, matcher))
      .sort((a, b) => b.promise - a.promise || a.procedure - b.procedure)
      .slice(0, EXAMINED)
      .map((promising) => examine(promising, matcher, { index, asked }))
    compareCandidates(candidates, { question, index, matcher, topic })
    return candidates
  } finally {
    matcher.release()
  }
}

function score(features: number[]): number {
  return features.reduce((sum, value, at) => sum + value * (RANKING[at] ?? 0), 0)
}

/** Without what asks about a procedure ("mất bao lâu" is no loss) and what was taken back. */
function contentWords({ words, slots, takenBack }: Question): string[] {
  return words.filter((_, at) => !slots[at]?.isFacet && !takenBack.includes(at))
}

interface Promising extends Found {
  profile: ProfileMatch
  promise: number
}

/** What can be said of a candidate before its names are compared one by one. */
function toPromising({ procedure, pairs }: Found, matcher: NameMatcher): Promising {
  const profile = matcher.matchProfile(procedure)
  const promise = profile.likelihood + 2 * profile.question + 2 * pairs
  return { procedure, pairs, profile, promise }
}
