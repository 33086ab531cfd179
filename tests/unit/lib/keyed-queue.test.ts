import { KeyedQueue } from '../../../src/lib/keyed-queue'

/** Work that ends when it is told to. */
function work(name: string, log: string[]) {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const run = () => {
    log.push(`${name} starts`)
    return promise.finally(() => log.push(`${name} ends`))
  }
  return { run, finish: () => resolve(name), fail: () => reject(new Error(name)) }
}

it('runs work of one key one after another', async () => {
  const log: string[] = []
  const queue = new KeyedQueue(10)
  const [a, b] = [work('a', log), work('b', log)]
  const done = [queue.run('k', a.run), queue.run('k', b.run)]

  b.finish()
  a.finish()

  expect(await Promise.all(done)).toEqual(['a', 'b'])
  expect(log).toEqual(['a starts', 'a ends', 'b starts', 'b ends'])
})

it('runs work of different keys side by side', async () => {
  const log: string[] = []
  const queue = new KeyedQueue(10)
  const [a, b] = [work('a', log), work('b', log)]
  const slow = queue.run('k1', a.run)
  const fast = queue.run('k2', b.run)

  b.finish()
  await fast
  a.finish()
  await slow

  expect(log).toEqual(['a starts', 'b starts', 'b ends', 'a ends'])
})

it('goes on with the next piece of work after one that failed', async () => {
  const log: string[] = []
  const queue = new KeyedQueue(10)
  const [a, b] = [work('a', log), work('b', log)]
  const failed = queue.run('k', a.run)
  const next = queue.run('k', b.run)

  a.fail()
  b.finish()

  await expect(failed).rejects.toThrow('a')
  expect(await next).toBe('b')
})

it('refuses work beyond its bound, over all keys, and takes some again when there is room', async () => {
  const log: string[] = []
  const queue = new KeyedQueue(2)
  const [a, b, c] = [work('a', log), work('b', log), work('c', log)]
  const taken = [queue.run('k1', a.run), queue.run('k2', b.run)]

  await expect(queue.run('k3', c.run)).rejects.toMatchObject({ code: 'overloaded' })
  expect(queue.waiting).toBe(2)
  a.finish()
  b.finish()
  await Promise.all(taken)
  c.finish()

  expect(await queue.run('k3', c.run)).toBe('c')
  expect(queue.waiting).toBe(0)
})

it('is idle at once when nothing was asked of it', async () => {
  await expect(new KeyedQueue(1).idle()).resolves.toBeUndefined()
})

it('is idle only when the last piece of work has ended, failed or not', async () => {
  const log: string[] = []
  const queue = new KeyedQueue(10)
  const [a, b] = [work('a', log), work('b', log)]
  const failed = queue.run('k', a.run).catch(() => undefined)
  const last = queue.run('k', b.run)
  const idle = queue.idle().then(() => log.push('idle'))

  a.fail()
  b.finish()
  await Promise.all([failed, last, idle])

  expect(log.at(-1)).toBe('idle')
})
