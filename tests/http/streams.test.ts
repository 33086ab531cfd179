import { once } from 'node:events'
import { WebSocket } from 'ws'
import { type ActivitySet } from '../../adapters/web/activity'
import { createFakeHost } from '../support/fake-host'
import { startWeb, stopWeb } from '../support/start-web'

afterEach(stopWeb)

/** Opens a stream as a client does; `frames` fills up as they come. */
async function openStream(url: string) {
  const socket = new WebSocket(url)
  const frames: ActivitySet[] = []
  const waiting = new Set<() => void>()
  socket.on('message', (data: Buffer) => {
    const frame: ActivitySet = JSON.parse(data.toString())
    frames.push(frame)
    waiting.forEach((check) => check())
  })
  await once(socket, 'open')
  return {
    socket,
    frames,
    texts: () => frames.flatMap(({ activities }) => activities.map(({ text }) => text)),
    has: (texts: number) =>
      new Promise<void>((resolve) => {
        const check = () => {
          if (frames.flatMap(({ activities }) => activities).length >= texts) resolve()
        }
        waiting.add(check)
        check()
      }),
  }
}

/** How an upgrade that is refused is answered. */
function statusOf(url: string): Promise<number | undefined> {
  const socket = new WebSocket(url)
  socket.on('error', () => undefined)
  return new Promise((resolve) => {
    socket.once('unexpected-response', (_request, response) => {
      response.destroy()
      resolve(response.statusCode)
    })
  })
}

it('replays what was said and goes on with what comes, in order, with the watermark', async () => {
  const { begin } = await startWeb()
  const { streamUrl, say } = await begin()
  await say('một')

  const stream = await openStream(streamUrl)
  await stream.has(3)
  await say('hai')
  await stream.has(5)

  expect(stream.texts()).toEqual([
    'Xin chào anh/chị',
    'một',
    'Tôi nghe: một',
    'hai',
    'Tôi nghe: hai',
  ])
  expect(stream.frames.map(({ watermark }) => watermark)).toEqual(['2', '3'])
})

it('goes on at the watermark', async () => {
  const { begin, get } = await startWeb()
  const { path, token, say } = await begin()
  await say('một')
  await say('hai')

  const { body } = await get(`${path}?watermark=2`, { token })
  const stream = await openStream(String(body.streamUrl))
  await stream.has(2)

  expect(stream.texts()).toEqual(['hai', 'Tôi nghe: hai'])
})

it('says the same as a poll', async () => {
  const { begin } = await startWeb()
  const { streamUrl, say, read } = await begin()
  await say('một')

  const stream = await openStream(streamUrl)
  await stream.has(3)
  const poll = await read()

  expect(stream.frames).toEqual([poll.body])
})

it('hands a long conversation on in pages, without a gap', async () => {
  const { begin, fake } = await startWeb()
  const { id, streamUrl } = await begin()
  for (let index = 0; index < 120; index += 1) {
    await fake.host.take({
      channel: 'web',
      conversation: `web:${id}`,
      id: `m${index}`,
      userId: 'me',
      content: { kind: 'text', text: `câu ${index}` },
      sentAt: new Date(0),
    })
  }

  const stream = await openStream(streamUrl)
  await stream.has(241)

  expect(stream.frames.map(({ watermark }) => watermark)).toEqual(['50', '100', '121'])
})

it('hands each of many messages that come at once on, once and in order', async () => {
  const { begin, fake } = await startWeb()
  const { streamUrl, say } = await begin()
  const stream = await openStream(streamUrl)

  await Promise.all(Array.from({ length: 30 }, (_, index) => say(`câu ${index}`)))
  await stream.has(61)

  const ids = stream.frames.flatMap(({ activities }) => activities.map(({ id }) => id))
  expect(ids).toEqual([...ids].sort())
  expect(new Set(ids).size).toBe(61)
  expect(fake.taken).toHaveLength(31)
})

it('shows every listener the same', async () => {
  const { begin } = await startWeb()
  const { streamUrl, say } = await begin()
  const streams = [await openStream(streamUrl), await openStream(streamUrl)]

  await say('một')
  await Promise.all(streams.map(({ has }) => has(3)))

  expect(streams[0]?.texts()).toEqual(streams[1]?.texts())
})

it('does not mind what clients send over it', async () => {
  const { begin } = await startWeb()
  const { streamUrl, say } = await begin()
  const stream = await openStream(streamUrl)

  stream.socket.send('')
  stream.socket.send('anything')
  stream.socket.send(Buffer.from([0, 255]))
  await say('một')
  await stream.has(3)

  expect(stream.texts()).toContain('Tôi nghe: một')
})

