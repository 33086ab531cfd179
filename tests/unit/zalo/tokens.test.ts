import { type GrantResult } from '../../../adapters/zalo/oauth'
import { createRenewTokens } from '../../../adapters/zalo/renew-tokens'
import { createTokenKeeper } from '../../../adapters/zalo/token-keeper'
import { TOKENS, type TokenPair } from '../../../adapters/zalo/token-pair'
import { createTokenShelf } from '../../../adapters/zalo/token-shelf'
import { createFakeVault } from '../../support/fake-vault'
import { createLogStream } from '../../support/log-stream'

const START = new Date('2026-11-20T05:00:00Z')
const HOUR_MS = 3_600_000

function pairOf(number: number, at: Date): TokenPair {
  return {
    kind: 'pair',
    accessToken: `access-${number}`,
    refreshToken: `refresh-${number}`,
    expiresAt: new Date(at.getTime() + 25 * HOUR_MS).toISOString(),
    obtainedAt: at.toISOString(),
  }
}

/** A platform whose refresh tokens are good for one use, and several nodes that share a vault. */
function setUp({ nodes = 1 }: { nodes?: number } = {}) {
  const clock = { now: START }
  const vault = createFakeVault()
  const { log, text: logged } = createLogStream()
  const platform = { valid: 1, asked: 0, away: 0, lateMs: 5 }
  const signedIn: boolean[] = []

  const refresh = async (token: string): Promise<GrantResult> => {
    platform.asked += 1
    await new Promise((resolve) => setTimeout(resolve, platform.lateMs))
    if (platform.away > 0) {
      platform.away -= 1
      return { kind: 'unknown', problem: 'no answer' }
    }
    if (token !== `refresh-${platform.valid}`) return { kind: 'refused', problem: 'used' }
    platform.valid += 1
    return { kind: 'granted', pair: pairOf(platform.valid, clock.now) }
  }
  const now = () => clock.now
  const keepers = Array.from({ length: nodes }, () => {
    const node = vault.node()
    const shelf = createTokenShelf(node, (is) => signedIn.push(is))
    const renew = createRenewTokens({ shelf, vault: node, refresh, now, log, lookAgainMs: 2 })
    return createTokenKeeper({ shelf, renew, now })
  })
  const store = vault.node()
  const blockage = () => createTokenShelf(store).blockage()
  const signIn = (number = 1) =>
    store.add(TOKENS, {
      generation: vault.valuesOf(TOKENS).length + 1,
      value: JSON.stringify(pairOf(number, clock.now)),
    })
  const later = (hours: number) => {
    clock.now = new Date(clock.now.getTime() + hours * HOUR_MS)
  }
  const [first = keepers[0]] = keepers
  if (!first) throw new Error('no node')
  return { first, keepers, platform, vault, logged, signedIn, signIn, blockage, later }
}

it('gives the token for as long as it is good', async () => {
  const { first, platform, signIn, later } = setUp()
  await signIn()

  expect(await first.accessToken()).toBe('access-1')
  later(24)
  expect(await first.accessToken()).toBe('access-1')
  expect(platform.asked).toBe(0)
})

it('gives another one when it has expired', async () => {
  const { first, signIn, later } = setUp()
  await signIn()

  later(25)

  expect(await first.accessToken()).toBe('access-2')
})

it('renews two hours before, without anybody asking', async () => {
  const { first, platform, signIn, later } = setUp()
  await signIn()

  later(22.9)
  await first.renewEarly()
  expect(platform.asked).toBe(0)
  later(0.2)
  await first.renewEarly()

  expect(platform.asked).toBe(1)
  expect(await first.accessToken()).toBe('access-2')
})

it('is renewed by exactly one of many nodes, again and again', async () => {
  const { keepers, platform, signIn, later } = setUp({ nodes: 8 })
  await signIn()

  for (let day = 1; day <= 5; day += 1) {
    later(25)
    const tokens = await Promise.all(keepers.map((keeper) => keeper.accessToken()))

    expect(new Set(tokens)).toEqual(new Set([`access-${day + 1}`]))
    expect(platform.asked).toBe(day)
  }
})

it('is renewed once when many nodes are refused with the same token', async () => {
  const { keepers, platform, signIn } = setUp({ nodes: 5 })
  await signIn()

  const tokens = await Promise.all(
    keepers.flatMap((keeper) => [keeper.insteadOf('access-1'), keeper.insteadOf('access-1')]),
  )

  expect(new Set(tokens)).toEqual(new Set(['access-2']))
  expect(platform.asked).toBe(1)
})

it('takes the token that another node got, though its own was refused', async () => {
  const { keepers, platform, signIn } = setUp({ nodes: 2 })
  await signIn()
  await keepers[1]?.accessToken()
  await keepers[0]?.insteadOf('access-1')

  expect(await keepers[1]?.insteadOf('access-1')).toBe('access-2')
  expect(platform.asked).toBe(1)
})

it('goes on with the same pair when nobody knows whether it was spent', async () => {
  const { first, platform, signIn, later } = setUp()
  await signIn()
  platform.away = 1
  later(25)

  await expect(first.accessToken()).rejects.toMatchObject({ failure: 'again' })

  expect(await first.accessToken()).toBe('access-2')
})

it('breaks once and for all nodes when Zalo takes the pair back', async () => {
  const { keepers, platform, signIn, later, logged, signedIn } = setUp({ nodes: 3 })
  await signIn()
  platform.valid = 99
  later(25)

  const outcomes = await Promise.allSettled(keepers.map((keeper) => keeper.accessToken()))

  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(platform.asked).toBe(1)
  expect(logged().match(/npm run zalo -- login/g)).toHaveLength(1)
  expect(signedIn.at(-1)).toBe(false)
})

it('works again after somebody signed in', async () => {
  const { first, platform, signIn, later, signedIn } = setUp()
  await signIn()
  platform.valid = 99
  later(25)
  await expect(first.accessToken()).rejects.toMatchObject({ failure: 'halt' })

  await signIn(99)

  expect(await first.accessToken()).toBe('access-99')
  expect(signedIn.at(-1)).toBe(true)
})

it('tells before anything is sent that somebody has to sign in, on every node', async () => {
  const { first, platform, signIn, later, blockage } = setUp()
  const signedOut = { reason: 'signed-out', remedy: 'sign-in' }
  const never = await blockage()
  await signIn()
  const signedIn = await blockage()
  platform.valid = 99
  later(25)
  await expect(first.accessToken()).rejects.toMatchObject(signedOut)

  const broken = await blockage()

  expect(never).toEqual({
    problem: 'Nobody has signed in to Zalo yet',
    reason: 'not-signed-in',
    remedy: 'sign-in',
  })
  expect(signedIn).toBeUndefined()
  expect(broken).toEqual({ ...signedOut, problem: 'used', since: '2026-11-21T06:00:00.000Z' })
})
