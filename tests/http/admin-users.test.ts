import { startAdmin, type RunningAdmin } from '../support/start-admin'

let admin: RunningAdmin

beforeEach(async () => {
  admin = await startAdmin()
})
afterEach(() => admin.stop())

const NEW = { name: 'Binh', displayName: 'Lê Bình', email: 'Binh@so.gov.vn', roles: ['editor'] }
interface UserPage {
  items: { name: string }[]
  next: string
}

it('makes an account whose first password has to be changed', async () => {
  const { call } = await admin.signedIn(['administrator'])

  const added = await call('POST', '/users', { body: NEW })

  const { user, password } = added.body
  expect(added.status).toBe(201)
  expect(user).toMatchObject({ name: 'binh', email: 'binh@so.gov.vn', mustChangePassword: true })
  const signedIn = await admin.call('POST', '/session', { body: { name: 'binh', password } })
  expect(signedIn.body.session.user.mustChangePassword).toBe(true)
  expect((await call('POST', '/users', { body: NEW })).status).toBe(409)
})

it('never shows what one could sign in with', async () => {
  const { call } = await admin.signedIn(['administrator'])
  const { user } = await admin.signedIn(['viewer'], {
    totp: { secret: 'GEZDGNBVGY3TQOJQ', isConfirmed: true, usedStep: 1 },
  })
  await call('PATCH', `/users/${user.id}`, { body: { revision: 1, displayName: 'Khác' } })

  const { text } = await call('GET', '/users')
  const audit = await call('GET', '/audit')

  for (const shown of [text, audit.text]) {
    expect(shown).not.toContain('GEZDGNBVGY3TQOJQ')
    expect(shown).not.toContain(user.password?.hash)
  }
  expect(text).toContain('"hasTotp":true')
})

it('finds accounts by words, role and agency, a page at a time', async () => {
  const { call } = await admin.signedIn(['administrator'])
  for (const name of ['an', 'binh', 'chi', 'dung']) {
    await admin.addUser({ name, displayName: `Cán bộ ${name}`, roles: ['editor'] })
  }
  await admin.addUser({ name: 'giang', roles: ['officer'], agencies: ['so-tu-phap'] })
  const names = async (query: string) => {
    const page: UserPage = (await call('GET', `/users?${query}`)).body
    return { names: page.items.map(({ name }) => name), next: page.next }
  }

  const first = await names('role=editor&limit=3')
  const rest = await names(`role=editor&limit=3&after=${encodeURIComponent(first.next)}`)

  expect(first.names).toEqual(['an', 'binh', 'chi'])
  expect(rest.names).toEqual(['dung'])
  expect((await names('q=BINH')).names).toEqual(['binh'])
  expect((await names('agency=so-tu-phap')).names).toEqual(['giang'])
  expect((await names('disabled=true')).names).toEqual([])
})

it('tells the second of two who change one account, and shows how it is now', async () => {
  const { call } = await admin.signedIn(['administrator'])
  const user = await admin.addUser()
  const change = (displayName: string) =>
    call('PATCH', `/users/${user.id}`, { body: { revision: 1, displayName } })

  const first = await change('Một')
  const second = await change('Hai')

  expect([first.status, second.status]).toEqual([200, 409])
  expect(second.body.error.details.current).toMatchObject({ displayName: 'Một', revision: 2 })
})

it('does not let the last administrator of all agencies go', async () => {
  const { user, call } = await admin.signedIn(['administrator'])
  await admin.addUser({ roles: ['administrator'], agencies: ['so-tu-phap'] })
  await admin.addUser({ roles: ['administrator'], isDisabled: true })

  for (const change of [
    { isDisabled: true },
    { roles: ['viewer'] },
    { agencies: ['so-tu-phap'] },
  ]) {
    const reply = await call('PATCH', `/users/${user.id}`, { body: { revision: 1, ...change } })

    expect(reply.body.error.details.reason).toBe('last_administrator')
  }
})

