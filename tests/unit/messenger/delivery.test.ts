import { type OutboundMessage } from '../../../src/channel/delivery'
import { createMessengerDelivery } from '../../../adapters/messenger/delivery'
import { createGraphApi } from '../../../adapters/messenger/graph-api'
import { messengerOptions, NOW, PAGE } from './messenger-options'

interface Call {
  url: string
  headers: Headers
  body: Record<string, unknown>
}

const ANSWER = { recipient_id: '1', message_id: 'm_sent' }

function setUp(answer: () => Response | Error = () => Response.json(ANSWER)) {
  const calls: Call[] = []
  const http: typeof fetch = async (input, init) => {
    const request = new Request(input, init)
    const body = (await request.json()) as Call['body']
    calls.push({ url: request.url, headers: request.headers, body })
    const given = answer()
    if (given instanceof Error) throw given
    return given
  }
  const options = messengerOptions()
  return { calls, delivery: createMessengerDelivery(options, createGraphApi(options, http)) }
}

function outbound(given: Partial<OutboundMessage> = {}): OutboundMessage {
  return {
    id: 'd1',
    conversation: 'c1',
    userId: '42',
    text: 'Chào anh/chị',
    buttons: [],
    answersAt: NOW.toISOString(),
    ...given,
  }
}

const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000).toISOString()
const failing = (status: number, error: object) => () => Response.json({ error }, { status })

it('sends a reply, with the token in a header and nowhere else', async () => {
  const { calls, delivery } = setUp()

  const receipt = await delivery.send(outbound())

  expect(receipt).toEqual({ platformId: 'm_sent' })
  expect(calls[0]?.url).toBe(`https://graph.example/v26.0/${PAGE}/messages`)
  expect(calls[0]?.headers.get('authorization')).toBe('Bearer page-token')
  expect(calls[0]?.body).toEqual({
    recipient: { id: '42' },
    messaging_type: 'RESPONSE',
    message: { text: 'Chào anh/chị', metadata: 'd1' },
  })
})

it('sends buttons as quick replies', async () => {
  const { calls, delivery } = setUp()

  await delivery.send(outbound({ buttons: [{ label: 'Lệ phí', send: '/facet fee 1.001193' }] }))

  expect(calls[0]?.body.message).toMatchObject({
    quick_replies: [{ content_type: 'text', title: 'Lệ phí', payload: '/facet fee 1.001193' }],
  })
})

describe('the window', () => {
  it('is open for a day', async () => {
    const { calls, delivery } = setUp()

    await delivery.send(outbound({ answersAt: hoursAgo(23.9) }))

    expect(calls).toHaveLength(1)
  })

  it('is closed afterwards, and nothing is sent', async () => {
    const { calls, delivery } = setUp()

    const sending = delivery.send(outbound({ answersAt: hoursAgo(24) }))

    await expect(sending).rejects.toMatchObject({ failure: 'never' })
    expect(calls).toEqual([])
  })

  it('is open for seven days to what a person wrote', async () => {
    const { calls, delivery } = setUp()

    await delivery.send(outbound({ answersAt: hoursAgo(100), byPerson: true }))

    expect(calls[0]?.body).toMatchObject({ messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' })
  })

  it('is closed to a person too after that', async () => {
    const { delivery } = setUp()

    const sending = delivery.send(outbound({ answersAt: hoursAgo(168), byPerson: true }))

    await expect(sending).rejects.toMatchObject({ failure: 'never' })
  })
})

it.each([
  [1, 99, 500, 'again'],
  [2, undefined, 500, 'again'],
  [4, undefined, 400, 'again'],
  [613, undefined, 400, 'again'],
  [10, 2018278, 400, 'never'],
  [10, 1893063, 400, 'halt'],
  [100, 2018001, 400, 'never'],
  [190, 463, 401, 'halt'],
  [200, undefined, 403, 'halt'],
  [200, 2018108, 403, 'never'],
  [200, 33, 400, 'never'],
  [210, undefined, 400, 'never'],
  [230, undefined, 400, 'never'],
  [551, 1545041, 400, 'never'],
  [77777, undefined, 400, 'never'],
  [77777, undefined, 503, 'again'],
])('takes error %s/%s with status %s as "%s"', async (code, error_subcode, status, failure) => {
  const { delivery } = setUp(failing(status, { code, error_subcode, message: 'x' }))

  await expect(delivery.send(outbound())).rejects.toMatchObject({ failure })
})

it.each([
  [190, 'token-invalid', 'settings'],
  [200, 'permission-missing', 'platform'],
])(
  'says of error %s why nothing goes out and what helps: "%s", "%s"',
  async (code, reason, remedy) => {
    const { delivery } = setUp(failing(400, { code }))

    const halted = { failure: 'halt', reason, remedy }
    await expect(delivery.send(outbound())).rejects.toMatchObject(halted)
  },
)

it('waits for a minute when it was too fast', async () => {
  const { delivery } = setUp(failing(400, { code: 613 }))

  await expect(delivery.send(outbound())).rejects.toMatchObject({ retryAfterMs: 60_000 })
})

it('tells the trace of an error, and neither its words nor the token', async () => {
  const error = { code: 100, error_subcode: 33, fbtrace_id: 'Axyz', message: 'khai sinh' }
  const { delivery } = setUp(failing(400, error))

  const told = await delivery.send(outbound()).catch((cause: Error) => cause.message)

  expect(told).toContain('code 100/33, trace Axyz')
  expect(told).not.toMatch(/khai sinh|page-token/)
})

it('waits for the echo when no answer came, for the message may have been shown', async () => {
  const { delivery } = setUp(() => new Error('socket hang up'))

  await expect(delivery.send(outbound())).rejects.toMatchObject({
    failure: 'again',
    retryAfterMs: 60_000,
  })
})

it('does not wait when no connection was made, for then nothing was sent', async () => {
  const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
  const { delivery } = setUp(() => new TypeError('fetch failed', { cause: refused }))

  await expect(delivery.send(outbound())).rejects.toMatchObject({
    failure: 'again',
    retryAfterMs: undefined,
  })
})

it.each([
  [502, 'again'],
  [429, 'again'],
  [404, 'never'],
])('takes an answer %s that is no JSON as "%s"', async (status, failure) => {
  const { delivery } = setUp(() => new Response('<html>', { status }))

  await expect(delivery.send(outbound())).rejects.toMatchObject({ failure })
})
