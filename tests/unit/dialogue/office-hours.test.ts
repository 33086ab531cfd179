import { isOpen, nextOpening } from '../../../src/dialogue/people/office-hours'
import { contentWithPeople, WORKING_HOURS } from '../../support/content-with-people'

const PEOPLE = { hours: WORKING_HOURS }
const { holidays } = contentWithPeople()
const inVietnam = (text: string) => new Date(`${text}:00+07:00`)

it.each([
  ['2026-11-23T07:59', false, { day: '2026-11-23', time: '08:00' }],
  ['2026-11-23T08:00', true, { day: '2026-11-23', time: '13:30' }],
  ['2026-11-23T10:59', true, { day: '2026-11-23', time: '13:30' }],
  ['2026-11-23T11:00', false, { day: '2026-11-23', time: '13:30' }],
  // Two holidays, then a Thursday.
  ['2026-11-23T16:30', false, { day: '2026-11-26', time: '08:00' }],
  ['2026-11-24T09:00', false, { day: '2026-11-26', time: '08:00' }],
  // Friday evening, Saturday.
  ['2026-11-27T20:00', false, { day: '2026-11-30', time: '08:00' }],
  ['2026-11-28T09:00', false, { day: '2026-11-30', time: '08:00' }],
])('at %s it is open: %p; next %j', (at, open, next) => {
  expect(isOpen(PEOPLE, holidays, inVietnam(at))).toBe(open)
  expect(nextOpening(PEOPLE, holidays, inVietnam(at))).toEqual(next)
})

it('promises no time when it is closed for long', () => {
  const long = [{ from: '2026-11-01', to: '2026-12-31', name: 'Nghỉ', source: 'Thử' }]

  expect(nextOpening(PEOPLE, long, inVietnam('2026-11-23T09:00'))).toBeUndefined()
})
