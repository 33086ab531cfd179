import jwt from 'jsonwebtoken'
import { SECRET, startWeb, stopWeb } from '../support/start-web'

afterEach(stopWeb)

const HOUR_MS = 3_600_000
const CONVERSATIONS = '/v3/directline/conversations'

const refusal = (status: number, code: string) => ({ status, body: { error: { code } } })

it('gives the widget a token for a new conversation', async () => {
  const { post } = await startWeb()

  const { status, body, headers } = await post('/web/token')

  expect(status).toBe(200)
  expect(body).toEqual({
    conversationId: expect.stringMatching(/^[\w-]{22}$/),
    token: expect.any(String),
    expires_in: 3600,
  })
  expect(jwt.decode(String(body.token))).toMatchObject({
    user: expect.stringMatching(/^dl_/),
    conversation: body.conversationId,
  })
  expect(headers.get('cache-control')).toBe('no-store')
})

it('takes the conversation of an old token up again for a day, and not longer', async () => {
  const { post, clock } = await startWeb()
  const { body: first } = await post('/web/token')

  clock.now = new Date(clock.now.getTime() + 24 * HOUR_MS)
  const { body: within } = await post('/web/token', { body: { token: first.token } })
  clock.now = new Date(clock.now.getTime() + 2 * HOUR_MS)
  const { body: beyond } = await post('/web/token', { body: { token: first.token } })

  expect(within.conversationId).toBe(first.conversationId)
  expect(beyond.conversationId).not.toBe(first.conversationId)
})

it('starts a new conversation for an old token that is not ours', async () => {
  const { post } = await startWeb()
  const forged = jwt.sign({ user: 'x', conversation: 'y', use: 'speak' }, 'another key')

  const { status, body } = await post('/web/token', { body: { token: forged } })

  expect(status).toBe(200)
  expect(body.conversationId).not.toBe('y')
})

it('does not give tokens faster than allowed, and says when to come again', async () => {
  const { post } = await startWeb({ channel: { tokensPerMinute: 2 } })

  const answers = [await post('/web/token'), await post('/web/token'), await post('/web/token')]

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 429])
  expect(answers[2]).toMatchObject(refusal(429, 'too_many_requests'))
  expect(Number(answers[2]?.headers.get('retry-after'))).toBeGreaterThan(0)
})

it('does not take messages of one conversation faster than allowed, and never holds up a poll', async () => {
  const { begin } = await startWeb({ channel: { messagesPerMinute: 1 } })
  const [one, other] = [await begin(), await begin()]

  const statuses = [await one.say('a'), await one.say('b'), await other.say('c')]
  const polls = await Promise.all(Array.from({ length: 20 }, () => one.read()))

  expect(statuses.map(({ status }) => status)).toEqual([200, 429, 200])
  expect(new Set(polls.map(({ status }) => status))).toEqual(new Set([200]))
})

it.each<
  [string, (token: string, path: string, service: Service) => Promise<[string, string, string]>]
>([
  [
    'a new token',
    async (token, path, { post, clock }) => {
      clock.now = new Date(clock.now.getTime() + 60_000)
      const { body } = await post('/v3/directline/tokens/refresh', { token })
      return [path, 'Bearer', String(body.token)]
    },
  ],
  ['another spelling of the header', (token, path) => Promise.resolve([path, 'bearer  ', token])],
  [
    'another spelling of the address',
    (token, path) => Promise.resolve([path.replace('v3', 'V3'), 'Bearer', token]),
  ],
  ['a slash at the end', (token, path) => Promise.resolve([`${path}/`, 'Bearer', token])],
])('gives a conversation no second share of messages for %s', async (_what, change) => {
  const service = await startWeb({ channel: { messagesPerMinute: 1 } })
  const { path, token, say } = await service.begin()
  await say('a')

  const [address, scheme, other] = await change(token, `${path}/activities`, service)
  const { status } = await service.post(address, {
    headers: { authorization: `${scheme} ${other}` },
    body: { type: 'message', text: 'b' },
  })

  expect(status).toBe(429)
})

it('counts nothing of those who may not speak in a conversation', async () => {
  const { begin, post } = await startWeb({ channel: { messagesPerMinute: 1 } })
  const [one, other] = [await begin(), await begin()]

  const foreign = await post(`${one.path}/activities`, { token: other.token, body: {} })
  const { status } = await one.say('a')

  expect([foreign.status, status]).toEqual([403, 200])
})

it('makes tokens for the users of a server that knows the secret', async () => {
  const { post } = await startWeb()

  const { status, body } = await post('/v3/directline/tokens/generate', {
    token: SECRET,
    body: { user: { id: 'cong-dan-7', name: 'An' } },
  })

  expect(status).toBe(200)
  expect(jwt.decode(String(body.token))).toMatchObject({ user: 'cong-dan-7' })
})

