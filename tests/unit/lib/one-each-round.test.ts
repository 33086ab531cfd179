import { once } from 'node:events'
import { createServer } from 'node:http'
import { createOneEachRound } from '../../../src/lib/one-each-round'

const work = (ms: number) => {
  const end = performance.now() + ms
  while (performance.now() < end);
}

it('lets one begin after another', async () => {
  const nextRound = createOneEachRound()
  const order: string[] = []

  await Promise.all(
    ['first', 'second', 'third'].map(async (name) => {
      await nextRound()
      order.push(name)
      setImmediate(() => order.push(`served after ${name}`))
    }),
  )

  expect(order).toEqual(['first', 'served after first', 'second', 'served after second', 'third'])
})

it('serves everybody who came in while one was at work before the next begins', async () => {
  const nextRound = createOneEachRound()
  let begun = 0
  const begunWhenServed: number[] = []
  const server = createServer((_request, response) => {
    begunWhenServed.push(begun)
    response.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined

  const working = Promise.all(
    Array.from({ length: 8 }, async () => {
      await nextRound()
      begun += 1
      work(60)
    }),
  )
  await Promise.all(Array.from({ length: 10 }, () => fetch(`http://127.0.0.1:${port}/`)))
  await working
  server.close()

  // Without rounds in between, the last of ten would be served when all eight have worked.
  expect(Math.max(...begunWhenServed)).toBeLessThan(8)
})
