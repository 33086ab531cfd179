import { formatVietnamTime, parseVietnamDay } from '../../../src/insight/vietnam-time'

it('writes a moment as a clock in Vietnam shows it', () => {
  expect(formatVietnamTime(new Date('2026-12-31T17:00:00Z'))).toBe('2027-01-01 00:00:00')
})

it('knows when a day begins and ends in Vietnam', () => {
  expect(parseVietnamDay('2026-07-20')).toEqual({
    begins: new Date('2026-07-19T17:00:00Z'),
    ends: new Date('2026-07-20T17:00:00Z'),
  })
})

it.each(['2026-02-30', '2026-13-01', '20-07-2026', '2026-7-20', 'hôm qua', ''])(
  'does not take %j for a day',
  (text) => {
    expect(parseVietnamDay(text)).toBeUndefined()
  },
)
