import { hashPassword } from '../../src/auth/hash-password'
import { issueToken } from '../../src/auth/issue-token'
import { totpCode } from '../../src/auth/totp'
import { caller, PASSWORD, startAdmin, type Reply, type RunningAdmin } from '../support/start-admin'

let admin: RunningAdmin

beforeEach(async () => {
  admin = await startAdmin()
})
afterEach(() => admin.stop())

const signIn = (body: object, headers = {}) => admin.call('POST', '/session', { body, headers })
const cookieOf = (reply: Reply) =>
  reply.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
const later = (minutes: number) => {
  admin.clock.now = new Date(admin.clock.now.getTime() + minutes * 60_000)
}

describe('signing in', () => {
  it('gives a cookie that no script and no other site can use', async () => {
    const user = await admin.addUser({ roles: ['editor'] })

    const reply = await signIn({ name: user.name, password: PASSWORD })

    expect(reply).toMatchObject({
      status: 200,
      body: { status: 'signed-in', session: { user: { name: user.name, id: user.id } } },
    })
    expect(reply.headers.getSetCookie()[0]).toMatch(
      /^motcua_device=.*; Path=\/api\/admin; .*HttpOnly; SameSite=Strict$/,
    )
    expect(reply.headers.getSetCookie()[1]).toMatch(
      /^motcua_session=[\w-]{43}; Path=\/api\/admin; HttpOnly; SameSite=Strict$/,
    )
    const own = await caller(admin.url, { cookie: cookieOf(reply) })('GET', '/session')
    expect(own.body.user.permissions).toContain('content.edit')
    expect(own.body.csrf).toBe(reply.body.session.csrf)
  })

  it('says the same of a wrong name, a wrong password and a disabled account', async () => {
    const user = await admin.addUser()
    const disabled = await admin.addUser({ isDisabled: true })

    const replies = [
      await signIn({ name: 'nobody', password: PASSWORD }),
      await signIn({ name: user.name, password: 'sai' }),
      await signIn({ name: disabled.name, password: PASSWORD }),
    ]

    expect(replies.map(({ status }) => status)).toEqual([401, 401, 401])
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1)
  })

  it('makes one wait after failures, and says how long', async () => {
    const user = await admin.addUser()
    for (let times = 0; times < 5; times += 1) await signIn({ name: user.name, password: 'sai' })

    const reply = await signIn({ name: user.name, password: PASSWORD })

    expect(reply.status).toBe(429)
    expect(reply.headers.get('retry-after')).toBe('1')
  })

  it('asks for a code where the account has an app, and takes none twice', async () => {
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
    const totp = { secret, isConfirmed: true, usedStep: 0 }
    const { name } = await admin.addUser({ totp })
    const step = Math.floor(admin.clock.now.getTime() / 30_000)
    const code = totpCode(Buffer.from('12345678901234567890'), step)

    const without = await signIn({ name, password: PASSWORD })
    const wrong = await signIn({ name, password: PASSWORD, code: '000000' })
    const first = await signIn({ name, password: PASSWORD, code })
    const again = await signIn({ name, password: PASSWORD, code })

    expect(without.body).toEqual({ status: 'code-needed' })
    expect(without.headers.getSetCookie()).toEqual([])
    expect([wrong.status, first.status, again.status]).toEqual([401, 200, 401])
  })

  it('keeps a password anew that was kept at a lower cost', async () => {
    const user = await admin.addUser({
      password: await hashPassword(PASSWORD, { memory: 64, passes: 1, parallelism: 1 }),
    })

    await signIn({ name: user.name, password: PASSWORD })

    const kept = (await admin.auth.users.get(user.id))?.document.password
    expect(kept?.memory).toBeGreaterThan(64)
    expect((await signIn({ name: user.name, password: PASSWORD })).status).toBe(200)
  })

  it('is refused from a page of another site', async () => {
    const user = await admin.addUser()

    const reply = await signIn(
      { name: user.name, password: PASSWORD },
      { origin: 'https://evil.example' },
    )

    expect(reply.status).toBe(403)
  })

  it('leaves neither password nor cookie in the log or the audit', async () => {
    const user = await admin.addUser()
    const reply = await signIn({ name: user.name, password: PASSWORD })
    await signIn({ name: PASSWORD, password: PASSWORD })

    const { items } = await admin.auth.audit.list({}, { limit: 100 })

    const secret = cookieOf(reply).split('motcua_session=')[1] ?? 'none'
    for (const text of [admin.logged(), JSON.stringify(items)]) {
      expect(text).not.toContain(secret)
      expect(text).not.toContain(PASSWORD)
    }
    expect(items.map(({ action, actorName }) => [action, actorName])).toContainEqual([
      'signIn',
      user.name,
    ])
  })
})

