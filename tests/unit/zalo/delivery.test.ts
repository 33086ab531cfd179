import { createHmac } from 'node:crypto'
import { createZaloChannel } from '../../../adapters/zalo/create-zalo-channel'
import { type ZaloOptions } from '../../../adapters/zalo/options'
import { TOKENS } from '../../../adapters/zalo/token-pair'
import { type DeliveryError, type OutboundMessage } from '../../../src/channel/delivery'
import { createFakeVault } from '../../support/fake-vault'
import { createLogStream } from '../../support/log-stream'
import { NOW, zaloOptions } from './zalo-options'

interface Call {
  path: string
  headers: Headers
  body: string
}

const sent = () => Response.json({ data: { message_id: 'z1' }, error: 0, message: 'Success' })
const refused = (error: number) => () => Response.json({ error, message: 'no' })
const granted = () =>
  Response.json({ access_token: 'access-2', refresh_token: 'refresh-2', expires_in: '90000' })

type Answer = (call: Call) => Response | Error

function setUp(answers: Answer[], given: Partial<ZaloOptions> = {}) {
  const calls: Call[] = []
  const http: typeof fetch = async (input, init) => {
    const request = new Request(input, init)
    const call = {
      path: new URL(request.url).pathname,
      headers: request.headers,
      body: await request.text(),
    }
    const answer = (answers[calls.length] ?? sent)(call)
    calls.push(call)
    if (answer instanceof Error) throw answer
    return answer
  }
  const { log, text: logged } = createLogStream()
  const vault = createFakeVault()
  const node = vault.node()
  void node.add(TOKENS, { generation: 1, value: JSON.stringify(pair()) })
  const channel = createZaloChannel(
    zaloOptions({ log, ...given }),
    { receive: () => Promise.resolve(), confirmShown: () => Promise.resolve(false), vault: node },
    http,
  )
  const send = async (message: Partial<OutboundMessage> = {}) => {
    const outcome = await channel.delivery?.send(outbound(message)).catch((error: unknown) => error)
    return outcome as DeliveryError & { platformId?: string }
  }
  return { calls, send, vault, logged, channel }
}

function pair(expiresAt = '2026-11-21T05:00:00.000Z') {
  const obtainedAt = '2026-11-20T04:00:00.000Z'
  return { kind: 'pair', accessToken: 'access-1', refreshToken: 'refresh-1', expiresAt, obtainedAt }
}

function outbound(given: Partial<OutboundMessage> = {}): OutboundMessage {
  return {
    id: 'd1',
    conversation: 'zalo:1:42',
    userId: '2512523625412515',
    text: 'Chào anh/chị',
    buttons: [],
    answersAt: NOW.toISOString(),
    ...given,
  }
}

const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000).toISOString()
const BUTTONS = [
  { label: 'Lệ phí', send: '/facet fee 1.001193', number: 1 },
  { label: 'Dừng', send: 'Dừng', aside: true, number: 2 },
]

it('sends a text with the token in a header of its own', async () => {
  const { calls, send } = setUp([sent])

  expect(await send()).toEqual({ platformId: 'z1' })
  expect(calls[0]?.path).toBe('/v3.0/oa/message/cs')
  expect(calls[0]?.headers.get('access_token')).toBe('access-1')
  expect(calls[0]?.headers.has('appsecret_proof')).toBe(false)
  expect(JSON.parse(calls[0]?.body ?? '')).toEqual({
    recipient: { user_id: '2512523625412515' },
    message: { text: 'Chào anh/chị' },
  })
})

it('proves that it knows the secret of the app, where that is switched on', async () => {
  const { calls, send } = setUp([sent], { appSecretProof: true })

  await send()

  const proof = createHmac('sha256', 'the-app-secret').update('access-1').digest('hex')
  expect(calls[0]?.headers.get('appsecret_proof')).toBe(proof)
})

describe('buttons', () => {
  it('are not taken unless that is switched on', () => {
    expect(setUp([]).channel.delivery?.limits.buttons).toBeUndefined()
    expect(setUp([], { buttons: true }).channel.delivery?.limits.buttons?.max).toBe(5)
  })

  it('send words visibly, and everything else unseen', async () => {
    const { calls, send } = setUp([sent], { buttons: true })

    await send({ buttons: BUTTONS })

    expect(JSON.parse(calls[0]?.body ?? '').message.attachment).toEqual({
      type: 'template',
      payload: {
        buttons: [
          { title: 'Lệ phí', type: 'oa.query.hide', payload: '/facet fee 1.001193' },
          { title: 'Dừng', type: 'oa.query.show', payload: 'Dừng' },
        ],
      },
    })
  })

  it.each([-201, -233])('become numbered lines when Zalo refuses them with %s', async (code) => {
    const { calls, send, logged } = setUp([refused(code), sent, sent], { buttons: true })

    expect(await send({ buttons: BUTTONS })).toEqual({ platformId: 'z1' })
    await send({ buttons: BUTTONS })

    const text = { text: 'Chào anh/chị\n\n1. Lệ phí\n2. Dừng' }
    const messages = calls.map(({ body }): unknown => JSON.parse(body).message)
    expect(messages).toEqual([
      expect.objectContaining({ attachment: expect.anything() }),
      text,
      text,
    ])
    expect(logged()).toContain('Zalo takes no buttons here')
  })
})

