import { startPoller } from '../../../src/lib/poller'
import { createLogStream } from '../../support/log-stream'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

function setUp(look: () => Promise<void>) {
  const { log, text } = createLogStream()
  return { poller: startPoller({ everyMs: 1000, look, name: 'the look', log }), logged: text }
}

it('looks at once, and then again after each wait', async () => {
  let looks = 0
  setUp(() => Promise.resolve(void (looks += 1)))

  await jest.advanceTimersByTimeAsync(3000)

  expect(looks).toBe(4)
})

it('does not look again before a slow look is over', async () => {
  let looks = 0
  let end = () => {}
  const look = () => new Promise<void>((resolve) => ((looks += 1), (end = resolve)))
  setUp(look)
  await jest.advanceTimersByTimeAsync(5000)
  expect(looks).toBe(1)

  end()
  await jest.advanceTimersByTimeAsync(1000)

  expect(looks).toBe(2)
})

it('looks sooner when it is told to', async () => {
  let looks = 0
  const { poller } = setUp(() => Promise.resolve(void (looks += 1)))
  await jest.advanceTimersByTimeAsync(10)

  poller.nudge()
  await jest.advanceTimersByTimeAsync(10)

  expect(looks).toBe(2)
})

it('goes on after looks that failed, and logs a row of failures once', async () => {
  let looks = 0
  const { logged } = setUp(() => {
    looks += 1
    return looks < 4 ? Promise.reject(new Error('away')) : Promise.resolve()
  })

  await jest.advanceTimersByTimeAsync(5000)

  expect(looks).toBe(6)
  expect(logged().match(/the look failed; it is tried again/g)).toHaveLength(1)
})

it('looks no more when it is stopped, and waits for the look that is under way', async () => {
  let isDone = false
  const { poller } = setUp(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100))
    isDone = true
  })

  const stopped = poller.stop()
  await jest.advanceTimersByTimeAsync(100)
  await stopped

  expect(isDone).toBe(true)
  expect(jest.getTimerCount()).toBe(0)
})
