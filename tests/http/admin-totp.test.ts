import {
  PASSWORD,
  startAdmin,
  type RunningAdmin,
  type SignedInCaller,
} from '../support/start-admin'
import { codeOfApp } from '../support/totp-app'

let admin: RunningAdmin

beforeEach(async () => {
  admin = await startAdmin()
})
afterEach(() => admin.stop())

const signIn = (name: string, code?: string) =>
  admin.call('POST', '/session', { body: { name, password: PASSWORD, code } })

/** Adds an app as the pages do, and gives the recovery codes. */
async function addApp({ call }: SignedInCaller): Promise<string[]> {
  const begun = await call('POST', '/me/totp', { body: { password: PASSWORD } })
  const code = codeOfApp(String(begun.body.secret), admin.clock.now)
  const confirmed = await call('PUT', '/me/totp', { body: { code } })
  const { recoveryCodes }: { recoveryCodes: string[] } = confirmed.body
  return recoveryCodes
}

describe('recovery codes', () => {
  it('come with the app, and are kept nowhere as they are', async () => {
    const person = await admin.signedIn(['viewer'])

    const codes = await addApp(person)

    expect(codes).toHaveLength(10)
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) expect(code).toMatch(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/)
    const kept = JSON.stringify(await admin.auth.users.get(person.user.id))
    const { items } = await admin.auth.audit.list({}, { limit: 100 })
    for (const text of [kept, JSON.stringify(items), admin.logged()]) {
      for (const code of codes) expect(text).not.toContain(code)
    }
  })

  it('sign in once each, however they are written, also when two try at once', async () => {
    const person = await admin.signedIn(['viewer'])
    const { name } = person.user
    const [first = '', second = ''] = await addApp(person)

    const used = await signIn(name, ` ${first.toLowerCase().replaceAll('-', ' ')} `)
    const again = await signIn(name, first)
    const both = await Promise.all([signIn(name, second), signIn(name, second)])
    const wrong = await signIn(name, 'AAAA-AAAA-AAAA-AAAA')

    expect([used.status, again.status, wrong.status]).toEqual([200, 401, 401])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401])
    expect(used.body.session.user).toMatchObject({ hasTotp: true, recoveryCodesLeft: 9 })
    const { items } = await admin.auth.audit.list({}, { limit: 100 })
    expect(items.filter(({ action }) => action === 'signIn')[0]).toMatchObject({
      after: { via: 'password', byRecoveryCode: true },
    })
  })

  it('are replaced by new ones, with the password only', async () => {
    const person = await admin.signedIn(['viewer'])
    const [old = ''] = await addApp(person)

    const refused = await person.call('POST', '/me/recovery-codes', { body: { password: 'sai' } })
    const renewed = await person.call('POST', '/me/recovery-codes', {
      body: { password: PASSWORD },
    })

    expect([refused.status, renewed.status]).toEqual([400, 200])
    expect((await signIn(person.user.name, old)).status).toBe(401)
    expect((await signIn(person.user.name, String(renewed.body.recoveryCodes[0]))).status).toBe(200)
  })

  it('are there for nobody who has no app', async () => {
    const { call } = await admin.signedIn(['viewer'])

    const reply = await call('POST', '/me/recovery-codes', { body: { password: PASSWORD } })

    expect(reply.status).toBe(409)
  })
})

describe('where a role asks for an app', () => {
  beforeEach(() => {
    admin.auth.limits.totpRoles = ['publisher']
  })

  it('lets nobody of that role do anything before they have added one', async () => {
    const person = await admin.signedIn(['publisher'])
    const { call } = person
    const token = { label: 'x', permissions: ['content.read'], expiresAt: '2026-11-24T00:00:00Z' }

    const session = await call('GET', '/session')
    const refused = [await call('GET', '/drafts'), await call('POST', '/tokens', { body: token })]
    await addApp(person)
    const after = await call('GET', '/drafts')

    expect(session.body.user).toMatchObject({ mustAddTotp: true, hasTotp: false })
    expect(refused.map(({ status }) => status)).toEqual([403, 403])
    expect(refused[0]?.body.error.details.reason).toBe('totp_needed')
    expect(after.status).toBe(200)
    expect((await call('GET', '/session')).body.user.mustAddTotp).toBe(false)
  })

  it('asks nobody of another role', async () => {
    const { call } = await admin.signedIn(['editor'])

    expect((await call('GET', '/drafts')).status).toBe(200)
  })
})

it('lets nobody make a token with a password that somebody else has set', async () => {
  const { call } = await admin.signedIn(['viewer'], { mustChangePassword: true })
  const body = { label: 'x', permissions: ['content.read'], expiresAt: '2026-11-24T00:00:00Z' }

  const { status, body: answer } = await call('POST', '/tokens', { body })

  expect([status, answer.error.details.reason]).toEqual([403, 'password_change_needed'])
})
