import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createChats, type Chats } from './chats'
import { createControl } from './control'
import { createFaults, type Faults } from './faults'
import { createTraffic, type Traffic } from './traffic'
import { createWebhookSender, type WebhookSender } from './webhook-sender'

/** A call of the service to the platform. */
export interface PlatformCall {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  body: string
}

export interface PlatformAnswer {
  status?: number
  headers?: Record<string, string>
  body: unknown
}

/** What one platform does in its own way; the rest is the same for all. */
export interface PlatformBehaviour {
  name: string
  /** Waits between the attempts to deliver a webhook that was not acknowledged. */
  retrySeconds: readonly number[]
  /** How long the platform waits for the acknowledgement. */
  deadlineSeconds: number
  /** The body as the platform writes it; Meta escapes what is not ASCII. */
  write(event: unknown): string
  /** Headers that prove where the body is from. */
  sign(body: string): Record<string, string>
  /** Answers a call of the service. */
  answer(call: PlatformCall): PlatformAnswer
  /** Orders by name, from tests and the demo page: `POST /_control/<name>`. */
  orders: Record<string, (given: unknown) => unknown>
}

/** What a platform can use to behave. */
export interface PlatformParts {
  /** The platform's clock, which may run faster than ours and be moved forward. */
  clock: PlatformClock
  chats: Chats
  traffic: Traffic
  webhooks: WebhookSender
  faults: Faults
}

export interface PlatformClock {
  now(): number
  /** How much faster than ours; retries and lives of tokens follow it. */
  readonly factor: number
  forward(ms: number): void
}

export interface FakePlatformOptions {
  webhookUrl: string
  port?: number
  clockFactor?: number
}

export interface FakePlatform extends PlatformParts {
  url: string
  stop(): Promise<void>
}

/**
 * A server that behaves like a platform's: it sends signed webhooks and repeats those that are
 * not acknowledged, answers calls, and takes orders from tests under `/_control/`.
 */
export async function startFakePlatform(
  create: (parts: PlatformParts) => PlatformBehaviour,
  { webhookUrl, port = 0, clockFactor = 1 }: FakePlatformOptions,
): Promise<FakePlatform> {
  const clock = createClock(clockFactor)
  const traffic = createTraffic(clock)
  const chats = createChats(clock)
  const faults = createFaults()
  const webhooks = createWebhookSender({ webhookUrl, traffic, clock })
  const parts: PlatformParts = { clock, chats, traffic, webhooks, faults }
  const behaviour = create(parts)
  webhooks.follow(behaviour)
  const control = createControl(parts, behaviour)

  const server = createServer((request, response) => {
    readBody(request)
      .then((body) => {
        const call = toCall(request, body)
        if (call.path.startsWith('/_control')) return control(call, response)
        return takeCall(call, response, { behaviour, traffic, faults })
      })
      .catch((error: unknown) => send(response, { status: 500, body: { error: String(error) } }))
  })
  // A test that keeps its own process busy would use connections that have just been closed.
  server.keepAliveTimeout = 60_000
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    ...parts,
    url: `http://127.0.0.1:${portOf(server)}`,
    stop: async () => {
      webhooks.stop()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function takeCall(
  call: PlatformCall,
  response: ServerResponse,
  {
    behaviour,
    traffic,
    faults,
  }: { behaviour: PlatformBehaviour } & Pick<PlatformParts, 'traffic' | 'faults'>,
): Promise<void> {
  const fault = faults.next(call)
  if (fault?.kind === 'drop') {
    traffic.add({ kind: 'call', call, note: 'dropped before it was read' })
    response.destroy()
    return
  }
  if (fault?.kind === 'answer') {
    traffic.add({ kind: 'call', call, answer: fault.answer, note: 'made to fail' })
    send(response, fault.answer)
    return
  }
  const answer = behaviour.answer(call)
  traffic.add({ kind: 'call', call, answer, note: fault && `answer ${fault.kind}` })
  if (fault?.kind === 'lost') {
    response.destroy()
    return
  }
  if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.ms))
  send(response, answer)
}

export function send(
  response: ServerResponse,
  { status = 200, headers, body }: PlatformAnswer,
): void {
  if (response.destroyed) return
  const isText = typeof body === 'string'
  response.writeHead(status, {
    'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
    'access-control-allow-origin': '*',
    ...headers,
  })
  response.end(isText ? body : JSON.stringify(body))
}

function toCall(request: IncomingMessage, body: string): PlatformCall {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://platform')
  const { method = 'GET', headers } = request
  return { method, path: pathname, query: searchParams, headers, body }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks).toString()
}

function createClock(factor: number): PlatformClock {
  const startedAt = Date.now()
  let ahead = 0
  return {
    factor,
    now: () => startedAt + (Date.now() - startedAt) * factor + ahead,
    forward: (ms) => {
      ahead += ms
    },
  }
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}
