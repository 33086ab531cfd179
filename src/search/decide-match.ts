import { alikeOf } from './alike'
import { type SearchIndex } from './build-index'
import { DECISION_FEATURES, decisionFeatures } from './decision-features'
import { type Question } from './read-question'
import { type Ranked } from './rank-procedures'
import { type Match } from './searcher'
import { TRAINED } from './trained-weights'
import { weightsInOrder } from './weights-in-order'

/** From here on a hit is answered outright: of such answers about one in twenty-five is wrong. */
export const ANSWER_MIN = 0.8
/**
 * A question is declined where both are unlikely: that it is for us, and that its first hit is right.
 * Their sum parts the two kinds better than a limit for each: at the same share of questions that
 * are declined wrongly, it declines two of a hundred more of those that no procedure answers.
 */
export const WANTED_MIN = 0.5
const CHOICES_MAX = 3
/** A choice must be at least this likely next to the likeliest one, unless it would be the only one beside it. */
const CHOICE_ODDS_MIN = 0.15
/** A single one would be no choice, and is too unsure to be answered. */
const CHOICES_MIN = 2

const DECISION = weightsInOrder(DECISION_FEATURES, TRAINED.decision)
const SCOPE = weightsInOrder(DECISION_FEATURES, TRAINED.scope)

export interface Decision {
  /** How likely the first is right. */
  probability: number
  /** How likely each of the ranked is, if one of them is meant at all. */
  shares: number[]
  kind: Match['kind']
  /** The places of those that are worth putting to the citizen. */
  choices: number[]
}

/**
 * The one place where a ranking becomes a decision: answered outright when the first is good and
 * well ahead, asked back when it is good but not alone, nothing when no procedure may be meant.
 */
export function decideMatch(ranked: Ranked[], question: Question, index: SearchIndex): Decision {
  const alike = alikeOf(index)
  const scores = ranked.map(({ score }) => score)
  const shares = toShares(scores)
  const features = decisionFeatures({ order: ranked, scores, shares }, question, { index, alike })
  const probability = ranked.length === 0 ? 0 : toProbability(DECISION, features)
  const scope = ranked.length === 0 ? 0 : toProbability(SCOPE, features)
  const guides = ranked.map(({ procedure }) => alike.guide[procedure])
  const different = [...ranked.keys()].filter((at) => guides.indexOf(guides[at]) === at)
  const plausible = different.filter(
    (at, rank) => rank < CHOICES_MIN || (shares[at] ?? 0) >= CHOICE_ODDS_MIN * (shares[0] ?? 0),
  )
  return {
    probability,
    shares,
    kind: kindOf(probability, scope),
    choices: plausible.slice(0, CHOICES_MAX),
  }
}

/** What is done, by how likely the first is right and how likely any procedure is meant. */
export function kindOf(probability: number, scope: number): Match['kind'] {
  if (probability >= ANSWER_MIN) return 'answer'
  return scope + probability < WANTED_MIN ? 'none' : 'ask'
}

export function toProbability(weights: readonly number[], features: readonly number[]): number {
  const logit = features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)
  return 1 / (1 + Math.exp(-logit))
}

/** How likely each candidate is by its score, if one of them is meant at all. */
export function toShares(scores: number[]): number[] {
  const highest = scores[0] ?? 0
  const powers = scores.map((score) => Math.exp(score - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}
