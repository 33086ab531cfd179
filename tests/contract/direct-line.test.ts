/** @jest-environment ./tests/support/page-environment.mjs */
import { startOfficialClient, stopOfficialClients } from '../support/official-client'
import { SECRET, startWeb, stopWeb } from '../support/start-web'

const PORTAL = page.location.origin

afterEach(async () => {
  stopOfficialClients()
  await stopWeb()
})

async function setUp(options: { webSocket: boolean; isSecret?: boolean }) {
  const service = await startWeb({ http: { allowedOrigins: [PORTAL] } })
  const { body: grant } = await service.post('/web/token', { body: {} })
  const client = startOfficialClient({
    domain: `${service.url}/v3/directline`,
    webSocket: options.webSocket,
    ...(options.isSecret ? { secret: SECRET } : { token: grant.token }),
    // No wait before a broken stream is opened again: 3 s less a quarter of 12 s.
    ...{ random: () => -0.25 },
  })
  return { ...service, ...client, grant }
}

describe.each([
  { way: 'by WebSocket', webSocket: true },
  { way: 'by polling', webSocket: false },
])('the official Direct Line client $way', ({ webSocket }) => {
  it('is greeted, with choices to press', async () => {
    const { activities, has } = await setUp({ webSocket })

    await has(1)

    expect(activities).toEqual([
      expect.objectContaining({
        type: 'message',
        text: 'Xin chào anh/chị',
        from: expect.objectContaining({ role: 'bot' }),
        suggestedActions: {
          to: [],
          actions: [
            { type: 'messageBack', title: 'Giấy tờ', displayText: 'Giấy tờ', text: '/giay-to 1' },
          ],
        },
      }),
    ])
  })

  it('gets its own message back with the id that posting it gave, then the reply', async () => {
    const { activities, has, say } = await setUp({ webSocket })
    const channelData = { clientActivityID: 'one', attachmentSizes: [], mine: { deep: ['x'] } }
    await has(1)

    const id = await say('đăng ký khai sinh', channelData)
    await has(3)

    expect(activities.slice(1)).toMatchObject([
      { id, text: 'đăng ký khai sinh', channelData, from: { role: 'user' } },
      { id: `${id}.1`, replyToId: id, text: 'Tôi nghe: đăng ký khai sinh' },
    ])
    expect(activities[1]).toHaveProperty('channelData', channelData)
  })

  it('is the user of its token, whatever it says', async () => {
    const { activities, has, say } = await setUp({ webSocket })
    await has(1)

    await say('xin chào')
    await has(3)

    expect(activities[1]?.from.id).toMatch(/^dl_/)
  })

  it('works with the secret too', async () => {
    const { texts, has, say } = await setUp({ webSocket, isSecret: true })
    await has(1)

    await say('xin chào')
    await has(3)

    expect(texts()).toEqual(['Xin chào anh/chị', 'xin chào', 'Tôi nghe: xin chào'])
  })

  it('takes a conversation up again with all that was said', async () => {
    const { url, grant, has, say } = await setUp({ webSocket })
    await has(1)
    await say('xin chào')
    await has(3)

    const again = startOfficialClient({
      domain: `${url}/v3/directline`,
      webSocket,
      token: grant.token,
      conversationId: grant.conversationId,
    })
    await again.has(3)

    expect(again.texts()).toEqual(['Xin chào anh/chị', 'xin chào', 'Tôi nghe: xin chào'])
  })
})

it('misses nothing and sees nothing twice when its socket breaks', async () => {
  const { web, texts, has, say } = await setUp({ webSocket: true })
  await has(1)

  web.breakStreams()
  await say('một')
  await has(3)
  web.breakStreams()
  await say('hai')
  await has(5)

  expect(texts()).toEqual(['Xin chào anh/chị', 'một', 'Tôi nghe: một', 'hai', 'Tôi nghe: hai'])
})

it('goes on polling through a time when the store does not answer', async () => {
  const { fake, texts, has, say, logged } = await setUp({ webSocket: false })
  await has(1)

  fake.failWith(new Error('the disk is gone'))
  await waitFor(() => logged().includes('poll failed'))
  fake.failWith(undefined)
  await say('xin chào')
  await has(3)

  expect(texts()).toEqual(['Xin chào anh/chị', 'xin chào', 'Tôi nghe: xin chào'])
})

it('is told to try again when a message could not be taken', async () => {
  const { fake, has, say } = await setUp({ webSocket: true })
  await has(1)

  fake.failWith(new Error('the disk is full'))

  await expect(say('xin chào')).resolves.toBe('retry')
})

it('can refresh its token', async () => {
  const { client, has, post } = await setUp({ webSocket: true })
  await has(1)
  const token = String(Reflect.get(client, 'token'))

  const refreshed = await post('/v3/directline/tokens/refresh', { token })

  expect(refreshed).toMatchObject({ status: 200, body: { expires_in: 3600 } })
})

it('is told when its token has expired', async () => {
  const { client, clock, has } = await setUp({ webSocket: false })
  await has(1)

  clock.now = new Date(clock.now.getTime() + 2 * 3600_000)

  const EXPIRED = 3
  await new Promise<void>((resolve) =>
    client.connectionStatus$.subscribe((status) => {
      if (Number(status) === EXPIRED) resolve()
    }),
  )
})

it('misses none of many messages sent at once', async () => {
  const { web, fake, has, texts, say } = await setUp({ webSocket: true })
  await has(1)

  await Promise.all(Array.from({ length: 20 }, (_, index) => say(`câu ${index}`)))
  await has(41)

  expect(new Set(texts()).size).toBe(41)
  await web.close()
  expect(fake.listenerCount()).toBe(0)
})

async function waitFor(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve))
}
