import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { WebSocketServer, type WebSocket } from 'ws'
import { type Reply } from '../../src/channel/message'

const ROOT = join(__dirname, '../..')
/** As strict as a portal may be: nothing inline, nothing from elsewhere. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"

export const PAGE = `<!doctype html><html lang="vi"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Trang thử</title>
<body><main><h1>Trang thử</h1><button data-motcua-ask="Đăng ký khai sinh">Khai sinh</button></main>
<script src="/widget.js"></script></body></html>`

interface Posted {
  text: string
  locale?: string
  channelData?: { clientActivityID?: string; messageBack?: { displayText?: string } }
}

interface Conversation {
  activities: object[]
  posted: Posted[]
}

export type FakeDirectLine = Awaited<ReturnType<typeof startFakeDirectLine>>

/**
 * A Direct Line service that says what it is told to and fails when it is told to, for
 * what the real one cannot be made to do at will.
 */
export async function startFakeDirectLine(answer: (text: string) => Reply[]) {
  const conversations = new Map<string, Conversation>()
  const sockets = new Map<WebSocket, string>()
  const trouble = {
    postsToFail: 0,
    postsToLose: 0,
    isTokenExpired: false,
    hasNoSockets: false,
    isRenewable: false,
  }
  const counts = { polls: 0, sockets: 0, refreshes: 0 }

  const server = createServer(handle)
  const streams = new WebSocketServer({ noServer: true })
  server.on('upgrade', (req, socket, head) => {
    if (trouble.hasNoSockets) {
      socket.destroy()
      return
    }
    streams.handleUpgrade(req, socket, head, (stream) => {
      const { pathname, searchParams } = new URL(req.url ?? '', 'http://host')
      const id = pathname.split('/')[4] ?? ''
      counts.sockets += 1
      sockets.set(stream, id)
      stream.on('close', () => sockets.delete(stream))
      stream.send(JSON.stringify(setAfter(id, searchParams.get('watermark'))))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`

  return {
    url,
    trouble,
    counts,
    posted: () => [...conversations.values()].flatMap(({ posted }) => posted),
    conversationCount: () => conversations.size,
    dropSockets: () => sockets.forEach((_, socket) => socket.terminate()),
    async close() {
      sockets.forEach((_, socket) => socket.terminate())
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }

  function handle(req: IncomingMessage, res: ServerResponse) {
    const { pathname, searchParams } = new URL(req.url ?? '', url)
    if (pathname === '/web/token') return void giveToken(req, res)
    if (!pathname.startsWith('/v3/')) return serveSite(pathname, res)
    if (trouble.isTokenExpired) return send(res, 403, { error: { code: 'TokenExpired' } })
    if (pathname === '/v3/directline/tokens/refresh') return refresh(req, res)
    const [, , , , id, part] = pathname.split('/')
    if (!id) return begin(req, res)
    if (part && req.method === 'POST') return void post(req, res, id)
    return part ? poll(res, id, searchParams) : reconnect(res, id, searchParams)
  }

  function serveSite(pathname: string, res: ServerResponse) {
    if (pathname === '/') return sendFile(res, PAGE, 'text/html')
    if (pathname === '/widget.js') {
      return sendFile(res, readFileSync(join(ROOT, 'dist/widget/widget.js')), 'text/javascript')
    }
    return send(res, 404, {})
  }

  async function giveToken(req: IncomingMessage, res: ServerResponse) {
    const { token } = JSON.parse(await readBody(req)) as { token?: string }
    trouble.isTokenExpired = false
    return send(res, 200, trouble.isRenewable && token ? toToken(token) : newToken())
  }

  function poll(res: ServerResponse, id: string, query: URLSearchParams) {
    counts.polls += 1
    send(res, 200, setAfter(id, query.get('watermark')))
  }

  function reconnect(res: ServerResponse, id: string, query: URLSearchParams) {
    const stream = `${url.replace('http', 'ws')}/v3/directline/conversations/${id}/stream`
    const streamUrl = `${stream}?watermark=${query.get('watermark') ?? ''}`
    send(res, 200, { ...toToken(id), streamUrl })
  }

  function newToken() {
    return toToken(`conversation-${conversations.size + 1}`)
  }

  function toToken(id: string) {
    return { conversationId: id, token: id, expires_in: 1800, userId: 'dl_1' }
  }

  function refresh(req: IncomingMessage, res: ServerResponse) {
    counts.refreshes += 1
    const id = (req.headers.authorization ?? '').replace('Bearer ', '')
    send(res, 200, toToken(id))
  }

  function begin(req: IncomingMessage, res: ServerResponse) {
    const id = (req.headers.authorization ?? '').replace('Bearer ', '')
    if (!conversations.has(id)) {
      conversations.set(id, { activities: [], posted: [] })
      push(id, toActivities('', id))
    }
    return send(res, 201, toToken(id))
  }

  async function post(req: IncomingMessage, res: ServerResponse, id: string) {
    const activity = JSON.parse(await readBody(req)) as Posted
    if (trouble.postsToFail > 0) {
      trouble.postsToFail -= 1
      return send(res, 503, {})
    }
    const conversation = conversations.get(id)
    const clientId = activity.channelData?.clientActivityID
    const isKnown = conversation?.posted.some(
      ({ channelData }) => channelData?.clientActivityID === clientId,
    )
    const activityId = `${id}|${clientId}`
    if (!isKnown) {
      conversation?.posted.push(activity)
      const echo = { ...activity, id: activityId, from: { id: 'dl_1', role: 'user' } }
      push(id, [echo, ...toActivities(activity.text, activityId)])
    }
    // Taken, but the citizen's phone never hears of it.
    if (trouble.postsToLose > 0) {
      trouble.postsToLose -= 1
      return res.destroy()
    }
    return send(res, 200, { id: activityId })
  }

  function toActivities(text: string, id: string): object[] {
    return answer(text).map((reply, index) => ({
      type: 'message',
      id: `${id}.${index + 1}`,
      from: { id: 'motcua', role: 'bot' },
      text: reply.text,
      channelData: { motcua: reply },
    }))
  }

  function push(id: string, activities: object[]) {
    const conversation = conversations.get(id)
    conversation?.activities.push(...activities)
    const watermark = String(conversation?.activities.length ?? 0)
    sockets.forEach((of, socket) => {
      if (of === id) socket.send(JSON.stringify({ activities, watermark }))
    })
  }

  function setAfter(id: string, watermark: string | null) {
    const all = conversations.get(id)?.activities ?? []
    return { activities: all.slice(Number(watermark ?? 0)), watermark: String(all.length) }
  }
}

async function readBody(req: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of req) body += String(chunk)
  return body
}

function send(res: ServerResponse, status: number, body: object) {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

function sendFile(res: ServerResponse, body: string | Buffer, type: string) {
  const headers = { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': POLICY }
  res.writeHead(200, headers).end(body)
}
