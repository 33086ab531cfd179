import { holds } from '../../../src/content/holds'

/** Noon in Vietnam on 20 July 2026. */
const TODAY = new Date('2026-07-20T05:00:00Z')

it('holds when there is no condition', () => {
  expect(holds(undefined, {}, TODAY)).toBe(true)
  expect(holds({}, {}, TODAY)).toBe(true)
})

it.each([
  [{ married: true }, { married: true }, true],
  [{ married: true }, { married: false }, false],
  [{ married: false }, { married: false }, true],
  [{ reason: 'lost' }, { reason: 'lost' }, true],
  [{ reason: 'lost' }, { reason: 'damaged' }, false],
  [{ reason: ['lost', 'damaged'] }, { reason: 'damaged' }, true],
  [{ reason: ['lost', 'damaged'] }, { reason: 'expired' }, false],
  [{ copies: 2 }, { copies: '2' }, false],
])('compares %j with the answers %j', (condition, answers, expected) => {
  expect(holds(condition, answers, TODAY)).toBe(expected)
})

it.each([
  [{ atMost: 5 }, 5, true],
  [{ atMost: 5 }, 6, false],
  [{ atLeast: 14 }, 14, true],
  [{ atLeast: 14 }, 13, false],
  [{ atLeast: 0 }, 0, true],
  [{ atLeast: 6, atMost: 13 }, 10, true],
  [{ atLeast: 6, atMost: 13 }, 14, false],
])('takes the range %j for the number %d', (range, age, expected) => {
  expect(holds({ age: range }, { age }, TODAY)).toBe(expected)
})

it.each([
  ['2026-05-21', true],
  ['2026-05-20', false],
  ['2026-07-20', true],
])('counts at most sixty days from %s', (born, expected) => {
  expect(holds({ born: { daysSinceAtMost: 60 } }, { born }, TODAY)).toBe(expected)
  expect(holds({ born: { daysSinceAtLeast: 61 } }, { born }, TODAY)).toBe(!expected)
})

it('counts the days by the calendar of Vietnam', () => {
  const justAfterMidnight = new Date('2026-07-19T17:00:00Z')
  const justBeforeMidnight = new Date('2026-07-19T16:59:59Z')
  const condition = { born: { daysSinceAtLeast: 1 } }

  expect(holds(condition, { born: '2026-07-19' }, justAfterMidnight)).toBe(true)
  expect(holds(condition, { born: '2026-07-19' }, justBeforeMidnight)).toBe(false)
})

it('does not know before the question is answered', () => {
  expect(holds({ married: true }, {}, TODAY)).toBe('unknown')
  expect(holds({ married: true, age: { atLeast: 18 } }, { age: 20 }, TODAY)).toBe('unknown')
})

it('is settled by one part that is not met, whatever is still open', () => {
  expect(holds({ married: true, age: { atLeast: 18 } }, { age: 17 }, TODAY)).toBe(false)
})

it('does not know when an answer is of another kind than the condition asks about', () => {
  expect(holds({ born: { daysSinceAtMost: 60 } }, { born: 'hôm qua' }, TODAY)).toBe('unknown')
  expect(holds({ age: { atLeast: 18 } }, { age: true }, TODAY)).toBe('unknown')
})

it('takes no answer from what every object inherits', () => {
  expect(holds({ constructor: true }, {}, TODAY)).toBe('unknown')
})