it('ends a stream over which a client sends too much', async () => {
  const { begin } = await startWeb()
  const { streamUrl } = await begin()
  const { socket } = await openStream(streamUrl)

  socket.send('x'.repeat(10_000))

  const [code] = await once(socket, 'close')
  expect(code).toBe(1009)
})

it('ends a stream when the log cannot be read, so that the client comes again', async () => {
  const fake = createFakeHost()
  const { begin, logged } = await startWeb({ fake })
  const { streamUrl } = await begin()
  fake.failWith(new Error('the disk is gone'))

  const { socket } = await openStream(streamUrl)

  const [code] = await once(socket, 'close')
  expect(code).toBe(1013)
  expect(logged()).toContain('stream failed')
})

it('lets go of a client that has gone', async () => {
  const { begin, fake } = await startWeb()
  const { streamUrl } = await begin()
  const { socket, has } = await openStream(streamUrl)
  await has(1)
  expect(fake.listenerCount()).toBe(1)

  socket.terminate()

  while (fake.listenerCount() > 0) await new Promise((resolve) => setImmediate(resolve))
})

it('counts its sockets', async () => {
  const counts: number[] = []
  const { begin, web } = await startWeb({ channel: { onSocketCount: (open) => counts.push(open) } })
  const { streamUrl } = await begin()
  const { socket } = await openStream(streamUrl)

  await Promise.all([once(socket, 'close'), web.close()])

  expect(counts).toEqual([1, 0])
})

it('tells clients to come back when the service stops', async () => {
  const { begin, web } = await startWeb()
  const { streamUrl } = await begin()
  const { socket } = await openStream(streamUrl)

  const [[code]] = await Promise.all([once(socket, 'close'), web.close()])

  expect(code).toBe(1001)
})

describe('an upgrade is refused', () => {
  it('with 401 without a token', async () => {
    const { begin, url } = await startWeb()
    const { path } = await begin()

    expect(await statusOf(`${url}${path}/stream`)).toBe(401)
  })

  it('with 403 with a token that is nonsense, of another conversation, or not for streams', async () => {
    const { begin, url } = await startWeb()
    const [one, other] = [await begin(), await begin()]
    const otherToken = new URL(other.streamUrl).searchParams.get('t')

    const statuses = [
      await statusOf(`${url}${one.path}/stream?t=nonsense`),
      await statusOf(`${url}${one.path}/stream?t=${otherToken}`),
      await statusOf(`${url}${one.path}/stream?t=${one.token}`),
    ]

    expect(statuses).toEqual([403, 403, 403])
  })

  it('with 403 when the address has become old', async () => {
    const { begin, clock } = await startWeb()
    const { streamUrl } = await begin()

    clock.now = new Date(clock.now.getTime() + 11 * 60_000)

    expect(await statusOf(streamUrl)).toBe(403)
  })

  it('with 404 anywhere else', async () => {
    const { url } = await startWeb()

    expect(await statusOf(`${url}/anything`)).toBe(404)
  })

  it('with 429 when there are too many already', async () => {
    const { begin } = await startWeb({ channel: { socketsMax: 1 } })
    const [one, other] = [await begin(), await begin()]
    await openStream(one.streamUrl)

    expect(await statusOf(other.streamUrl)).toBe(429)
  })

  it('with 429 when one conversation has more than ten', async () => {
    const { begin } = await startWeb()
    const { streamUrl } = await begin()
    await Promise.all(Array.from({ length: 10 }, () => openStream(streamUrl)))

    expect(await statusOf(streamUrl)).toBe(429)
  })
})

it('gives the address by which the client came, or the one that is set', async () => {
  const plain = await startWeb()
  const proxied = await startWeb({ http: { trustedProxies: 1 } })
  const set = await startWeb({ channel: { publicUrl: 'https://tro-ly.example.gov.vn' } })

  const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'congdichvu.example.gov.vn' }
  const urls = await Promise.all(
    [plain, proxied, set].map(async ({ begin, get }) => {
      const { path, token } = await begin()
      return new URL(String((await get(path, { token, headers })).body.streamUrl)).origin
    }),
  )

  expect(urls).toEqual([
    plain.url.replace('http', 'ws'),
    'wss://congdichvu.example.gov.vn',
    'wss://tro-ly.example.gov.vn',
  ])
})
