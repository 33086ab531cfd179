import { createMetrics } from '../../../src/lib/metrics'
import { watchReleases } from '../../../src/messaging/watch-releases'
import { createLogStream } from '../../support/log-stream'
import { servedRelease } from '../../support/served-release'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

it('takes over a release within a second, however often looking for one has failed', async () => {
  const { log, text } = createLogStream()
  const metrics = createMetrics()
  const shelf = { newest: 1, isAway: true }
  let served = 1
  const poller = watchReleases({
    releases: {
      current: () => servedRelease(served),
      refresh: () => {
        if (shelf.isAway) return Promise.reject(new Error('away'))
        const isNew = served !== shelf.newest
        served = shelf.newest
        return Promise.resolve(isNew)
      },
    },
    log,
    metrics,
  })
  await jest.advanceTimersByTimeAsync(5000)
  shelf.isAway = false
  shelf.newest = 2

  await jest.advanceTimersByTimeAsync(1000)
  await poller.stop()

  expect(served).toBe(2)
  expect(await metrics.registry.getSingleMetricAsString('motcua_release')).toContain(' 2')
  expect(text().match(/another release is served/g)).toHaveLength(1)
})
