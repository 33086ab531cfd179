import { alikeOf } from './alike'
import { type Example } from './collect-examples'
import { kindOf, toProbability, toShares } from './decide-match'
import { DECISION_FEATURES, decisionFeatures } from './decision-features'
import { type Match } from './searcher'
import { FEATURES } from './ranking-features'
import { TRAINED } from './trained-weights'
import { weightsInOrder } from './weights-in-order'
import { type DecisionExample, dot, trainDecision, trainRanking } from './train-ranking'

/** The weights that the search is run with. */
export interface Learned {
  ranking: readonly number[]
  decision: readonly number[]
  scope: readonly number[]
}

/**
 * Features that are rules and not for learning: phrasings hold almost no corrections, ages,
 * conversations or names to the letter to learn them from.
 */
const RULES: Record<string, number> = { 'name-exact': 4, 'taken-back': -2.5, age: 1.5, topic: 0.6 }
/**
 * Whoever adds a question to a procedure expects it to be answered with it. There is little to learn
 * that from, as few development questions are names to the letter: of 80 such, 80 were right.
 */
const DECISION_RULES: Record<string, number> = { 'exact-alone': 3 }
const BANDS = 10
/**
 * A phrasing that was taken out of the index is harder than what citizens ask, so probabilities
 * learned from those alone would be too low; with this factor they come true as often as they say.
 */
const REAL_DECISION_FACTOR = 3.5
/** That a procedure is meant is learned from what no procedure answers more than from the rest. */
const SCOPE_FACTORS = { phrasing: 0.5, meant: 0.625, foreign: 1.875 } as const

/** Ranking first, then the decision on what that ranking puts first. */
export function learn(examples: Example[]): Learned {
  const usable = examples.filter(({ right }) => right.length > 0)
  const start = weightsInOrder(FEATURES, { ...TRAINED.ranking, ...RULES })
  const fixed = new Set(
    Object.keys(RULES).map((rule) => FEATURES.findIndex((name) => name === rule)),
  )
  const ranking = trainRanking(usable, start, fixed)
  const decided = examples.map((example) => toDecisionExample(example, ranking))
  const factors = examples.map(({ isReal }) => (isReal ? REAL_DECISION_FACTOR : 1))
  const learned = trainDecision(
    decided.map((one, at) => ({ ...one, weight: one.weight * (factors[at] ?? 1) })),
    weightsInOrder(DECISION_FEATURES, TRAINED.decision),
  )
  const decision = learned.map(
    (weight, at) => DECISION_RULES[DECISION_FEATURES[at] ?? ''] ?? weight,
  )
  const scope = trainDecision(
    decided.map((one, at) => toScopeExample(one, examples[at])),
    weightsInOrder(DECISION_FEATURES, TRAINED.scope),
  )
  return { ranking, decision, scope }
}

function toScopeExample(one: DecisionExample, example: Example | undefined): DecisionExample {
  const isRight = example !== undefined && example.codes.length > 0
  const { phrasing, meant, foreign } = SCOPE_FACTORS
  const factor = !example?.isReal ? phrasing : isRight ? meant : foreign
  return { ...one, isRight, weight: one.weight * factor }
}

/** What would be done with one question under some weights, and whether it would be right. */
export interface Tried {
  probability: number
  kind: Match['kind']
  isRight: boolean
  /** Some procedure answers it. */
  isMeant: boolean
  /** The right procedure is the first hit, or among the first three. */
  isFirst: boolean
  isInThree: boolean
}

/** Asks all of the examples under these weights. */
export function tryOut(examples: Example[], learned: Learned): Tried[] {
  return examples.map((example) => {
    const { candidates, right, codes } = example
    const order = inOrder(candidates, learned.ranking)
    const isWithin = (count: number) => order.slice(0, count).some(({ at }) => right.includes(at))
    return {
      ...decide(example, learned),
      isMeant: codes.length > 0,
      isFirst: isWithin(1),
      isInThree: isWithin(3),
    }
  })
}

/** Shares of the questions whose right procedure is first, and so on. */
export function toFigures(tried: Tried[]) {
  const meant = tried.filter(({ isMeant }) => isMeant)
  const foreign = tried.filter(({ isMeant }) => !isMeant)
  const answered = tried.filter(({ kind }) => kind === 'answer')
  const share = (some: Tried[], holds: (one: Tried) => boolean) =>
    some.filter(holds).length / Math.max(1, some.length)
  const isDeclined = ({ kind }: Tried) => kind === 'none'
  return {
    first: share(meant, ({ isFirst }) => isFirst),
    three: share(meant, ({ isInThree }) => isInThree),
    answered: answered.length / Math.max(1, tried.length),
    wrong: share(answered, ({ isRight }) => !isRight),
    declined: share(foreign, isDeclined),
    missed: share(meant, isDeclined),
    error: calibrationError(tried),
  }
}

function decide(example: Example, { ranking, decision, scope }: Learned) {
  const { features, isRight } = toDecisionExample(example, ranking)
  const probability = toProbability(decision, features)
  return { probability, kind: kindOf(probability, toProbability(scope, features)), isRight }
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
  { reading, candidates, right, weight, details, index, isOpen }: Example,
  ranking: readonly number[],
): DecisionExample {
  const ranked = inOrder(candidates, ranking)
  const scores = ranked.map(({ score }) => score)
  const order = ranked.flatMap(({ at }) => details[at] ?? [])
  const ordered = { order, scores, shares: toShares(scores) }
  const features = decisionFeatures(ordered, reading, { index, alike: alikeOf(index) })
  const first = ranked[0]
  const isRight = first !== undefined && right.includes(first.at) && !isOpen
  return { features, isRight, weight }
}

function inOrder(candidates: number[][], ranking: readonly number[]) {
  return candidates
    .map((features, at) => ({ at, score: dot(ranking, features) }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
}
