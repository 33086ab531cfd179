import fc from 'fast-check'
import { editDistance, gapCost, replaceCost } from '../../../src/text/edit-distance'

const word = fc.string({ unit: fc.constantFrom(...'abcdghilnrstvxy'), maxLength: 7 })

/** The definition written down, without any table: slow and plainly right. */
function slowDistance(a: string, b: string): number {
  if (a === '') return [...b].reduce((sum, letter) => sum + gapCost(letter), 0)
  if (b === '') return [...a].reduce((sum, letter) => sum + gapCost(letter), 0)
  const [restA, restB] = [a.slice(0, -1), b.slice(0, -1)]
  const [lastA, lastB] = [a.charAt(a.length - 1), b.charAt(b.length - 1)]
  const ways = [
    slowDistance(restA, restB) + replaceCost(lastA, lastB),
    slowDistance(restA, b) + gapCost(lastA),
    slowDistance(a, restB) + gapCost(lastB),
  ]
  const isSwap = a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1) && a.length > 1 && b.length > 1
  if (isSwap) ways.push(slowDistance(a.slice(0, -2), b.slice(0, -2)) + 0.7)
  return Math.min(...ways)
}

it('is what the definition says', () => {
  const short = fc.string({ unit: fc.constantFrom(...'anhgstcr'), maxLength: 5 })
  fc.assert(
    fc.property(short, short, (a, b) => Math.abs(editDistance(a, b) - slowDistance(a, b)) < 1e-9),
  )
})

it('is the same both ways, and nothing only between equal words', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const there = editDistance(a, b)
      return Math.abs(there - editDistance(b, a)) < 1e-9 && (there === 0) === (a === b)
    }),
  )
})

it('gives up beyond the bound and agrees below it', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const exact = editDistance(a, b)
      return editDistance(a, b, 1.5) === (exact > 1.5 ? Infinity : exact)
    }),
  )
})

it('takes a slip of the finger and a mixed-up sound for less than another letter', () => {
  expect(editDistance('sinh', 'xinh')).toBeLessThan(editDistance('sinh', 'minh'))
  expect(editDistance('khsi', 'khai')).toBeLessThan(editDistance('khmi', 'khai'))
})
