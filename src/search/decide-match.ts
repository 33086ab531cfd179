import { type Match } from './searcher'

/** What the decision is made from: figures of the first hits, all between 0 and 1. */
export interface DecisionInput {
  codes: string[]
  /** Scores of the hits, best first. */
  scores: number[]
  /** Share of the question's weight that the first hit covers, and of its name's weight. */
  coverage: number
  nameCoverage: number
}

const ANSWER_MIN = 0.7
const ASK_MIN = 0.12
const CHOICES_MAX = 3
/** A hit this far behind the first is not worth asking about. */
const CHOICE_DISTANCE_MAX = 0.22

/**
 * The one place where hits become a decision: answered outright when the first is good and
 * well ahead, asked back when it is good but not alone, nothing when it is not good.
 */
export function decideMatch(input: DecisionInput): { match: Match; probability: number } {
  const [first] = input.codes
  if (first === undefined) return { match: { kind: 'none' }, probability: 0 }
  const probability = probabilityOf(input)
  if (probability >= ANSWER_MIN) return { match: { kind: 'answer', code: first }, probability }
  if (probability < ASK_MIN) return { match: { kind: 'none' }, probability }
  const best = input.scores[0] ?? 0
  const near = input.codes
    .filter((_, at) => best - (input.scores[at] ?? 0) <= CHOICE_DISTANCE_MAX)
    .slice(0, CHOICES_MAX)
  return { match: { kind: 'ask', codes: near }, probability }
}

function probabilityOf({ scores, coverage, nameCoverage }: DecisionInput): number {
  const [best = 0, next = 0] = scores
  const logit =
    -7.2 + 8.5 * best + 16 * Math.min(0.25, best - next) + 1.5 * coverage + 0.8 * nameCoverage
  return 1 / (1 + Math.exp(-logit))
}
