import { createZaloChannel } from '../../../adapters/zalo/create-zalo-channel'
import { type ZaloOptions } from '../../../adapters/zalo/options'
import { isSignedByZalo } from '../../../adapters/zalo/signature'
import { type InboundMessage } from '../../../src/channel/message'
import { createFakeVault } from '../../support/fake-vault'
import { createLogStream } from '../../support/log-stream'
import { startChannel, stopChannels } from '../../support/start-channel'
import { APP, CITIZEN, eventOf, macOf, NOW, OA, sentOf, zaloOptions } from './zalo-options'

afterEach(stopChannels)

async function setUp(given: Partial<ZaloOptions> = {}) {
  const { log, text: logged } = createLogStream()
  const received: InboundMessage[] = []
  const receive = (messages: InboundMessage[]) => Promise.resolve(void received.push(...messages))
  const vault = createFakeVault().node()
  const asked: unknown[] = []
  const confirmShown = (shown: { text: string }) => {
    asked.push(shown)
    return Promise.resolve(shown.text === OWN)
  }
  const host = { receive, confirmShown, vault }
  const channel = createZaloChannel(zaloOptions({ log, ...given }), host)
  const url = `${await startChannel(channel, log)}/zalo/webhook`
  const deliver = (event: object, secret?: string, prefix = 'mac=') => {
    const body = JSON.stringify(event)
    const headers = { 'x-zevent-signature': prefix + macOf(body, secret) }
    return fetch(url, { method: 'POST', headers, body })
  }
  return { received, asked, logged, deliver }
}

/** What the service would know for its own. */
const OWN = 'Tôi là trợ lý'
const THREAD = `zalo:${OA}:${CITIZEN}`
const text = (given: object = {}) =>
  sentOf('user_send_text', { text: 'Xin chào', msg_id: 'a1', ...given })

describe('the signature', () => {
  const vector = {
    body: '{"app_id":"360846524940903967","sender":{"id":"246845883529197922"},"user_id_by_app":"552177279717587730","recipient":{"id":"388613280878808645"},"event_name":"user_send_text","message":{"text":"Xin chào, thủ tục cấp CCCD?","msg_id":"96d3cdf3af150460909"},"timestamp":"1785672000000"}',
    mac: '5b32ab5495039a10346b055dc3e402713af81e01e53ba364b36b0d324b00d8ce',
  }
  const parts = { appId: APP, timestamp: '1785672000000', body: Buffer.from(vector.body) }

  it.each([
    ['with its prefix', `mac=${vector.mac}`, true],
    ['without', vector.mac, true],
    ['in capitals', `mac=${vector.mac.toUpperCase()}`, true],
    ['cut short', vector.mac.slice(1), false],
    ['of other digits', vector.mac.replace('5', '6'), false],
    ['that is empty', '', false],
    ['that is missing', undefined, false],
  ])('is read %s', (_how, header, expected) => {
    expect(isSignedByZalo(header, parts, 'oa-secret')).toBe(expected)
  })

  it('is taken with the secret that is set, and the log says when it is the other', async () => {
    const { deliver, received, logged } = await setUp()

    const response = await deliver(text(), 'the-app-secret')

    expect(response.status).toBe(401)
    expect(received).toEqual([])
    expect(logged()).toContain('change ZALO_SIGNED_WITH')
  })

  it('may be made with the secret of the app', async () => {
    const { deliver, received } = await setUp({ signedWith: 'app-secret' })

    expect((await deliver(text(), 'the-app-secret', '')).status).toBe(200)
    expect(received).toHaveLength(1)
  })

  it('does not hold for another app', async () => {
    const { deliver } = await setUp()

    expect((await deliver({ ...text(), app_id: '1' })).status).toBe(401)
  })
})

it('takes a text with all that is known of it', async () => {
  const { deliver, received } = await setUp()

  await deliver(text())

  expect(received).toEqual([
    {
      channel: 'zalo',
      conversation: THREAD,
      id: `${THREAD}:user_send_text:a1`,
      userId: CITIZEN,
      content: { kind: 'text', text: 'Xin chào' },
      sentAt: NOW,
    },
  ])
})

it.each(['image', 'gif', 'link', 'audio', 'video', 'sticker', 'location', 'business_card', 'file'])(
  'takes what is sent as %s for something that it cannot read, and fetches nothing',
  async (kind) => {
    const { deliver, received } = await setUp()

    await deliver(
      sentOf(`user_send_${kind}`, {
        msg_id: 'b1',
        attachments: [{ type: kind, payload: { url: 'https://f.zdn.vn/x' } }],
      }),
    )

    expect(received[0]?.content).toEqual({ kind: 'unsupported', what: 'attachment' })
  },
)