it('lets those limited to agencies manage only accounts limited to the same', async () => {
  const { call } = await admin.signedIn(['administrator'], { agencies: ['so-tu-phap'] })
  const own = await admin.addUser({ agencies: ['so-tu-phap'] })
  const others = [await admin.addUser(), await admin.addUser({ agencies: ['so-tai-chinh'] })]

  const page: UserPage = (await call('GET', '/users')).body
  const seen = page.items.map(({ name }) => name)
  const widened = await call('PATCH', `/users/${own.id}`, { body: { revision: 1, agencies: null } })

  expect(seen).toContain(own.name)
  for (const { name, id } of others) {
    expect(seen).not.toContain(name)
    expect((await call('POST', `/users/${id}/password`)).status).toBe(404)
  }
  expect(widened.status).toBe(403)
  expect((await call('POST', '/users', { body: NEW })).status).toBe(403)
})

it('helps who has lost password and app, and signs them out', async () => {
  const boss = await admin.signedIn(['administrator'])
  const { user, call } = await admin.signedIn(['viewer'], {
    totp: { secret: 'GEZDGNBVGY3TQOJQ', isConfirmed: true, usedStep: 1 },
  })
  admin.clock.now = new Date(admin.clock.now.getTime() + 1000)

  const reset = await boss.call('POST', `/users/${user.id}/password`)
  const removed = await boss.call('DELETE', `/users/${user.id}/totp`)

  const { password } = reset.body
  expect(removed.status).toBe(204)
  expect((await call('GET', '/session')).status).toBe(401)
  const signedIn = await admin.call('POST', '/session', { body: { name: user.name, password } })
  expect(signedIn.body.status).toBe('signed-in')
})

describe('the audit log', () => {
  it('says who did what to whom, what it was before and after, and why', async () => {
    const { user: boss, call } = await admin.signedIn(['administrator'])
    const user = await admin.addUser({ roles: ['viewer'] })
    const body = { revision: 1, roles: ['editor'], reason: 'Nhận việc biên tập' }

    const { headers } = await call('PATCH', `/users/${user.id}`, { body })

    const { body: page } = await call('GET', `/audit?target=user:${user.id}`)
    expect(page.items).toMatchObject([
      {
        actorKind: 'user',
        actorName: boss.name,
        action: 'changeUser',
        before: { roles: ['viewer'] },
        after: { roles: ['editor'] },
        reason: 'Nhận việc biên tập',
        requestId: headers.get('x-request-id'),
        address: '127.0.0.1',
      },
    ])
  })

  it('is filtered by who, what and when', async () => {
    const { user: boss, call } = await admin.signedIn(['administrator'])
    const { user } = await admin.signedIn(['viewer'])
    await call('POST', '/users', { body: NEW })
    admin.clock.now = new Date(admin.clock.now.getTime() + 60_000)
    const since = admin.clock.now.toISOString()
    await call('POST', `/users/${user.id}/password`)
    const count = async (query: string) => {
      const page: UserPage = (await call('GET', `/audit?${query}`)).body
      return page.items.length
    }

    expect(await count('action=addUser')).toBe(1)
    expect(await count(`actor=${boss.id}`)).toBe(2)
    expect(await count(`actor=${boss.id}&action=resetPassword`)).toBe(1)
    expect(await count(`from=${since}`)).toBe(1)
    expect(await count(`to=${since}&actor=${boss.id}`)).toBe(1)
    expect(await count(`actor=${user.id}`)).toBe(0)
  })

  it('comes whole as a file, in which no cell is taken for a formula', async () => {
    const { call } = await admin.signedIn(['administrator'])
    const user = await admin.addUser()
    const reason = '=HYPERLINK("https://evil.example")'
    await call('DELETE', `/users/${user.id}/totp`, { body: { reason } })
    for (let times = 0; times < 600; times += 1) {
      await admin.auth.audit.record(
        { actorKind: 'service', actorId: 'test', actorName: 'Thử' },
        { action: 'fill', target: `x:${times}` },
        admin.clock.now,
      )
    }

    const csv = await call('GET', '/audit/export')
    const lines = await call('GET', '/audit/export?format=jsonl')

    expect(csv.headers.get('content-disposition')).toContain('audit.csv')
    expect(csv.text).toContain(`"'=HYPERLINK(""https://evil.example"")"`)
    expect(lines.text.trim().split('\n')).toHaveLength(601)
    expect(csv.text.trim().split('\n')).toHaveLength(602)
  })
})
