import { PERMISSIONS_OF, ROLES } from '../../src/auth/permissions'
import { startAdmin, type RunningAdmin } from '../support/start-admin'
import { type AdminRoute } from '../../src/http/admin/admin-route'

let admin: RunningAdmin

// Every route is called by every role.

beforeAll(async () => {
  admin = await startAdmin()
})
afterAll(() => admin.stop())

/** Any values will do: the guard comes before they are looked at. */
const pathOf = ({ path }: AdminRoute) => path.replace(/:\w+/g, '00000000')

const isAllowed = ({ permission }: AdminRoute, role: (typeof ROLES)[number]) =>
  permission === 'anyone' || permission === 'signed-in' || PERMISSIONS_OF[role].includes(permission)

describe.each(ROLES)('a %s', (role) => {
  it('may use the routes of that role, and no other', async () => {
    const found: string[] = []
    const expected: string[] = []
    for (const route of admin.routes) {
      const { call } = await admin.signedIn([role])

      const { status, headers, body } = await call(route.method.toUpperCase(), pathOf(route))

      const isRefused = body?.error?.details?.reason === 'permission'
      expect([status === 403, isRefused]).not.toEqual([false, true])
      found.push(`${headers.get('x-operation')}: ${isRefused ? 'refused' : 'allowed'}`)
      expected.push(`${route.name}: ${isAllowed(route, role) ? 'allowed' : 'refused'}`)
      // An error of ours would show as allowed.
      expect(`${route.name} ${status}`).not.toMatch(/ 5\d\d$/)
    }

    expect(found).toEqual(expected)
  })
})

it('lets nobody in who has not signed in', async () => {
  const guarded = admin.routes.filter(({ permission }) => permission !== 'anyone')

  const statuses = await Promise.all(
    guarded.map(async (route) => {
      const { status } = await admin.call(route.method.toUpperCase(), pathOf(route))
      return `${route.name} ${status}`
    }),
  )

  expect(statuses).toEqual(guarded.map(({ name }) => `${name} 401`))
})

it('has each name and each address once', () => {
  const names = admin.routes.map(({ name }) => name)
  const addresses = admin.routes.map(
    ({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`,
  )

  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  expect(addresses.filter((one, at) => addresses.indexOf(one) !== at)).toEqual([])
})

it('describes every route in the OpenAPI document', async () => {
  const { body } = await admin.call('GET', '/openapi.json')

  const paths: Record<string, Record<string, { operationId: string }>> = body.paths
  const described = Object.values(paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  )
  expect(body.openapi).toBe('3.1.0')
  expect(described.sort()).toEqual(admin.routes.map(({ name }) => name).sort())
  expect(JSON.stringify(body)).not.toContain('$defs')
})

it('shows the description as a page without scripts', async () => {
  const { status, headers, text } = await admin.call('GET', '/docs')

  expect(status).toBe(200)
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  )
  for (const { name } of admin.routes) expect(text).toContain(`id="${name}"`)
})
