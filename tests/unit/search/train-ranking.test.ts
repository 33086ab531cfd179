import { trainDecision, trainRanking } from '../../../src/search/train-ranking'

const telling = (right: number) => ({
  candidates: [
    [right === 0 ? 1 : 0, 0.5],
    [right === 1 ? 1 : 0, 0.5],
  ],
  right: [right],
  weight: 1,
})

it('gives weight to what tells the right one apart, and none to what does not', () => {
  const [first = 0, second = 0] = trainRanking([telling(0), telling(1), telling(1)], [0, 0])

  expect(first).toBeGreaterThan(1)
  expect(Math.abs(second)).toBeLessThan(0.1)
})

it('leaves fixed weights alone', () => {
  const [fixed] = trainRanking([telling(0), telling(1)], [-2, 0], new Set([0]))

  expect(fixed).toBe(-2)
})

it('learns the same from the same', () => {
  const examples = [telling(0), telling(1)]

  expect(trainRanking(examples, [0.1, 0.2])).toEqual(trainRanking(examples, [0.1, 0.2]))
})

it('learns how often the first hit is right', () => {
  const examples = [true, true, true, false].map((isRight) => ({
    features: [1],
    isRight,
    weight: 1,
  }))

  const [weight = 0] = trainDecision(examples, [0])

  expect(1 / (1 + Math.exp(-weight))).toBeCloseTo(0.75, 2)
})
