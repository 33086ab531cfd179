import { createBotDelivery } from '../../../adapters/bot-framework/delivery'
import { isServiceAddress } from '../../../adapters/bot-framework/service-address'
import { type OutboundMessage } from '../../../src/channel/delivery'
import { NOW, SERVICE_URL } from './bot-options'

const ECHO = {
  serviceUrl: SERVICE_URL,
  channelId: 'msteams',
  conversation: '19:x@thread;messageid=1/../secrets',
  user: '29:u',
  bot: '28:b',
  activity: 'a/1',
}

interface SetUp {
  answer?: () => Response
  token?: () => Promise<string>
}

function setUp({ answer = () => Response.json({ id: 'r1' }), token }: SetUp = {}) {
  const requests: Request[] = []
  const http: typeof fetch = (input, init) => {
    requests.push(new Request(input, init))
    return Promise.resolve(answer())
  }
  const service = { token: token ?? (() => Promise.resolve('the-token')) }
  return { requests, delivery: createBotDelivery({ service, serviceHosts: [] }, http) }
}

const outbound = (given: Partial<OutboundMessage> = {}): OutboundMessage => ({
  id: 'd1',
  conversation: 'c1',
  userId: '29:u',
  text: 'Chào',
  buttons: [],
  echo: ECHO,
  answersAt: NOW.toISOString(),
  ...given,
})

it('posts a reply to where the message came from', async () => {
  const { requests, delivery } = setUp()

  const receipt = await delivery.send(outbound())

  expect(receipt).toEqual({ platformId: 'r1' })
  expect(requests[0]?.headers.get('authorization')).toBe('Bearer the-token')
  expect(await requests[0]?.json()).toMatchObject({
    type: 'message',
    text: 'Chào',
    from: { id: '28:b' },
    recipient: { id: '29:u' },
    replyToId: 'a/1',
  })
})

it('keeps ids from becoming a path of their own', async () => {
  const { requests, delivery } = setUp()

  await delivery.send(outbound())

  expect(requests[0]?.url).toBe(
    'https://smba.trafficmanager.net/apac/v3/conversations/19%3Ax%40thread%3Bmessageid%3D1%2F..%2Fsecrets/activities/a%2F1',
  )
})

it.each([
  ['no address is known', undefined],
  ['the address is none of the connector', { ...ECHO, serviceUrl: 'https://evil.example/' }],
])('sends nothing when %s', async (_what, echo) => {
  const { requests, delivery } = setUp()

  await expect(delivery.send(outbound({ echo }))).rejects.toMatchObject({ failure: 'never' })
  expect(requests).toEqual([])
})

it.each([
  [400, 'never'],
  [401, 'again'],
  [403, 'never'],
  [404, 'never'],
  [429, 'again'],
  [502, 'again'],
])('takes an answer %s as "%s"', async (status, failure) => {
  const { delivery } = setUp({ answer: () => new Response('', { status }) })

  await expect(delivery.send(outbound())).rejects.toMatchObject({ failure })
})

it('waits as long as the connector asks for', async () => {
  const headers = { 'retry-after': '7' }
  const { delivery } = setUp({ answer: () => new Response('', { status: 429, headers }) })

  await expect(delivery.send(outbound())).rejects.toMatchObject({ retryAfterMs: 7000 })
})

it.each([
  ['invalid_client: AADSTS7000215 the secret s3cret is wrong', 'halt'],
  ['network error', 'again'],
])('takes a token refused with "%s" as "%s", and does not repeat it', async (words, failure) => {
  const { delivery } = setUp({ token: () => Promise.reject(new Error(words)) })

  const error: unknown = await delivery.send(outbound()).catch((cause: unknown) => cause)

  expect(error).toMatchObject({ failure })
  expect(String(error)).not.toContain('s3cret')
})

it.each([
  ['https://smba.trafficmanager.net/apac/', true],
  ['https://webchat.botframework.com/', true],
  ['http://smba.trafficmanager.net/', false],
  ['https://smba.trafficmanager.net.evil.example/', false],
  ['https://evilbotframework.com/', false],
  ['https://evil.example/?botframework.com', false],
  ['https://user:pass@webchat.botframework.com/', false],
  ['http://169.254.169.254/', false],
  ['https://connector.gov.vn/', true],
  ['http://connector.gov.vn/', false],
  ['http://127.0.0.1:9/', false],
  ['file:///etc/passwd', false],
  ['', false],
])('replies may go to %s: %s', (address, isAllowed) => {
  expect(isServiceAddress(address, ['connector.gov.vn'])).toBe(isAllowed)
})
