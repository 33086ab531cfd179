import { createSignInWaits, SIGN_IN_FAILURES } from '../../../src/auth/sign-in-waits'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store'
import { type Store } from '../../../src/store/store'

let store: Store

beforeEach(async () => {
  store = await openSqliteStore(':memory:')
})
afterEach(() => store.close())

const NOW = new Date('2026-11-23T02:00:00.000Z')
const after = (ms: number) => new Date(NOW.getTime() + ms)
const AN = { name: 'an', address: '203.0.113.7' }

function setUp() {
  const waits = createSignInWaits(store.collection(SIGN_IN_FAILURES))
  const fail = async (attempt: typeof AN & { device?: string }, times: number, at = NOW) => {
    const answers: (number | undefined)[] = []
    for (let done = 0; done < times; done += 1) answers.push(await waits.begin(attempt, at))
    return answers
  }
  return { waits, fail }
}

it('costs nothing to mistype a few times, and then ever more', async () => {
  const { waits, fail } = setUp()

  expect(await fail(AN, 5)).toEqual(Array(5).fill(undefined))
  expect(await waits.begin(AN, after(0))).toBe(1000)
  expect(await waits.begin(AN, after(1000))).toBeUndefined()
  expect(await waits.begin(AN, after(1000))).toBe(2000)
})

it('never waits longer than a quarter of an hour', async () => {
  const { waits } = setUp()
  const waited: number[] = []
  let at = 0
  for (let tries = 0; tries < 60; tries += 1) {
    const waitMs = (await waits.begin(AN, after(at))) ?? 0
    waited.push(waitMs)
    at += waitMs
  }

  expect(Math.max(...waited)).toBe(900_000)
})

it('does not grow by attempts that were refused', async () => {
  const { waits, fail } = setUp()
  await fail(AN, 5)

  await fail(AN, 100)

  expect(await waits.begin(AN, after(1000))).toBeUndefined()
})

it('lets no more through when many are tried at once', async () => {
  const { waits } = setUp()

  const answers = await Promise.all(Array.from({ length: 50 }, () => waits.begin(AN, NOW)))

  expect(answers.filter((wait) => wait === undefined)).toHaveLength(5)
})

it('lets the owner in on a known device while strangers guess', async () => {
  const { waits, fail } = setUp()
  for (let strangers = 0; strangers < 100; strangers += 1) {
    await fail({ name: 'an', address: `198.51.100.${strangers}` }, 5)
  }

  expect(await waits.begin({ ...AN, device: 'known' }, NOW)).toBeUndefined()
  expect(await waits.begin(AN, NOW)).toBeLessThanOrEqual(30_000)
})

it('slows one address down that tries many names', async () => {
  const { fail } = setUp()
  const answers: (number | undefined)[] = []
  for (let names = 0; names < 25; names += 1) {
    answers.push(...(await fail({ name: `ten${names}`, address: '203.0.113.9' }, 1)))
  }

  expect(answers.slice(0, 20)).toEqual(Array(20).fill(undefined))
  expect(answers.slice(20).every((wait) => wait !== undefined)).toBe(true)
})

it('forgets what was mistyped before signing in', async () => {
  const { waits, fail } = setUp()
  await fail(AN, 5)

  await waits.succeed(AN)

  expect(await waits.begin(AN, NOW)).toBeUndefined()
})

it('does not let one who may sign in wipe out what was counted against others', async () => {
  const { waits, fail } = setUp()
  for (let names = 0; names < 20; names += 1) {
    await fail({ name: `ten${names}`, address: '203.0.113.9' }, 1)
  }

  await waits.succeed({ name: 'ten0', address: '203.0.113.9' })

  const next = { name: 'ten50', address: '203.0.113.9' }
  expect(await fail(next, 2)).toEqual([undefined, 1000])
})

it('forgets everything after a day of rest', async () => {
  const { waits, fail } = setUp()
  await fail(AN, 5)

  expect(await waits.begin(AN, after(25 * 3_600_000))).toBeUndefined()
  expect(await waits.begin(AN, after(25 * 3_600_000))).toBeUndefined()
})

it('counts the addresses of one IPv6 network as one', async () => {
  const { waits, fail } = setUp()
  for (let host = 1; host <= 20; host += 1) {
    await fail({ name: `user${host}`, address: `2001:db8:0:7::${host.toString(16)}` }, 1)
  }

  const same = await waits.begin({ name: 'an', address: '2001:db8:0:7:ab:cd:1:2' }, NOW)
  const other = await waits.begin({ name: 'an', address: '2001:db8:0:8::1' }, NOW)

  expect(same).toBe(1000)
  expect(other).toBeUndefined()
})

it('keeps nothing of what was typed as a name', async () => {
  const { fail } = setUp()
  await fail({ name: 'matkhaucuatoi', address: '203.0.113.7' }, 3)

  const { items } = await store.collection(SIGN_IN_FAILURES).find({ limit: 10 })

  expect(items).toHaveLength(3)
  expect(JSON.stringify(items)).not.toContain('matkhau')
})
