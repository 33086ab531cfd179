import { toOidcOptions } from '../../src/auth/oidc/to-oidc-options'
import { allAdminRoutes } from '../../src/http/routes/admin/all-admin-routes'
import { EMPTY_CONTENT } from '../support/served-release'
import { CLIENT, startFakeProvider, type Claims } from '../support/fake-oidc-provider'
import { caller, startAdmin, type Reply, type RunningAdmin } from '../support/start-admin'

let admin: RunningAdmin
let provider: Awaited<ReturnType<typeof startFakeProvider>>

beforeEach(async () => {
  provider = await startFakeProvider()
  admin = await startAdmin(allAdminRoutes, EMPTY_CONTENT, {
    ...{ ...CLIENT, issuer: provider.url, name: 'Tài khoản Sở', fetch },
  })
})
afterEach(() => admin.stop())
afterEach(() => provider.stop())

const AN = { email: 'An@so.example.gov.vn', email_verified: true }
const cookieOf = (reply: Reply) =>
  reply.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')

/** A browser goes to the provider and comes back. */
async function goAndReturn(claims: Claims, change: { cookie?: string; state?: string } = {}) {
  const gone = await admin.call('GET', '/session/provider')
  const visit = provider.visit(gone.headers.get('location') ?? '')
  provider.say(claims, admin.clock.now)
  const query = new URLSearchParams({ code: visit.code, state: change.state ?? visit.state })
  const path = `/session/provider/back?${query}`
  const cookie = change.cookie ?? cookieOf(gone)
  const back = await admin.call('GET', path, { headers: { cookie } })
  return { gone, visit, back, path, cookie }
}
const signedInAs = async (reply: Reply) => {
  const own = caller(admin.url, { cookie: cookieOf(reply) })
  const { status, body } = await own('GET', '/session')
  const name: string = body.user?.name
  return status === 200 ? name : status
}

it('sends the browser away with PKCE, and signs in who comes back', async () => {
  const user = await admin.addUser({ email: 'an@so.example.gov.vn', roles: ['editor'] })

  const { gone, visit, back } = await goAndReturn(AN)

  expect(Object.fromEntries(visit.query)).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    client_id: 'motcua',
    redirect_uri: `${admin.url}/api/admin/v1/session/provider/back`,
  })
  expect(gone.headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Lax$/)
  expect([back.status, back.headers.get('location')]).toEqual([303, '/console/'])
  expect(await signedInAs(back)).toBe(user.name)
})

it('knows the same account again by what the provider calls it, whatever its address', async () => {
  const user = await admin.addUser({ email: 'an@so.example.gov.vn' })
  await goAndReturn(AN)

  const { back } = await goAndReturn({ email: 'khac@so.example.gov.vn', email_verified: true })

  expect(await signedInAs(back)).toBe(user.name)
})

it.each<[string, Claims]>([
  ['an address that is nobody’s here', { email: 'la@example.vn', email_verified: true }],
  ['an address that the provider has not verified', { ...AN, email_verified: false }],
  ['a token for another service', { ...AN, aud: 'khac' }],
  ['a token of another provider', { ...AN, iss: 'https://khac.example' }],
  ['a token that has ended', { ...AN, exp: 1000 }],
  ['a token for another visit', { ...AN, nonce: 'khac' }],
  ['a token without a visit', { ...AN, nonce: undefined }],
])('lets nobody in with %s', async (_what, claims) => {
  await admin.addUser({ email: 'an@so.example.gov.vn' })

  const { back } = await goAndReturn(claims)

  expect(back.headers.get('location')).toBe('/console/?sso=not_signed_in')
  expect(await signedInAs(back)).toBe(401)
})

it('does not give a linked account to another with the same address', async () => {
  await admin.addUser({ email: 'an@so.example.gov.vn' })
  await goAndReturn(AN)

  const { back } = await goAndReturn({ ...AN, sub: 's-2' })

  expect(await signedInAs(back)).toBe(401)
})

it('lets nobody in whose account is disabled', async () => {
  await admin.addUser({ email: 'an@so.example.gov.vn', isDisabled: true })

  const { back } = await goAndReturn(AN)

  expect(await signedInAs(back)).toBe(401)
})

it('takes a changed key of the provider, and none that it does not publish', async () => {
  await admin.addUser({ email: 'an@so.example.gov.vn' })
  await goAndReturn(AN)
  provider.changeKey()
  const changed = await goAndReturn(AN)
  provider.signWithStrangeKey()
  const strange = await goAndReturn(AN)

  expect(await signedInAs(changed.back)).toBe('user1')
  expect(await signedInAs(strange.back)).toBe(401)
})

it.each([
  ['another browser', { cookie: 'motcua_sso=khac' }],
  ['another visit', { state: 'khac' }],
])('takes no answer that was meant for %s', async (_what, change) => {
  await admin.addUser({ email: 'an@so.example.gov.vn' })

  const { back } = await goAndReturn(AN, change)

  expect(await signedInAs(back)).toBe(401)
})

it('takes an answer once, and within ten minutes', async () => {
  await admin.addUser({ email: 'an@so.example.gov.vn' })
  const { path, cookie } = await goAndReturn(AN)
  const again = await admin.call('GET', path, { headers: { cookie } })
  const gone = await admin.call('GET', '/session/provider')
  const visit = provider.visit(gone.headers.get('location') ?? '')
  admin.clock.now = new Date(admin.clock.now.getTime() + 11 * 60_000)
  const query = new URLSearchParams({ code: visit.code, state: visit.state })
  const late = await admin.call('GET', `/session/provider/back?${query}`, {
    headers: { cookie: cookieOf(gone) },
  })

  expect([await signedInAs(again), await signedInAs(late)]).toEqual([401, 401])
})

it('says which ways there are to sign in', async () => {
  const { body } = await admin.call('GET', '/session/ways')

  expect(body).toEqual({
    password: true,
    provider: { name: 'Tài khoản Sở', address: '/api/admin/v1/session/provider' },
  })
})

it('refuses half of the settings, and says what is missing', () => {
  const none = toOidcOptions({ OIDC_NAME: 'x' })
  const half = () => toOidcOptions({ OIDC_NAME: 'x', OIDC_ISSUER: 'https://sso.example' })

  expect(none).toBeUndefined()
  expect(half).toThrow('OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, PUBLIC_URL')
})
