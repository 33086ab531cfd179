import { createHmac } from 'node:crypto'
import { createMessengerChannel } from '../../../adapters/messenger/create-messenger-channel'
import { type InboundMessage } from '../../../src/channel/message'
import { AppError } from '../../../src/lib/errors'
import { createLogStream } from '../../support/log-stream'
import { startChannel, stopChannels } from '../../support/start-channel'
import { APP, eventOf, messengerOptions, PAGE, webhookOf } from './messenger-options'

afterEach(stopChannels)

async function setUp() {
  const received: InboundMessage[][] = []
  const confirmed: string[] = []
  const fault: { error?: Error } = {}
  const actions: unknown[] = []
  const { log, text: logged } = createLogStream()
  const http: typeof fetch = async (input, init) => {
    actions.push(await new Request(input, init).json())
    return Response.json({})
  }
  const channel = createMessengerChannel(
    messengerOptions({ log }),
    {
      receive(messages) {
        if (fault.error) return Promise.reject(fault.error)
        received.push(messages)
        return Promise.resolve()
      },
      confirmSent: (id) => Promise.resolve(void confirmed.push(id)),
    },
    http,
  )
  const url = `${await startChannel(channel, log)}/messenger/webhook`
  return { url, received, confirmed, fault, actions, logged, channel }
}

/** The body as Meta writes it, with everything beyond ASCII escaped, and signed so. */
function toBody(value: object): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

const sign = (body: string, secret = 'app-secret') =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`

function post(url: string, body: string, signature?: string) {
  const headers = new Headers({ 'content-type': 'application/json' })
  if (signature !== undefined) headers.set('x-hub-signature-256', signature)
  return fetch(url, { method: 'POST', headers, body })
}

const TEXT = toBody(webhookOf(eventOf({ message: { mid: 'm_1', text: 'đăng ký khai sinh' } })))

describe('the handshake', () => {
  const ask = (url: string, token: string, mode = 'subscribe') =>
    fetch(`${url}?hub.mode=${mode}&hub.challenge=1158201444&hub.verify_token=${token}`)

  it('gives the bare challenge back', async () => {
    const { url } = await setUp()

    const response = await ask(url, 'verify-token')

    expect(response.status).toBe(200)
    expect(await response.text()).toBe('1158201444')
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/)
  })

  it.each([
    ['another token', 'other', 'subscribe'],
    ['another mode', 'verify-token', 'unsubscribe'],
    ['no token', '', 'subscribe'],
  ])('refuses %s', async (_what, token, mode) => {
    const { url } = await setUp()

    expect((await ask(url, token, mode)).status).toBe(403)
  })
})

it('keeps what is signed, and acknowledges it', async () => {
  const { url, received } = await setUp()

  const response = await post(url, TEXT, sign(TEXT))

  expect(response.status).toBe(200)
  expect(received.flat()).toMatchObject([{ content: { kind: 'text', text: 'đăng ký khai sinh' } }])
})

it.each([
  ['without a signature', undefined],
  ['with the signature of another key', sign(TEXT, 'other')],
  ['with the signature of another body', sign(`${TEXT} `)],
  ['with half a signature', sign(TEXT).slice(0, 40)],
  ['with the old kind of signature', 'sha1=0123456789012345678901234567890123456789'],
])('refuses a body %s', async (_what, signature) => {
  const { url, received } = await setUp()

  expect((await post(url, TEXT, signature)).status).toBe(401)
  expect(received).toEqual([])
})

it('checks the bytes as they came, not the body as it would be written again', async () => {
  const { url } = await setUp()
  const rewritten = JSON.stringify(JSON.parse(TEXT))

  expect((await post(url, TEXT, sign(rewritten))).status).toBe(401)
})

it('has Meta send it again when it cannot be kept', async () => {
  const { url, fault, received } = await setUp()
  fault.error = new AppError('unavailable', 'The database is away')

  const refused = await post(url, TEXT, sign(TEXT))
  fault.error = undefined
  const taken = await post(url, TEXT, sign(TEXT))

  expect([refused.status, taken.status]).toEqual([503, 200])
  expect(received).toHaveLength(1)
})

it.each([
  ['no JSON', '{"object":', 400],
  ['another shape', '{"object":"page"}', 400],
  ['more than a megabyte', JSON.stringify({ object: 'x'.repeat(1_100_000) }), 413],
])('does not take %s', async (_what, body, status) => {
  const { url } = await setUp()

  expect((await post(url, body, sign(body))).status).toBe(status)
})

it('acknowledges events that it has nothing to do with', async () => {
  const { url, received } = await setUp()
  const body = toBody(webhookOf(eventOf({ read: { watermark: 1 } })))

  expect((await post(url, body, sign(body))).status).toBe(200)
  expect(received).toEqual([])
})

it('tells which of its messages were shown', async () => {
  const { url, confirmed } = await setUp()
  const message = { is_echo: true, mid: 'm_e', app_id: Number(APP), metadata: 'd7' }
  const body = toBody(webhookOf({ ...eventOf({ message }), sender: { id: PAGE } }))

  await post(url, body, sign(body))

  expect(confirmed).toEqual(['d7'])
})

it('shows that the message was seen and that an answer is written', async () => {
  const { url, actions, channel } = await setUp()

  await post(url, TEXT, sign(TEXT))
  await channel.close?.()

  expect(actions).toMatchObject([{ sender_action: 'mark_seen' }, { sender_action: 'typing_on' }])
})

it('writes no secret and no word of a citizen to the log', async () => {
  const { url, logged } = await setUp()

  await post(url, TEXT, sign(TEXT))
  await post(url, TEXT, sign(TEXT, 'other'))
  await fetch(`${url}?hub.mode=subscribe&hub.challenge=1&hub.verify_token=verify-token`)

  expect(logged()).not.toMatch(/app-secret|page-token|verify-token|khai sinh|sha256=/)
})