describe('the window', () => {
  it.each([
    [47.9, false, undefined],
    [48.1, false, 'never'],
    [48.1, true, undefined],
    [167.9, true, undefined],
    [168.1, true, 'never'],
  ])('%s hours after the citizen wrote, billed %s', async (hours, billedReplies, failure) => {
    const { calls, send } = setUp([], { billedReplies })

    const outcome = await send({ answersAt: hoursAgo(hours) })

    expect(outcome.failure).toBe(failure)
    expect(calls).toHaveLength(failure ? 0 : 1)
  })
})

it.each([
  [-32, 'again'],
  [-100, 'never'],
  [-200, 'again'],
  [-201, 'never'],
  [-204, 'halt'],
  [-209, 'halt'],
  [-210, 'never'],
  [-213, 'never'],
  [-221, 'halt'],
  [-224, 'halt'],
  [-230, 'never'],
  [-232, 'never'],
  [-235, 'halt'],
  [-242, 'halt'],
  [-244, 'never'],
  [-99999, 'again'],
])('takes error %s, which comes with status 200, as "%s"', async (code, failure) => {
  const { send } = setUp([refused(code)])

  const outcome = await send()

  expect(outcome.failure).toBe(failure)
  expect(outcome.message).toContain(String(code))
})

it.each([
  [-204, 'account-missing', 'platform'],
  [-242, 'secret-wrong', 'settings'],
  [-321, 'billing-empty', 'platform'],
])('says of error %s why nothing goes out and what helps', async (code, reason, remedy) => {
  const { send } = setUp([refused(code)])

  expect(await send()).toMatchObject({ failure: 'halt', reason, remedy })
})

it('waits a minute when there were too many calls', async () => {
  expect((await setUp([refused(-32)]).send()).retryAfterMs).toBe(60_000)
})

it.each([
  ['no answer', () => new TypeError('fetch failed')],
  ['a broken answer', () => new Response('<html>', { status: 502 })],
  ['an answer of another shape', () => Response.json({ ok: true })],
])('tries again after %s', async (_what, answer) => {
  expect((await setUp([answer]).send()).failure).toBe('again')
})

describe('tokens', () => {
  it.each([-216, -220, -124])('are renewed on %s, and the message goes out', async (code) => {
    const { calls, send, vault } = setUp([refused(code), granted, sent])

    expect(await send()).toEqual({ platformId: 'z1' })

    expect(calls.map(({ path }) => path)).toEqual([
      '/v3.0/oa/message/cs',
      '/v4/oa/access_token',
      '/v3.0/oa/message/cs',
    ])
    expect(calls[1]?.headers.get('secret_key')).toBe('the-app-secret')
    expect(Object.fromEntries(new URLSearchParams(calls[1]?.body))).toEqual({
      app_id: zaloOptions().appId,
      grant_type: 'refresh_token',
      refresh_token: 'refresh-1',
    })
    expect(calls[2]?.headers.get('access_token')).toBe('access-2')
    expect(vault.valuesOf(TOKENS).at(-1)?.value).toContain('2026-11-21T06:00:00.000Z')
  })

  it('are kept before they are used', async () => {
    let keptWhenUsed = 0
    const { send, vault } = setUp([
      refused(-216),
      granted,
      () => {
        keptWhenUsed = vault.valuesOf(TOKENS).length
        return sent()
      },
    ])

    await send()

    expect(keptWhenUsed).toBe(2)
  })

  it('are spent once by many messages at the same time', async () => {
    const expired: Answer = ({ path, headers }) => {
      if (path.includes('access_token')) return granted()
      return headers.get('access_token') === 'access-1' ? refused(-216)() : sent()
    }
    const { calls, send } = setUp(Array.from({ length: 40 }, () => expired))

    const outcomes = await Promise.all(Array.from({ length: 10 }, () => send()))

    expect(outcomes).toEqual(Array.from({ length: 10 }, () => ({ platformId: 'z1' })))
    expect(calls.filter(({ path }) => path.includes('access_token'))).toHaveLength(1)
  })

  it('that Zalo takes back halt the channel, and say what to do', async () => {
    const { calls, send, logged, vault } = setUp([refused(-216), refused(-14004)])

    const first = await send()
    const second = await send()

    expect([first.failure, second.failure]).toEqual(['halt', 'halt'])
    expect(first).toMatchObject({ reason: 'signed-out', remedy: 'sign-in' })
    expect(first.message).toContain('npm run zalo -- login')
    expect(calls).toHaveLength(2)
    expect(logged()).toContain('run npm run zalo -- login')
    expect(logged()).not.toMatch(/access-1|refresh-1|the-app-secret/)
    expect(vault.valuesOf(TOKENS).at(-1)?.value).toContain('"kind":"broken"')
  })

  it.each([
    ['no answer comes', () => new TypeError('fetch failed')],
    ['Zalo is busy', refused(-32)],
    ['Zalo is broken', () => new Response('', { status: 502 })],
  ])('are not given up when %s', async (_what, answer) => {
    const { send } = setUp([refused(-216), answer, refused(-216), granted, sent])

    expect((await send()).failure).toBe('again')
    expect(await send()).toEqual({ platformId: 'z1' })
  })

  it('halt the channel while nobody has signed in', async () => {
    const { send, vault } = setUp([])
    vault.valuesOf(TOKENS).length = 0

    expect(await send()).toMatchObject({ failure: 'halt', reason: 'not-signed-in' })
  })
})

it('whose call got no answer waits for its echo before it is sent again', async () => {
  const { send } = setUp([() => new TypeError('fetch failed')])

  expect(await send()).toMatchObject({ failure: 'again', retryAfterMs: 30_000 })
})
