import { type InboundMessage } from '../../src/channel/message'
import { AppError } from '../../src/lib/errors'
import { createFakeHost } from '../support/fake-host'
import { startWeb, stopWeb } from '../support/start-web'

afterEach(stopWeb)

const textOf = ({ content }: InboundMessage) => (content.kind === 'text' ? content.text : undefined)

describe('a message that is no message', () => {
  it.each([
    { what: 'broken JSON', body: '{"type": "message", "text": "xin ch', says: /not valid JSON/ },
    { what: 'no object', body: [1], says: /not valid/ },
    { what: 'an empty object', body: {}, says: /not valid/ },
    { what: 'a number as text', body: { type: 'message', text: 5 }, says: /not valid/ },
    { what: 'a number as type', body: { type: 5 }, says: /not valid/ },
    { what: 'a list as client data', body: { type: 'message', channelData: 7 }, says: /not valid/ },
    { what: 'an unknown type', body: { type: 'invoke' }, says: /not taken; send a message/ },
    {
      what: 'an endless client id',
      body: { type: 'message', text: 'a', channelData: { clientActivityID: 'x'.repeat(129) } },
      says: /not valid/,
    },
  ])('is refused with 400 when it is $what', async ({ body, says }) => {
    const { begin, call, fake } = await startWeb()
    const { path, token } = await begin()

    const answer = await call('POST', `${path}/activities`, { token, body })

    expect(answer.status).toBe(400)
    expect(answer.body.error).toMatchObject({
      code: 'invalid_request',
      message: expect.stringMatching(says),
    })
    expect(JSON.stringify(answer.body)).not.toMatch(/ at |\.ts|node_modules/)
    expect(fake.taken).toHaveLength(1)
  })

  it('is refused with 400 when it is not sent as JSON', async () => {
    const { begin, call } = await startWeb()
    const { path, token } = await begin()

    const headers = { 'content-type': 'text/plain' }
    const answer = await call('POST', `${path}/activities`, { token, headers, body: 'xin chào' })

    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'invalid_request' } } })
  })

  it('is refused with 413 when it is larger than 64 kB', async () => {
    const { begin } = await startWeb()
    const { say } = await begin()

    const answer = await say('a'.repeat(65 * 1024))

    expect(answer).toMatchObject({ status: 413, body: { error: { code: 'too_large' } } })
  })

  it('is refused with 415 when it is a file', async () => {
    const { begin, call } = await startWeb()
    const { path, token } = await begin()

    const answer = await call('POST', `${path}/upload?userId=me`, { token, body: {} })

    expect(answer).toMatchObject({
      status: 415,
      body: {
        error: { code: 'unsupported', message: expect.stringContaining('do not send papers') },
      },
    })
  })
})

describe('text of any kind', () => {
  it.each([
    ['10,000 characters', 'ă'.repeat(10_000)],
    ['HTML', '<script>alert(1)</script><b>khai sinh</b>'],
    ['emoji', '👶🏻🇻🇳'],
    ['nothing', ''],
    ['punctuation', '???!…'],
    ['another script', 'こんにちは'],
    ['control characters', 'khai\u0000 \u0007sinh\u202E'],
    ['half a character', '\uD83D khai sinh'],
  ])('is taken as it is, and shown as text: %s', async (_what, text) => {
    const { begin, fake } = await startWeb()
    const { say, read } = await begin()

    const { status } = await say(text)
    const { body } = await read('1')

    expect(status).toBe(200)
    expect(fake.taken.map(textOf).at(-1)).toBe(text.toWellFormed())
    expect(body.activities[0]).toMatchObject({ text: text.toWellFormed(), textFormat: 'plain' })
    expect(body.activities[1]).toMatchObject({ textFormat: 'plain' })
  })
})

