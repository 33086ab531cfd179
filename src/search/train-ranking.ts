/** One question as training sees it: the features of each candidate, and which of them is right. */
export interface RankingExample {
  candidates: number[][]
  right: number[]
  /** How much this question counts; a real one more than a made-up one. */
  weight: number
}

const ROUNDS = 60
const DECISION_ROUNDS = 1500
const STEP = 0.08
const RIGIDITY = 1e-4
const DECISION_RIGIDITY = 1e-3

/**
 * Finds weights under which the right procedure gets as large a share as possible among the
 * candidates of each question: a softmax over candidates, by gradient descent with Adam's steps.
 * The same examples in the same order always give the same weights; those of `fixed` stay as
 * they are.
 */
export function trainRanking(
  examples: RankingExample[],
  start: readonly number[],
  fixed: ReadonlySet<number> = new Set(),
): number[] {
  const weights = Float64Array.from(start)
  const total = examples.reduce((sum, { weight }) => sum + weight, 0) || 1
  const adam = new Adam(weights.length, STEP)
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = Float64Array.from(weights, (weight) => RIGIDITY * weight)
    for (const example of examples) addGradient(gradient, weights, example, example.weight / total)
    for (const feature of fixed) gradient[feature] = 0
    adam.move(weights, gradient)
  }
  return [...weights].map(round)
}

function addGradient(
  gradient: Float64Array,
  weights: Float64Array,
  { candidates, right }: RankingExample,
  factor: number,
): void {
  const scores = candidates.map((features) => dot(weights, features))
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const all = powers.reduce((sum, power) => sum + power, 0)
  const ofRight = right.reduce((sum, at) => sum + (powers[at] ?? 0), 0) || 1e-12
  candidates.forEach((features, at) => {
    const power = powers[at] ?? 0
    const pull = power / all - (right.includes(at) ? power / ofRight : 0)
    if (Math.abs(pull) < 1e-6) return
    for (let feature = 0; feature < gradient.length; feature += 1) {
      gradient[feature] = (gradient[feature] ?? 0) + factor * pull * (features[feature] ?? 0)
    }
  })
}

/** One question with the figures of its first hit, and whether what is learned holds of it. */
export interface DecisionExample {
  features: number[]
  isRight: boolean
  weight: number
}

/** Finds by logistic regression how likely the first hit is right, or a procedure is meant. */
export function trainDecision(examples: DecisionExample[], start: readonly number[]): number[] {
  const weights = Float64Array.from(start)
  const total = examples.reduce((sum, { weight }) => sum + weight, 0) || 1
  const adam = new Adam(weights.length, STEP)
  for (let round = 0; round < DECISION_ROUNDS; round += 1) {
    const gradient = Float64Array.from(weights, (weight) => DECISION_RIGIDITY * weight)
    for (const { features, isRight, weight } of examples) {
      const probability = 1 / (1 + Math.exp(-dot(weights, features)))
      const pull = ((probability - Number(isRight)) * weight) / total
      for (let at = 0; at < gradient.length; at += 1) {
        gradient[at] = (gradient[at] ?? 0) + pull * (features[at] ?? 0)
      }
    }
    adam.move(weights, gradient)
  }
  return [...weights].map(round)
}

/** Kingma and Ba, 2015: steps that are scaled by how large each weight's gradients have been. */
class Adam {
  #steps = 0
  readonly #mean: Float64Array
  readonly #square: Float64Array

  constructor(
    size: number,
    private readonly step: number,
  ) {
    this.#mean = new Float64Array(size)
    this.#square = new Float64Array(size)
  }

  move(weights: Float64Array, gradient: Float64Array): void {
    this.#steps += 1
    for (let at = 0; at < weights.length; at += 1) {
      const slope = gradient[at] ?? 0
      const mean = (this.#mean[at] = 0.9 * (this.#mean[at] ?? 0) + 0.1 * slope)
      const square = (this.#square[at] = 0.999 * (this.#square[at] ?? 0) + 0.001 * slope * slope)
      const scale = Math.sqrt(square / (1 - 0.999 ** this.#steps)) + 1e-8
      weights[at] = (weights[at] ?? 0) - (this.step * mean) / (1 - 0.9 ** this.#steps) / scale
    }
  }
}

export function dot(weights: ArrayLike<number>, features: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < weights.length; at += 1) sum += (weights[at] ?? 0) * (features[at] ?? 0)
  return sum
}

function round(weight: number): number {
  return Math.round(weight * 10_000) / 10_000
}
