import { once } from 'node:events'
import { type AddressInfo } from 'node:net'
import { WebSocket, WebSocketServer } from 'ws'
import { keepPulse } from '../../../adapters/web/keep-pulse'

const closing: (() => void)[] = []

afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A server whose pulse is kept, and both ends of one connection to it. */
async function setUp(options: { autoPong: boolean }) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(server, 'listening')
  const address: AddressInfo | string | null = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const pulse = keepPulse(server)
  const client = new WebSocket(`ws://127.0.0.1:${port}`, options)
  const connected = new Promise<WebSocket>((resolve) => server.once('connection', resolve))
  const [socket] = await Promise.all([connected, once(client, 'open')])
  pulse.watch(socket)
  closing.push(() => {
    pulse.stop()
    client.terminate()
    server.close()
  })
  return { pulse, client, socket }
}

it('ends a socket whose other end does not answer', async () => {
  const { pulse, client } = await setUp({ autoPong: false })

  pulse.beat()
  pulse.beat()

  const [code] = await once(client, 'close')
  expect(code).toBe(1006)
})

it('keeps one that answers, and lets its page know that we are here', async () => {
  const { pulse, client, socket } = await setUp({ autoPong: true })

  for (let beats = 0; beats < 3; beats += 1) {
    const answered = Promise.all([once(socket, 'pong'), once(client, 'message')])
    pulse.beat()
    const [, [frame]] = await answered
    expect(String(frame)).toBe('')
  }

  expect(socket.readyState).toBe(WebSocket.OPEN)
})

it('keeps one that pings by itself', async () => {
  const { pulse, client, socket } = await setUp({ autoPong: false })

  for (let beats = 0; beats < 3; beats += 1) {
    const pinged = once(socket, 'message')
    client.send('')
    await pinged
    pulse.beat()
  }

  expect(socket.readyState).toBe(WebSocket.OPEN)
})
