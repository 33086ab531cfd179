import { startWeb, stopWeb } from '../support/start-web'

afterEach(stopWeb)

const PORTAL = 'https://dichvucong.example.gov.vn'
const STRANGER = 'https://evil.example'

const allowing = (...allowedOrigins: string[]) => startWeb({ http: { allowedOrigins } })

it('lets a listed site ask first, as browsers do', async () => {
  const { call } = await allowing(PORTAL)

  const { status, headers } = await call('OPTIONS', '/v3/directline/conversations', {
    headers: { origin: PORTAL, 'access-control-request-method': 'POST' },
  })

  expect(status).toBe(204)
  expect(Object.fromEntries(headers)).toMatchObject({
    'access-control-allow-origin': PORTAL,
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'Authorization, Content-Type, x-ms-bot-agent, X-Requested-With',
    'access-control-max-age': '86400',
    vary: expect.stringContaining('Origin'),
  })
})

it('lets a listed site read the answers and when to try again', async () => {
  const { post } = await allowing(PORTAL)

  const { status, headers } = await post('/web/token', { headers: { origin: PORTAL } })

  expect(status).toBe(200)
  expect(headers.get('access-control-allow-origin')).toBe(PORTAL)
  expect(headers.get('access-control-expose-headers')).toContain('Retry-After')
  expect(headers.get('access-control-allow-credentials')).toBeNull()
})

it.each(['/web/token', '/v3/directline/conversations', '/v3/directline/tokens/refresh'])(
  'refuses other sites at %s and says what to set',
  async (path) => {
    const { post } = await allowing(PORTAL)

    const { status, body, headers } = await post(path, { headers: { origin: STRANGER } })

    expect(status).toBe(403)
    expect(body.error).toMatchObject({
      code: 'not_allowed',
      message: expect.stringContaining('WEB_ORIGINS'),
    })
    expect(headers.get('access-control-allow-origin')).toBeNull()
  },
)

it('does not let other sites read what anybody may get', async () => {
  const { get } = await allowing(PORTAL)

  const { headers } = await get('/api/v1/suggest?q=a', { headers: { origin: STRANGER } })

  expect(headers.get('access-control-allow-origin')).toBeNull()
})

it('refuses pages without an origin of their own', async () => {
  const { post } = await allowing(PORTAL)

  expect((await post('/web/token', { headers: { origin: 'null' } })).status).toBe(403)
})

it('takes its own pages, and callers that are no page', async () => {
  const { post, url } = await allowing()

  const answers = [await post('/web/token', { headers: { origin: url } }), await post('/web/token')]

  expect(answers.map(({ status }) => status)).toEqual([200, 200])
})

it('takes every site when it is told to', async () => {
  const { post } = await allowing('*')

  const { status, headers } = await post('/web/token', { headers: { origin: STRANGER } })

  expect(status).toBe(200)
  expect(headers.get('access-control-allow-origin')).toBe(STRANGER)
})