describe('what clients send besides text', () => {
  it.each([['typing'], ['event'], ['conversationUpdate']])(
    'is accepted and left alone: %s',
    async (type) => {
      const { begin, fake } = await startWeb()
      const { say } = await begin()

      const answer = await say({ type, name: 'webchat/join', value: { language: 'vi' } })

      expect(answer).toMatchObject({ status: 200, body: { id: expect.any(String) } })
      expect(fake.taken).toHaveLength(1)
    },
  )

  it('is the value of a button that posts back', async () => {
    const { begin, fake } = await startWeb()
    const { say } = await begin()

    await say({ type: 'message', value: '/buoc-tiep', channelData: { postBack: true } })

    expect(fake.taken.map(textOf).at(-1)).toBe('/buoc-tiep')
  })

  it('is the text of a button that messages back, with what was on it', async () => {
    const { begin, fake } = await startWeb()
    const { say, read } = await begin()

    await say({
      type: 'message',
      text: '/giay-to 1.001193',
      channelData: { messageBack: { displayText: 'Giấy tờ' } },
    })

    const { body } = await read('1')
    expect(fake.taken.at(-1)?.content).toMatchObject({ label: 'Giấy tờ' })
    expect(body.activities[0].channelData).toMatchObject({
      label: 'Giấy tờ',
      messageBack: { displayText: 'Giấy tờ' },
    })
  })

  it.each([
    ['attachment', { attachments: [{ contentType: 'image/png', contentUrl: 'data:,' }] }],
    ['event', { value: { any: 'form' } }],
  ])('is told to the assistant when it cannot be taken: %s', async (what, rest) => {
    const { begin, fake } = await startWeb()
    const { say } = await begin()

    const { status } = await say({ type: 'message', text: '', ...rest })

    expect(status).toBe(200)
    expect(fake.taken.at(-1)?.content).toEqual({ kind: 'unsupported', what })
  })
})

describe('a message that is sent twice', () => {
  it('is taken once and has one id, when the client says that it is the same', async () => {
    const { begin, fake } = await startWeb()
    const { say, read } = await begin()
    const message = { type: 'message', text: 'xin chào', channelData: { clientActivityID: 'a1' } }

    const [first, second] = [await say(message), await say(message)]

    const { body } = await read()
    expect(second).toMatchObject({ status: 200, body: first.body })
    expect(fake.taken).toHaveLength(2)
    expect(body.activities).toHaveLength(3)
  })

  it('is another message in another conversation', async () => {
    const { begin, fake } = await startWeb()
    const [one, other] = [await begin(), await begin()]
    const message = { type: 'message', text: 'xin chào', channelData: { clientActivityID: 'a1' } }

    await one.say(message)
    await other.say(message)

    expect(new Set(fake.taken.map(({ id }) => id)).size).toBe(4)
  })

  it('is two messages when the client does not say', async () => {
    const { begin, fake } = await startWeb()
    const { say } = await begin()

    await say('xin chào')
    await say('xin chào')

    expect(fake.taken).toHaveLength(3)
  })
})

it('keeps of the client’s own data only what it needs to know its message again', async () => {
  const { begin, fake } = await startWeb()
  const { say } = await begin()

  await say({
    type: 'message',
    text: 'xin chào',
    channelData: { clientActivityID: 'a1', phone: '0912345678' },
  })

  expect(fake.taken.at(-1)?.echo).toEqual({ clientActivityID: 'a1', postBack: undefined })
})

it.each(['overloaded', 'unavailable'] as const)(
  'says when to send a message again that could not be taken: %s',
  async (code) => {
    const fake = createFakeHost()
    const { begin } = await startWeb({ fake })
    const { say } = await begin()
    fake.failWith(new AppError(code, 'Not now'))

    const { status, body, headers } = await say('xin chào')

    expect(status).toBe(503)
    expect(body.error).toMatchObject({ code, message: 'Not now' })
    expect(headers.get('retry-after')).toBe('2')
  },
)

it('answers what cannot be taken at the moment with 5xx, without its reason, and keeps serving', async () => {
  const fake = createFakeHost()
  const { begin, logged } = await startWeb({ fake })
  const { say } = await begin()

  fake.failWith(new Error('SQLITE_FULL at /var/lib/secret-place'))
  const failed = await say('xin chào')
  fake.failWith(undefined)
  const next = await say('xin chào')

  expect(failed).toMatchObject({ status: 500, body: { error: { code: 'internal' } } })
  expect(JSON.stringify(failed.body)).not.toContain('secret-place')
  expect(logged()).toContain('SQLITE_FULL')
  expect(next.status).toBe(200)
})