it.each([
  ['a token', async (service: Service) => (await service.begin()).token],
  ['another secret', () => Promise.resolve(SECRET.replace('a', 'b'))],
])('makes no tokens for who only has %s', async (_what, get) => {
  const service = await startWeb()
  const token = await get(service)

  const answer = await service.post('/v3/directline/tokens/generate', { token })

  expect(answer).toMatchObject(refusal(403, 'not_allowed'))
})
type Service = Awaited<ReturnType<typeof startWeb>>

it('makes no tokens for any secret when none is set', async () => {
  const { post } = await startWeb({ channel: { secret: undefined } })

  const answers = [
    await post('/v3/directline/tokens/generate', { token: SECRET }),
    await post('/v3/directline/tokens/generate', { token: 'undefined' }),
  ]

  expect(answers.map(({ status }) => status)).toEqual([403, 403])
})

describe('a conversation', () => {
  const calls: [string, string, string][] = [
    ['reconnecting', 'GET', ''],
    ['polling', 'GET', '/activities'],
    ['posting', 'POST', '/activities'],
  ]

  it.each(calls)('answers 401 without a token: %s', async (_what, method, rest) => {
    const { begin, call } = await startWeb()
    const { path } = await begin()

    expect(await call(method, path + rest)).toMatchObject(refusal(401, 'not_signed_in'))
  })

  it.each(calls)('answers 403 to a token of another one: %s', async (_what, method, rest) => {
    const { begin, call } = await startWeb()
    const [{ path }, { token }] = [await begin(), await begin()]

    const answer = await call(method, path + rest, { token })

    expect(answer).toMatchObject(refusal(403, 'not_allowed'))
  })

  it.each(calls)('answers 403 to an expired token: %s', async (_what, method, rest) => {
    const { begin, call, clock } = await startWeb()
    const { path, token } = await begin()

    clock.now = new Date(clock.now.getTime() + HOUR_MS)

    expect(await call(method, path + rest, { token })).toMatchObject(refusal(403, 'not_allowed'))
  })

  it.each([
    ['nonsense', () => 'nonsense'],
    ['signed with another key', () => sign({}, 'x'.repeat(32), 'HS256')],
    ['not signed', () => sign({}, '', 'none')],
    ['made for streams', () => sign({ use: 'listen' }, KEY, 'HS256')],
    ['without an end that holds', () => sign({ exp: 1 }, KEY, 'HS256')],
    ['without a user', () => jwt.sign({ conversation: 'c', use: 'speak' }, KEY)],
  ])('answers 403 to a token that is %s', async (_what, make) => {
    const { begin, get } = await startWeb()
    const { path } = await begin()

    expect(await get(path, { token: make() })).toMatchObject(refusal(403, 'not_allowed'))
  })

  it('answers 404 to the secret when there is none of this id', async () => {
    const { get } = await startWeb()

    const answer = await get(`${CONVERSATIONS}/${'x'.repeat(22)}`, { token: SECRET })

    expect(answer).toMatchObject(refusal(404, 'not_found'))
  })

  it('is opened once, however often it is started', async () => {
    const { begin, post, fake } = await startWeb()
    const { token, id } = await begin()

    const again = await post(CONVERSATIONS, { token })

    expect(again).toMatchObject({ status: 200, body: { conversationId: id } })
    expect(fake.taken).toHaveLength(1)
  })

  it('is answered 201 when it is new', async () => {
    const { post } = await startWeb()

    expect((await post(CONVERSATIONS, { token: SECRET })).status).toBe(201)
  })

  it('belongs to the user of the token, whoever the message claims to be from', async () => {
    const { begin, fake } = await startWeb()
    const { say, token } = await begin()

    await say({ type: 'message', text: 'xin chào', from: { id: 'somebody else' } })

    expect(fake.taken.at(-1)?.userId).toBe(jwt.decode(token, { json: true })?.user)
  })

  it('is opened in the language that the client asks for', async () => {
    const { post, fake } = await startWeb()

    await post(CONVERSATIONS, { token: SECRET, body: { locale: 'en-US' } })
    await post(CONVERSATIONS, { token: SECRET, body: { locale: 'fr' } })

    expect(fake.taken.map(({ locale }) => locale)).toEqual(['en', undefined])
  })
})

it('has no session ids', async () => {
  const { get } = await startWeb()

  expect(await get('/v3/directline/session/getsessionid')).toMatchObject(refusal(404, 'not_found'))
})

/** The key that the fake host gives. */
const KEY = Buffer.alloc(32, 7)

function sign(claims: object, key: jwt.Secret, algorithm: jwt.Algorithm): string {
  const whole = { user: 'u', conversation: 'c', use: 'speak', iat: 0, exp: 4e9, ...claims }
  return jwt.sign(whole, key, { algorithm })
}
