import { createSecretKey } from 'node:crypto'
import { createBotFrameworkChannel } from '../../../adapters/bot-framework/create-bot-framework-channel'
import { type BotFrameworkOptions } from '../../../adapters/bot-framework/options'
import { type InboundMessage } from '../../../src/channel/message'
import { createFakeHost } from '../../support/fake-host'
import { createLogStream } from '../../support/log-stream'
import { startChannel, stopChannels } from '../../support/start-channel'
import { activityOf, botOptions, SERVICE_URL } from './bot-options'
import { APP_ID, startKeyServer, stopKeyServers, TENANT, type TokenOptions } from './key-server'

afterEach(async () => {
  await stopChannels()
  await stopKeyServers()
})

async function serve(options: Partial<BotFrameworkOptions> = {}) {
  const { log, text: logged } = createLogStream()
  const received: InboundMessage[] = []
  const fake = createFakeHost()
  const host = {
    take: (message: InboundMessage) => fake.host.take(message),
    receive: (messages: InboundMessage[]) => Promise.resolve(void received.push(...messages)),
  }
  const channel = createBotFrameworkChannel(botOptions({ log, ...options }), host)
  const url = `${await startChannel(channel, log)}/api/messages`
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  return { url, post, received, fake, logged, channel }
}

async function serveRegistered() {
  const keys = await startKeyServer()
  const { authority, sign } = keys
  const registration = { appId: APP_ID, appPassword: 's3cret', tenantId: TENANT, authority }
  const served = await serve({ registration })
  const say = (body: unknown, token: TokenOptions = {}) =>
    served.post(body, { authorization: `Bearer ${sign(token)}` })
  return { ...served, keys, say }
}

/** The bare protocol, without an address to send to. */
const EXPECTING = activityOf({ deliveryMode: 'expectReplies', serviceUrl: undefined })

