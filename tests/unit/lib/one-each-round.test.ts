import { createOneEachRound } from '../../../src/lib/one-each-round'

it('lets what came in be served between one and the next', async () => {
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