describe('a session', () => {
  it('ends after half an hour of rest, and not while it is used', async () => {
    const { call } = await admin.signedIn(['viewer'])
    const statuses: number[] = []
    for (const minutes of [25, 25, 25, 32]) {
      later(minutes)
      statuses.push((await call('GET', '/session')).status)
    }

    expect(statuses).toEqual([200, 200, 200, 401])
  })

  it('ends after half a day whatever is done', async () => {
    const { call } = await admin.signedIn(['viewer'])
    for (let quarters = 0; quarters < 48; quarters += 1) {
      later(15)
      expect((await call('GET', '/session')).status).toBe(200)
    }
    later(1)

    const { status, body } = await call('GET', '/session')

    expect(status).toBe(401)
    expect(body.error.details.reason).toBe('expired')
  })

  it('is over once its owner has signed out', async () => {
    const { call } = await admin.signedIn(['viewer'])

    const out = await call('DELETE', '/session')

    expect(out.status).toBe(204)
    expect((await call('GET', '/session')).body.error.details.reason).toBe('revoked')
  })

  it('is over at once for who is disabled, and all others go on', async () => {
    const boss = await admin.signedIn(['administrator'])
    const { user, call } = await admin.signedIn(['viewer'])
    later(1)

    await boss.call('PATCH', `/users/${user.id}`, { body: { revision: 1, isDisabled: true } })

    expect((await call('GET', '/session')).body.error.details.reason).toBe('disabled')
    expect((await boss.call('GET', '/session')).status).toBe(200)
  })

  it('may change nothing without its own CSRF token', async () => {
    const { cookie, csrf } = await admin.signedIn(['administrator'])
    const other = await admin.signedIn(['administrator'])
    const body = { name: 'moi', displayName: 'Mới', roles: [] }
    const shown = { cookie: `motcua_session=${cookie}` }

    const replies = [
      await caller(admin.url, shown)('POST', '/users', { body }),
      await caller(admin.url, { ...shown, 'x-csrf-token': other.csrf })('POST', '/users', { body }),
      await caller(admin.url, { ...shown, 'x-csrf-token': csrf })('POST', '/users', { body }),
    ]

    expect(replies.map(({ status }) => status)).toEqual([403, 403, 201])
    expect(replies[0]?.body.error.details.reason).toBe('csrf')
  })

  it('can be ended from another one, and nobody else’s can', async () => {
    const one = await admin.signedIn(['viewer'])
    const stranger = await admin.signedIn(['viewer'])
    const { body } = await one.call('GET', '/me/sessions')
    const { id } = body.items[0]

    const refused = await stranger.call('DELETE', `/me/sessions/${id}`)
    const done = await one.call('DELETE', `/me/sessions/${id}`)

    expect(body.items).toMatchObject([{ isThis: true, via: 'password' }])
    expect([refused.status, done.status]).toEqual([404, 204])
    expect((await one.call('GET', '/session')).status).toBe(401)
  })
})

