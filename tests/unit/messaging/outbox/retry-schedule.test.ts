import { retryDelayMs } from '../../../../src/messaging/outbox/retry-schedule'

const half = () => 0.5

it('waits longer after each failure, and gives up in the end', () => {
  const delays = Array.from({ length: 8 }, (_, i) => retryDelayMs(i + 1, 0, half))

  expect(delays).toEqual([2e3, 15e3, 60e3, 300e3, 1800e3, 7200e3, 21_600e3, undefined])
})

it('varies by a fifth either way', () => {
  expect(retryDelayMs(1, 0, () => 0)).toBeCloseTo(1600)
  expect(retryDelayMs(1, 0, () => 1)).toBeCloseTo(2400)
})

it('never comes back sooner than the platform asked for', () => {
  expect(retryDelayMs(1, 90_000, half)).toBe(90_000)
  expect(retryDelayMs(4, 90_000, half)).toBe(300_000)
})
