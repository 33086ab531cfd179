import { createLeaseBook, LEASES } from '../../../src/messaging/lease-book'
import { createVault, KEPT_VALUES } from '../../../src/messaging/vault'
import { openStore } from '../../../src/open-store'

async function setUp() {
  const store = await openStore('sqlite::memory:')
  const clock = { ms: 0 }
  const node = () =>
    createVault({
      values: store.collection(KEPT_VALUES),
      leases: createLeaseBook({
        leases: store.collection(LEASES),
        leaseMs: 1000,
        elapsed: () => clock.ms,
      }),
    })
  return { store, node, clock }
}

it('gives back what any node kept last', async () => {
  const { store, node } = await setUp()
  const [one, other] = [node(), node()]

  await one.add('tokens', { generation: 1, value: 'a' })
  await other.add('tokens', { generation: 2, value: 'b' })

  expect(await one.newest('tokens')).toEqual({ generation: 2, value: 'b' })
  expect(await one.newest('other')).toBeUndefined()
  await store.close()
})

it('lets exactly one of many add a generation', async () => {
  const { store, node } = await setUp()
  const nodes = Array.from({ length: 10 }, node)

  const added = await Promise.all(
    nodes.map((one, at) => one.add('tokens', { generation: 1, value: `of ${at}` })),
  )

  expect(added.filter(Boolean)).toHaveLength(1)
  await store.close()
})

it('keeps no secrets that are of no use any more', async () => {
  const { store, node } = await setUp()
  const vault = node()

  for (const generation of [1, 2, 3, 4]) await vault.add('tokens', { generation, value: 'x' })

  expect(await store.collection(KEPT_VALUES).count({})).toBe(2)
  await store.close()
})

it('gives a claim to one node, and to another when it is let go or left', async () => {
  const { store, node, clock } = await setUp()
  const [one, other] = [node(), node()]

  expect(await one.claim('tokens')).toBe(true)
  expect(await other.claim('tokens')).toBe(false)
  await one.release('tokens')
  expect(await other.claim('tokens')).toBe(true)
  const whileHeld = await one.claim('tokens')
  clock.ms += 600
  await one.claim('tokens')
  clock.ms += 600

  expect(whileHeld).toBe(false)
  expect(await one.claim('tokens')).toBe(true)
  await store.close()
})