describe('without a registration', () => {
  it('answers a program on this machine at once, with all that a client needs', async () => {
    const { post } = await serve()

    const response = await post(EXPECTING)

    expect(response.status).toBe(200)
    const { activities } = (await response.json()) as { activities: unknown[] }
    expect(activities).toMatchObject([
      {
        type: 'message',
        channelId: 'msteams',
        text: 'Tôi nghe: đăng ký khai sinh',
        replyToId: '1700000000001',
        id: expect.stringMatching(/\|0000001\.1$/),
        timestamp: expect.stringMatching(/Z$/),
      },
    ])
  })

  it('sends nothing to an address that the caller names', async () => {
    const { post, received, channel } = await serve()

    expect((await post(activityOf())).status).toBe(400)
    expect(received).toEqual([])
    expect(channel.delivery).toBeUndefined()
  })

  it.each([
    ['came through a proxy', 404, 'x-forwarded-for', '127.0.0.1'],
    ['comes from a page', 403, 'origin', 'http://localhost:3000'],
  ])('is not there for what %s', async (_what, status, name, value) => {
    const { post } = await serve()

    expect((await post(EXPECTING, { [name]: value })).status).toBe(status)
  })

  it.each([['{}'], ['[1]'], ['{"type":'], [JSON.stringify({ ...EXPECTING, text: 5 })]])(
    'refuses %s with an error and no stack',
    async (body) => {
      const { post } = await serve()

      const response = await post(body)

      expect(response.status).toBe(400)
      expect(await response.text()).not.toMatch(/<html|at \w+ \(/)
    },
  )
})

describe('with a registration', () => {
  it('keeps a message, and acknowledges it', async () => {
    const { say, received } = await serveRegistered()

    const response = await say(activityOf(), { claims: { serviceurl: SERVICE_URL } })

    expect(response.status).toBe(200)
    expect(received).toMatchObject([{ content: { text: 'đăng ký khai sinh' } }])
  })

  it('answers at once whoever expects replies', async () => {
    const { say, received } = await serveRegistered()

    const response = await say(EXPECTING)

    expect(await response.json()).toMatchObject({
      activities: [{ text: 'Tôi nghe: đăng ký khai sinh' }],
    })
    expect(received).toEqual([])
  })

  it('fetches the keys once, however many tokens it checks', async () => {
    const { say, keys } = await serveRegistered()

    for (const id of ['1', '2', '3']) await say(activityOf({ id }))

    expect(keys.fetched).toHaveLength(1)
  })

  const past = Math.floor(Date.now() / 1000) - 3600
  it.each<[string, TokenOptions]>([
    ['for another bot', { claims: { aud: 'ffffffff-bbbb-cccc-dddd-eeeeeeeeeeee' } }],
    ['of another issuer', { claims: { iss: 'https://evil.example/v2.0' } }],
    [
      'of another tenant',
      { claims: { iss: 'https://sts.windows.net/99999999-2222-3333-4444-555555555555/' } },
    ],
    [
      'whose issuer and tenant do not agree',
      {
        claims: {
          iss: `https://sts.windows.net/${TENANT}/`,
          tid: '99999999-2222-3333-4444-555555555555',
        },
      },
    ],
    ['that has ended', { claims: { exp: past } }],
    ['that never ends', { claims: { exp: undefined } }],
    ['signed with a key that nobody knows', { kid: 'k2' }],
  ])('refuses a token %s', async (_what, token) => {
    const { say, received } = await serveRegistered()

    expect((await say(activityOf(), token)).status).toBe(401)
    expect(received).toEqual([])
  })

  it('refuses a token that was signed with the public key as a password', async () => {
    const { say, keys } = await serveRegistered()
    const key = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString()

    // The library that signs would refuse a key of this kind, so it is given as plain bytes.
    const secret = createSecretKey(Buffer.from(key))

    expect((await say(activityOf(), { key: secret, algorithm: 'HS256' })).status).toBe(401)
  })

  it.each([
    ['none', {}],
    ['one of another kind', { authorization: 'Basic YTpi' }],
    ['one without a signature', { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' }],
    ['rubbish', { authorization: 'Bearer x' }],
  ])('refuses a request with %s for a token', async (_what, headers) => {
    const { post } = await serveRegistered()

    expect((await post(activityOf(), headers as Record<string, string>)).status).toBe(401)
  })

  it.each([
    ['an address that is not of the connector', 'https://evil.example/', undefined],
    ['another address than the token names', SERVICE_URL, 'https://smba.trafficmanager.net/emea/'],
    ['no address', undefined, SERVICE_URL],
  ])('refuses %s to answer to', async (_what, serviceUrl, serviceurl) => {
    const { say, received } = await serveRegistered()

    const response = await say(activityOf({ serviceUrl }), { claims: { serviceurl } })

    expect(response.status).toBe(400)
    expect(received).toEqual([])
  })

  it.each([['{}'], ['[1]'], [JSON.stringify(activityOf({ recipient: undefined }))]])(
    'refuses %s with an error and no stack',
    async (body) => {
      const { say } = await serveRegistered()

      const response = await say(JSON.parse(body))

      expect(response.status).toBe(400)
      expect(await response.text()).not.toMatch(/<html|at \w+ \(/)
    },
  )

  it('acknowledges what needs no answer, and says which calls it does not know', async () => {
    const { say, received } = await serveRegistered()

    expect((await say(activityOf({ type: 'typing' }))).status).toBe(200)
    expect((await say(activityOf({ type: 'invoke' }))).status).toBe(501)
    expect(received).toEqual([])
  })

  it('writes no token, password or word of a citizen to the log', async () => {
    const { say, keys, logged } = await serveRegistered()

    await say(activityOf())
    await say(activityOf(), { claims: { aud: 'x' } })

    expect(logged()).not.toContain(keys.sign().split('.')[0])
    expect(logged()).not.toMatch(/s3cret|khai sinh/)
  })
})
