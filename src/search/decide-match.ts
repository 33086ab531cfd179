import { type Question } from './read-question'
import { type Ranked } from './rank-procedures'
import { type Candidate, FEATURES } from './ranking-features'
import { type Match } from './searcher'
import { TRAINED } from './trained-weights'
import { weightsInOrder } from './weights-in-order'

/** From here on a hit is answered outright; below the second it is not even worth asking about. */
const ANSWER_MIN = 0.82
const ASK_MIN = 0.14
const CHOICES_MAX = 3
/** A choice must be at least this likely next to the likeliest one. */
const CHOICE_ODDS_MIN = 0.06

/** The figures that the decision is calibrated on, in the order of `decisionFeatures`. */
export const DECISION_FEATURES = [
  'one',
  'share',
  'lead',
  'name-question',
  'name-own',
  'name-pairs',
  'second-name',
  'likelihood',
  'any-pairs',
  'unknown',
  'length',
] as const
const SECOND_NAME = FEATURES.indexOf('second-name')
const ANY_PAIRS = FEATURES.indexOf('any-pairs')
const DECISION = weightsInOrder(DECISION_FEATURES, TRAINED.decision)

export interface Decision {
  probability: number
  /** How likely each of the ranked is, if one of them is meant at all. */
  shares: number[]
  kind: Match['kind']
  /** How many of the first are worth putting to the citizen. */
  choices: number
}

/**
 * The one place where a ranking becomes a decision: answered outright when the first is good and
 * well ahead, asked back when it is good but not alone, nothing when it is not good.
 */
export function decideMatch(ranked: Ranked[], question: Question): Decision {
  const shares = toShares(ranked.map(({ score }) => score))
  const features = decisionFeatures(ranked[0], shares, question)
  const logit = features.reduce((sum, value, at) => sum + value * (DECISION[at] ?? 0), 0)
  const probability = ranked.length === 0 ? 0 : 1 / (1 + Math.exp(-logit))
  const near = shares.filter((share) => share >= CHOICE_ODDS_MIN * (shares[0] ?? 0)).length
  return {
    probability,
    shares,
    kind: probability >= ANSWER_MIN ? 'answer' : probability < ASK_MIN ? 'none' : 'ask',
    choices: Math.min(CHOICES_MAX, near),
  }
}

/** Figures by which the decision is calibrated; the first is always 1. */
export function decisionFeatures(
  first: Candidate | undefined,
  [best = 0, next = 0]: number[],
  { words, slots }: Question,
): number[] {
  if (!first) return DECISION_FEATURES.map((feature) => (feature === 'one' ? 1 : 0))
  const weights = slots.slice(0, words.length).map(({ weight }) => weight)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const unknown = slots
    .slice(0, words.length)
    .reduce((sum, { folded, weight }) => sum + (folded < 0 ? weight : 0), 0)
  return [
    1,
    best,
    best - next,
    first.best.question,
    first.best.own,
    first.best.pairs,
    first.features[SECOND_NAME] ?? 0,
    first.profile.likelihood,
    first.features[ANY_PAIRS] ?? 0,
    total > 0 ? unknown / total : 1,
    Math.min(1, total / 3),
  ]
}

/** How likely each candidate is by its score, if one of them is meant at all. */
export function toShares(scores: number[]): number[] {
  const highest = scores[0] ?? 0
  const powers = scores.map((score) => Math.exp(score - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}