it.each([
  ['follow', eventOf('follow', { oa_id: OA, follower: { id: CITIZEN }, source: 'oa_profile' })],
  ['user_click_chatnow', eventOf('user_click_chatnow', { oa_id: OA, user_id: CITIZEN })],
])('greets on %s', async (_name, event) => {
  const { deliver, received } = await setUp()

  await deliver(event)

  expect(received[0]).toMatchObject({ conversation: THREAD, content: { kind: 'joined' } })
})

it.each([
  ['oa_id and user_id', { oa_id: OA, user_id: CITIZEN }],
  ['sender and recipient', { sender: { id: CITIZEN }, recipient: { id: OA } }],
])('has everything of a citizen who withdraws erased, named by %s', async (_how, fields) => {
  const { deliver, received } = await setUp()

  await deliver(eventOf('user_withdraw', fields))

  expect(received[0]).toMatchObject({ conversation: THREAD, content: { kind: 'withdrawn' } })
})

it('keeps nothing of what a citizen submitted about themselves', async () => {
  const { deliver, received, logged } = await setUp()

  await deliver(
    eventOf('user_submit_info', {
      sender: { id: CITIZEN },
      recipient: { id: OA },
      info: { name: 'Nguyễn Văn A', phone: '84912345678' },
    }),
  )

  expect(received[0]?.content).toEqual({ kind: 'unsupported', what: 'event' })
  expect(JSON.stringify(received) + logged()).not.toMatch(/84912345678|Nguyễn/)
})

describe('what the account sends', () => {
  const echo = (sender: object, name = 'oa_send_text', text = 'Tôi là cán bộ') =>
    eventOf(name, {
      sender: { id: OA, ...sender },
      recipient: { id: CITIZEN },
      message: { text, msg_id: 'e1' },
    })

  it('holds the conversation when a person typed it', async () => {
    const { deliver, received } = await setUp({ holdMinutes: 30 })

    await deliver(echo({ admin_id: '77' }))

    expect(received[0]).toMatchObject({
      conversation: THREAD,
      userId: CITIZEN,
      content: { kind: 'by-person', holdsUntil: '2026-11-20T05:30:00.000Z', text: 'Tôi là cán bộ' },
    })
  })

  it('holds it also when a person sent a picture', async () => {
    const { deliver, received } = await setUp()

    await deliver(echo({ admin_id: '77' }, 'oa_send_image'))

    expect(received[0]?.content.kind).toBe('by-person')
  })

  it('is passed over when no person typed it, and told to who may have sent it', async () => {
    const { deliver, received, asked } = await setUp()

    expect((await deliver(echo({}))).status).toBe(200)
    expect(received).toEqual([])
    expect(asked).toEqual([{ conversation: THREAD, text: 'Tôi là cán bộ', platformId: 'e1' }])
  })

  it('never holds the conversation when it is ours, whoever Zalo says has typed it', async () => {
    const { deliver, received } = await setUp()

    await deliver(echo({ admin_id: '77' }, 'oa_send_text', OWN))

    expect(received).toEqual([])
  })
})

it.each([
  ['unfollow', { oa_id: OA, follower: { id: CITIZEN } }],
  ['user_received_message', { sender: { id: OA }, recipient: { id: CITIZEN } }],
  [
    'user_seen_message',
    { sender: { id: OA }, recipient: { id: CITIZEN }, message: { msg_ids: [] } },
  ],
  ['anonymous_send_text', { sender: { id: '1' }, recipient: { id: OA }, message: { text: 'x' } }],
  ['oa_send_anonymous_text', { sender: { id: OA, admin_id: '7' }, recipient: { id: '1' } }],
  ['user_send_group_text', { sender: 'odd' }],
  ['toString', {}],
])('acknowledges %s, and has nothing to do', async (name, fields) => {
  const { deliver, received } = await setUp()

  expect((await deliver(eventOf(name, fields))).status).toBe(200)
  expect(received).toEqual([])
})

it('leaves events of another account alone', async () => {
  const { deliver, received } = await setUp({ oaId: '1' })

  expect((await deliver(text())).status).toBe(200)
  expect(received).toEqual([])
})

it('takes events again that come hours late', async () => {
  const { deliver, received } = await setUp()
  const late = { ...text(), timestamp: String(NOW.getTime() - 2 * 3_600_000) }

  expect((await deliver(late)).status).toBe(200)
  expect(received[0]?.sentAt.toISOString()).toBe('2026-11-20T03:00:00.000Z')
})
