import { type SearchIndex } from './build-index'
import { findCandidates, type Found } from './find-candidates'
import { type NameMatcher, type ProfileMatch, withMatcher } from './match-names'
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
export function rankProcedures(
  question: Question,
  matcher: NameMatcher,
  { index, topic }: { index: SearchIndex; topic: number | undefined },
): Ranked[] {
  return compareAll(question, matcher, { index, topic })
    .map((candidate) => ({ ...candidate, score: score(candidate.features) }))
    .sort((a, b) => b.score - a.score || a.procedure - b.procedure)
}

/** The candidates with their features, not yet in order; what training starts from. */
export function examineCandidates(
  question: Question,
  index: SearchIndex,
  topic?: number,
): Candidate[] {
  return withMatcher(index, question, (matcher) => compareAll(question, matcher, { index, topic }))
}

function compareAll(
  question: Question,
  matcher: NameMatcher,
  { index, topic }: { index: SearchIndex; topic: number | undefined },
): Candidate[] {
  const asked = readCues(contentWords(question).join(' '))
  const candidates = findCandidates(question, index, CANDIDATES)
    .map((found) => toPromising(found, matcher))
    .sort((a, b) => b.promise - a.promise || a.procedure - b.procedure)
    .slice(0, EXAMINED)
    .map((promising) => examine(promising, matcher, { index, asked }))
  compareCandidates(candidates, { question, index, matcher, topic })
  return candidates
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
