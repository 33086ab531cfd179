import { createKeepLease, createLeaseBook, LEASES } from '../../../src/messaging/lease-book'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store'

const LEASE_MS = 12_000

async function setUp() {
  const store = await openSqliteStore(':memory:')
  const leases = store.collection(LEASES)
  /** A process with a clock of its own. */
  const open = () => {
    const clock = { now: Math.random() * 1e9 }
    const book = createLeaseBook({ leases, leaseMs: LEASE_MS, elapsed: () => clock.now })
    return { ...book, pass: (ms: number) => (clock.now += ms) }
  }
  return { leases, open }
}

it('gives a lease to exactly one of many who claim it at once', async () => {
  const { open } = await setUp()
  const books = Array.from({ length: 10 }, open)

  const claims = await Promise.all(books.map((book) => book.claim('outbox/post')))

  expect(claims.filter(Boolean)).toHaveLength(1)
  expect(books.filter((book) => book.holds('outbox/post'))).toHaveLength(1)
})

it('stays with who renews it, however long the others watch', async () => {
  const { open } = await setUp()
  const [holder, other] = [open(), open()]
  await holder.claim('a')

  for (let i = 0; i < 10; i += 1) {
    holder.pass(3000)
    other.pass(3000)
    expect(await holder.claim('a')).toBe(true)
    expect(await other.claim('a')).toBe(false)
  }

  expect(holder.holds('a')).toBe(true)
})

it('goes to another one when it was not renewed for its time, and is then lost to the first', async () => {
  const { open } = await setUp()
  const [dead, other] = [open(), open()]
  await dead.claim('a')
  const claims: boolean[] = []

  for (let i = 0; i < 6; i += 1) {
    claims.push(await other.claim('a'))
    other.pass(3000)
  }

  expect(claims).toEqual([false, false, false, false, true, true])
  expect(await dead.claim('a')).toBe(false)
})

it('is not certain any more for a holder who has not renewed it', async () => {
  const { open } = await setUp()
  const holder = open()
  await holder.claim('a')

  holder.pass(LEASE_MS * 0.75)

  expect(holder.holds('a')).toBe(false)
})

it('is not taken for left because the watcher could not look for a while', async () => {
  const { open } = await setUp()
  const [holder, other] = [open(), open()]
  await holder.claim('a')
  await other.claim('a')

  other.pass(10 * LEASE_MS)

  expect(await other.claim('a')).toBe(false)
  expect(await holder.claim('a')).toBe(true)
})

it('can be had at once when it was released', async () => {
  const { leases, open } = await setUp()
  const [holder, other] = [open(), open()]
  await holder.claim('a')
  await holder.claim('a')

  await holder.release('a')

  expect(await leases.count({})).toBe(0)
  expect(holder.holds('a')).toBe(false)
  expect(await other.claim('a')).toBe(true)
})

it('is not released by one who has lost it', async () => {
  const { open } = await setUp()
  const [holder, other] = [open(), open()]
  await holder.claim('a')

  await other.release('a')

  expect(await other.claim('a')).toBe(false)
})

it('keeps few generations of a lease, and tells the names of all', async () => {
  const { leases, open } = await setUp()
  const book = open()
  for (let i = 0; i < 20; i += 1) await book.claim('inbox/one')
  await book.claim('inbox/two')
  await book.claim('outbox/post')

  const names = await book.names('inbox/')

  expect(names).toEqual(['inbox/one', 'inbox/two'])
  expect(await leases.count({ index: 'name', equals: ['inbox/one'] })).toBe(5)
})

it('does not hold what it inserted far behind the newest', async () => {
  const { leases, open } = await setUp()
  const [holder, late] = [open(), open()]
  for (let i = 0; i < 8; i += 1) await holder.claim('a')
  // As one sees it who read before the first claim and goes on only now.
  const find = leases.find.bind(leases)
  let isFirst = true
  leases.find = (query) => {
    if (!isFirst) return find(query)
    isFirst = false
    return Promise.resolve({ items: [] })
  }

  const isHeld = await late.claim('a')

  expect(isHeld).toBe(false)
  expect(late.holds('a')).toBe(false)
  expect(await holder.claim('a')).toBe(true)
})

it('is not held by a process that slept while it renewed it, and was followed meanwhile', async () => {
  const { leases, open } = await setUp()
  const [sleeper, other] = [open(), open()]
  await sleeper.claim('a')
  const insert = leases.insert.bind(leases)
  leases.insert = async (lease) => {
    leases.insert = insert
    for (let i = 0; i < 12; i += 1) {
      await other.claim('a')
      other.pass(3000)
      sleeper.pass(3000)
    }
    return insert(lease)
  }

  const isHeld = await sleeper.claim('a')

  expect(isHeld).toBe(false)
  expect(sleeper.holds('a')).toBe(false)
  expect(other.holds('a')).toBe(true)
})

it('is not certain for a process that slept before it heard that it has renewed it', async () => {
  const { leases, open } = await setUp()
  const sleeper = open()
  await sleeper.claim('a')
  const find = leases.find.bind(leases)
  leases.find = async (query) => {
    const found = await find(query)
    sleeper.pass(LEASE_MS)
    return found
  }

  await sleeper.claim('a')

  expect(sleeper.holds('a')).toBe(false)
})

it('is claimed no more often than is needed to keep it', async () => {
  const { leases, open } = await setUp()
  const book = open()
  let now = 0
  const keep = createKeepLease(book, 'a', () => now)

  const first = await keep()
  const second = await keep()
  now = book.renewMs
  const third = await keep()

  expect([first, second, third]).toEqual(['newly', 'still', 'still'])
  expect(await leases.count({})).toBe(2)
})
