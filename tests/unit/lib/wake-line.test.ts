import { WakeLine } from '../../../src/lib/wake-line'

/** Work that ends when the test says so. */
function setUp(sideBySide = 2) {
  const begun: string[] = []
  const ends = new Map<string, (restMs?: number) => void>()
  const line = new WakeLine(
    (key) =>
      new Promise((resolve) => {
        begun.push(key)
        ends.set(key, resolve)
      }),
    sideBySide,
  )
  const end = async (key: string, restMs?: number) => {
    ends.get(key)?.(restMs)
    await new Promise(setImmediate)
  }
  return { line, begun, end }
}

it('works on different keys side by side, and on no more than may be', async () => {
  const { line, begun, end } = setUp()
  for (const key of ['a', 'b', 'c']) line.wake(key)
  expect(begun).toEqual(['a', 'b'])
  expect(line.length).toBe(3)

  await end('a')

  expect(begun).toEqual(['a', 'b', 'c'])
})

it('looks once more at a key that is woken while it is worked on, and never twice at once', async () => {
  const { line, begun, end } = setUp()
  for (const key of ['a', 'a', 'a']) line.wake(key)
  expect(begun).toEqual(['a'])

  await end('a')
  await end('a')

  expect(begun).toEqual(['a', 'a'])
  expect(line.length).toBe(0)
})

it('lets other keys pass one that is being worked on', () => {
  const { line, begun } = setUp()
  for (const key of ['a', 'a', 'b']) line.wake(key)

  expect(begun).toEqual(['a', 'b'])
})

it('leaves a key alone for as long as the work says', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate'] })
  const { line, begun, end } = setUp()
  line.wake('a')
  await end('a', 1000)
  line.wake('a')
  expect(begun).toEqual(['a'])

  jest.advanceTimersByTime(1000)

  expect(begun).toEqual(['a', 'a'])
  jest.useRealTimers()
})

it('finishes what is under way when it is stopped, tells it to end, and begins nothing', async () => {
  const seen: boolean[] = []
  const line = new WakeLine(async (_key, mayGoOn) => {
    seen.push(mayGoOn())
    await new Promise(setImmediate)
    seen.push(mayGoOn())
    return undefined
  }, 1)
  line.wake('a')
  line.wake('b')

  await line.stop()
  line.wake('c')

  expect(seen).toEqual([true, false])
  expect(line.length).toBe(0)
})
