import { type ProcessingTime } from '../../../src/content/guide'
import { dueDate } from '../../../src/dialogue/format/due-date'

type Unit = Extract<ProcessingTime, { kind: 'duration' }>['unit']

it.each<[number, Unit, string, string]>([
  // 20 November 2026 is a Friday.
  [1, 'working-day', '2026-11-20', '2026-11-23'],
  [3, 'working-day', '2026-11-20', '2026-11-25'],
  [5, 'working-day', '2026-11-20', '2026-11-27'],
  [7, 'working-day', '2026-11-21', '2026-12-01'],
  [0.5, 'working-day', '2026-11-18', '2026-11-19'],
  [8, 'working-hour', '2026-11-18', '2026-11-19'],
  [12, 'working-hour', '2026-11-18', '2026-11-20'],
  [24, 'hour', '2026-11-20', '2026-11-23'],
  [15, 'day', '2026-11-20', '2026-12-07'],
  [1, 'month', '2026-01-31', '2026-03-02'],
  [10, 'working-day', '2026-12-25', '2027-01-08'],
])('counts %d %s from %s', (amount, unit, submitted, due) => {
  expect(dueDate({ kind: 'duration', amount, unit, source: 'x' }, submitted)).toBe(due)
})

it('gives a same-day result on a working day only', () => {
  const time: ProcessingTime = { kind: 'same-day', source: 'x' }

  expect(dueDate(time, '2026-11-20')).toBe('2026-11-20')
  expect(dueDate(time, '2026-11-21')).toBe('2026-11-23')
})

it('gives no day when no source is certain of the time', () => {
  expect(dueDate({ kind: 'check' }, '2026-11-20')).toBeUndefined()
})
