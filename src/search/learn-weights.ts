import { type Example } from './collect-examples'
import { DECISION_FEATURES, decisionFeatures, toShares } from './decide-match'
import { FEATURES } from './ranking-features'
import { TRAINED } from './trained-weights'
import { weightsInOrder } from './weights-in-order'
import { type DecisionExample, dot, trainDecision, trainRanking } from './train-ranking'

/** The weights that the search is run with. */
export interface Learned {
  ranking: readonly number[]
  decision: readonly number[]
}

/**
 * Features that are rules and not for learning: phrasings hold almost no corrections, ages,
 * conversations or names to the letter to learn them from.
 */
const RULES: Record<string, number> = { 'name-exact': 4, 'taken-back': -2.5, age: 1.5, topic: 0.6 }
const ANSWER_MIN = 0.82
const BANDS = 10
/**
 * A phrasing that was taken out of the index is harder than what citizens ask, so probabilities
 * learned from those alone would be too low.
 */
const REAL_DECISION_FACTOR = 2.5

/** Ranking first, then the decision on what that ranking puts first. */
export function learn(examples: Example[]): Learned {
  const usable = examples.filter(({ right }) => right.length > 0)
  const start = weightsInOrder(FEATURES, { ...TRAINED.ranking, ...RULES })
  const fixed = new Set(
    Object.keys(RULES).map((rule) => FEATURES.findIndex((name) => name === rule)),
  )
  const ranking = trainRanking(usable, start, fixed)
  const decision = trainDecision(
    examples.map((example) => {
      const factor = example.isReal ? REAL_DECISION_FACTOR : 1
      const decided = toDecisionExample(example, ranking)
      return { ...decided, weight: decided.weight * factor }
    }),
    weightsInOrder(DECISION_FEATURES, TRAINED.decision),
  )
  return { ranking, decision }
}

/** Shares of the examples whose right procedure is first, and so on, under these weights. */
export function tryOut(examples: Example[], { ranking, decision }: Learned) {
  const meant = examples.filter(({ codes }) => codes.length > 0)
  const within = (count: number) =>
    meant.filter(({ candidates, right }) => {
      const order = inOrder(candidates, ranking).slice(0, count)
      return order.some(({ at }) => right.includes(at))
    }).length / Math.max(1, meant.length)
  const decided = examples.map((example) => decide(example, { ranking, decision }))
  const answered = decided.filter(({ probability }) => probability >= ANSWER_MIN)
  return {
    first: within(1),
    three: within(3),
    answered: answered.length / Math.max(1, examples.length),
    wrong: answered.filter(({ isRight }) => !isRight).length / Math.max(1, answered.length),
    error: calibrationError(decided),
  }
}

/** How likely these weights hold the first hit of an example to be right, and whether it is. */
export function decide(example: Example, { ranking, decision }: Learned) {
  const { features, isRight } = toDecisionExample(example, ranking)
  return { probability: 1 / (1 + Math.exp(-dot(decision, features))), isRight }
}

/** Expected calibration error: how far probabilities are from what came true, band by band. */
function calibrationError(decided: { probability: number; isRight: boolean }[]): number {
  const bands = Array.from({ length: BANDS }, () => ({ sum: 0, right: 0 }))
  for (const { probability, isRight } of decided) {
    const band = bands[Math.min(BANDS - 1, Math.floor(probability * BANDS))]
    if (!band) continue
    band.sum += probability
    band.right += Number(isRight)
  }
  const off = bands.reduce((total, { sum, right }) => total + Math.abs(sum - right), 0)
  return off / Math.max(1, decided.length)
}

function toDecisionExample(
  { reading, candidates, right, weight, details }: Example,
  ranking: readonly number[],
): DecisionExample {
  const order = inOrder(candidates, ranking)
  const shares = toShares(order.map(({ score }) => score))
  const first = order[0]
  const features = decisionFeatures(first && details[first.at], shares, reading)
  return { features, isRight: first !== undefined && right.includes(first.at), weight }
}

function inOrder(candidates: number[][], ranking: readonly number[]) {
  return candidates
    .map((features, at) => ({ at, score: dot(ranking, features) }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
}
