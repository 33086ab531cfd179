import { newVerifier } from '../../../adapters/zalo/oauth'
import { createZaloSignIn } from '../../../adapters/zalo/sign-in'
import { TOKENS } from '../../../adapters/zalo/token-pair'
import { startFakePlatform } from '../../support/fake-platform/fake-platform'
import { createFakeVault } from '../../support/fake-vault'
import { createFakeZalo } from '../../support/fake-zalo/create-fake-zalo'
import { NOW, zaloOptions } from './zalo-options'

const stops: (() => Promise<void>)[] = []
afterEach(async () => void (await Promise.all(stops.splice(0).map((stop) => stop()))))

async function setUp() {
  const platform = await startFakePlatform(createFakeZalo, { webhookUrl: 'http://127.0.0.1:9/' })
  stops.push(() => platform.stop())
  const vault = createFakeVault()
  const signIn = createZaloSignIn({
    app: zaloOptions({ oauthUrl: platform.url }),
    vault: vault.node(),
    verifier: newVerifier(),
    now: () => NOW,
  })
  const consent = async (callback: string) => {
    const answer = await fetch(signIn.link(callback, 'state-1'), { redirect: 'manual' })
    return new URL(answer.headers.get('location') ?? '')
  }
  return { signIn, consent, vault }
}

it('gets the first pair with a code that only this verifier can redeem', async () => {
  const { signIn, consent, vault } = await setUp()

  const back = await consent('https://tro-ly.example.gov.vn/cb')
  const result = await signIn.redeem(back.searchParams.get('code') ?? '')

  expect(back.searchParams.get('state')).toBe('state-1')
  expect(result).toEqual({ expiresAt: '2026-11-21T06:00:00.000Z' })
  expect(vault.valuesOf(TOKENS)).toHaveLength(1)
  expect(await signIn.status()).toEqual({
    kind: 'signed-in',
    since: NOW.toISOString(),
    expiresAt: '2026-11-21T06:00:00.000Z',
  })
})

it('gets no second pair for the same code', async () => {
  const { signIn, consent, vault } = await setUp()
  const code = (await consent('https://x.example/')).searchParams.get('code') ?? ''

  await signIn.redeem(code)

  expect(await signIn.redeem(code)).toEqual({ problem: expect.stringContaining('refused') })
  expect(vault.valuesOf(TOKENS)).toHaveLength(1)
})

it('says that nobody has signed in, or that the tokens were taken back', async () => {
  const { signIn, vault } = await setUp()
  const before = await signIn.status()
  const broken = { kind: 'broken', since: NOW.toISOString(), problem: 'used' }

  await vault.node().add(TOKENS, { generation: 1, value: JSON.stringify(broken) })

  expect(before).toEqual({ kind: 'never' })
  expect(await signIn.status()).toEqual(broken)
})

it('makes verifiers of the 43 characters that Zalo wants', () => {
  expect(newVerifier()).toMatch(/^[\w-]{43}$/)
  expect(newVerifier()).not.toBe(newVerifier())
})