describe('one’s own account', () => {
  it('changes a password, and ends all other sessions', async () => {
    const { user, call } = await admin.signedIn(['viewer'])
    later(1)

    const reply = await call('PUT', '/me/password', {
      body: { current: PASSWORD, next: 'mưa dầm thấm lâu lắm' },
    })

    expect(reply.status).toBe(200)
    expect((await call('GET', '/session')).status).toBe(401)
    const own = caller(admin.url, { cookie: cookieOf(reply) })
    expect((await own('GET', '/session')).status).toBe(200)
    expect((await signIn({ name: user.name, password: 'mưa dầm thấm lâu lắm' })).status).toBe(200)
  })

  it.each([
    [{ current: 'sai', next: 'mưa dầm thấm lâu lắm' }, 'wrong_password'],
    [{ current: PASSWORD, next: 'matkhau123' }, 'too_easy'],
    [{ current: PASSWORD, next: 'ngắn' }, 'too_short'],
  ])('refuses %j: %s', async (body, reason) => {
    const { call } = await admin.signedIn(['viewer'])

    const reply = await call('PUT', '/me/password', { body })

    expect([reply.status, reply.body.error.details.reason]).toEqual([400, reason])
  })

  it('can do nothing before a first password was changed, but change it', async () => {
    const { call } = await admin.signedIn(['administrator'], { mustChangePassword: true })

    expect((await call('GET', '/session')).body.user.mustChangePassword).toBe(true)
    expect((await call('GET', '/users')).body.error.details.reason).toBe('password_change_needed')
    const next = 'mưa dầm thấm lâu lắm'
    const changed = await call('PUT', '/me/password', { body: { current: PASSWORD, next } })
    expect(changed.body.user.mustChangePassword).toBe(false)
  })

  it('gets an authenticator app, confirmed by a code of it', async () => {
    const { user, call } = await admin.signedIn(['viewer'])
    const begun = await call('POST', '/me/totp', { body: { password: PASSWORD } })
    const before = await signIn({ name: user.name, password: PASSWORD })
    const { secret }: { secret: string } = begun.body
    const key = fromBase32(secret)
    const code = totpCode(key, Math.floor(admin.clock.now.getTime() / 30_000))

    const wrong = await call('PUT', '/me/totp', { body: { code: '123123' } })
    const confirmed = await call('PUT', '/me/totp', { body: { code } })

    expect(begun.body.address).toContain(secret)
    expect(before.body.status).toBe('signed-in')
    expect([wrong.status, confirmed.status]).toEqual([400, 200])
    const now = await signIn({ name: user.name, password: PASSWORD })
    expect(now.body.status).toBe('code-needed')
  })
})

describe('a token', () => {
  const inAnHour = () => new Date(admin.clock.now.getTime() + 3_600_000).toISOString()

  it('does what it was made for, within what its owner may do, and nothing else', async () => {
    const { call } = await admin.signedIn(['administrator'])
    const body = { label: 'báo cáo', permissions: ['audit.read'], expiresAt: inAnHour() }
    const made = await call('POST', '/tokens', { body })
    const { token }: { token: string } = made.body
    const program = caller(admin.url, { authorization: `Bearer ${token}` })

    expect(made.status).toBe(201)
    expect((await program('GET', '/audit')).status).toBe(200)
    expect((await program('GET', '/users')).status).toBe(403)
    expect((await program('POST', '/tokens', { body })).body.error.details.reason).toBe('token')
    expect((await call('GET', '/tokens')).text).not.toContain(token.slice(-43))
  })

  it('may not be made for more than its owner may do', async () => {
    const { call } = await admin.signedIn(['viewer'])

    const body = { label: 'x', permissions: ['users.manage'], expiresAt: inAnHour() }
    const reply = await call('POST', '/tokens', { body })

    expect(reply.status).toBe(403)
  })

  it.each([
    ['has ended', 61, 'expired'],
    ['was taken away', 0, 'revoked'],
  ])('is refused when it %s', async (_when, minutes, reason) => {
    const { call } = await admin.signedIn(['administrator'])
    const body = { label: 'x', permissions: ['audit.read'], expiresAt: inAnHour() }
    const made = await call('POST', '/tokens', { body })
    if (minutes === 0) await call('DELETE', `/tokens/${made.body.view.id}`)
    later(minutes)

    const program = caller(admin.url, { authorization: `Bearer ${made.body.token}` })
    const reply = await program('GET', '/audit')

    expect([reply.status, reply.body.error.details.reason]).toEqual([401, reason])
  })

  it('loses what its owner loses', async () => {
    const user = await admin.addUser({ roles: ['administrator'] })
    const { token } = await issueToken(
      admin.auth.tokens,
      { userId: user.id, label: 'x', permissions: ['audit.read'], expiresAt: inAnHour() },
      admin.clock.now,
    )
    const program = caller(admin.url, { authorization: `Bearer ${token}` })
    const stored = await admin.auth.accounts.get(user.id)

    const before = await program('GET', '/audit')
    if (stored) await admin.auth.accounts.change(stored, { roles: ['viewer'] })
    const after = await program('GET', '/audit')

    expect([before.status, after.status]).toEqual([200, 403])
  })

  it.each(['Bearer mct_00000000_' + 'x'.repeat(43), 'Bearer abc', 'Basic YTpi', ''])(
    'is refused when it is %p',
    async (authorization) => {
      const { status } = await caller(admin.url, { authorization })('GET', '/audit')

      expect(status).toBe(401)
    },
  )
})

function fromBase32(text: string): Buffer {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...text].map((one) => letters.indexOf(one).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
}
