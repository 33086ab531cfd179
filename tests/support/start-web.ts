import { createWebChannel, type WebChannelOptions } from '../../adapters/web/create-web-channel'
import { createHttpApp, type HttpAppOptions } from '../../src/http/create-http-app'
import { listen } from '../../src/http/listen'
import { createMetrics } from '../../src/lib/metrics'
import { projectRoot } from '../../src/lib/project-root'
import { createFakeHost } from './fake-host'
import { createLogStream } from './log-stream'

export const SECRET = 'a-secret-of-the-tests-with-40-characters'

interface WebOptions {
  channel?: Partial<WebChannelOptions>
  http?: Partial<HttpAppOptions>
  fake?: ReturnType<typeof createFakeHost>
}

const running = new Set<() => Promise<void>>()

/** Stops everything that was started; for `afterEach`. */
export async function stopWeb(): Promise<void> {
  const stops = [...running]
  running.clear()
  await Promise.all(stops.map((stop) => stop()))
}

/** The web channel on a port of its own, in front of a fake service. */
export async function startWeb({ channel, http, fake = createFakeHost() }: WebOptions = {}) {
  const { log, text: logged } = createLogStream()
  const clock = { now: new Date('2026-11-21T08:00:00Z') }
  const web = createWebChannel(
    {
      secret: SECRET,
      tokensPerMinute: 1000,
      messagesPerMinute: 1000,
      socketsMax: 100,
      now: () => clock.now,
      log,
      ...channel,
    },
    fake.host,
  )
  const app = createHttpApp({
    channels: [web],
    suggest: () => [],
    suggestionsPerMinute: 1000,
    health: { check: () => Promise.resolve() },
    metrics: createMetrics().registry,
    rootFolder: projectRoot(),
    allowedOrigins: [],
    trustedProxies: 0,
    log,
    ...http,
  })
  const server = await listen(app, { port: 0, host: '127.0.0.1', channels: [web] })
  running.add(async () => {
    await web.close()
    await server.close(100)
  })
  const url = `http://127.0.0.1:${server.port}`
  return { url, web, fake, logged, clock, ...createCaller(url) }
}

interface Call {
  token?: string
  headers?: Record<string, string>
  body?: unknown
}

interface Answer {
  status: number
  headers: Headers
  // A test looks at what it expects; anything else would show as a failure.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any
}

function createCaller(url: string) {
  async function call(method: string, path: string, { token, headers, body }: Call = {}) {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    const answer: Answer = {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(text) : text,
    }
    return answer
  }
  return {
    get: (path: string, options?: Call) => call('GET', path, options),
    post: (path: string, options?: Call) => call('POST', path, options),
    call,
    /** A conversation that was opened, as our widget does it. */
    begin: async () => {
      const { body: grant } = await call('POST', '/web/token', { body: {} })
      const { body } = await call('POST', '/v3/directline/conversations', {
        token: grant.token,
        body: { locale: 'vi-VN' },
      })
      const path = `/v3/directline/conversations/${grant.conversationId}`
      const token: string = grant.token
      return {
        token,
        path,
        id: String(grant.conversationId),
        streamUrl: String(body.streamUrl),
        say: (activity: object | string, headers?: Record<string, string>) =>
          call('POST', `${path}/activities`, {
            token,
            headers,
            body: typeof activity === 'string' ? { type: 'message', text: activity } : activity,
          }),
        read: (watermark = '') =>
          call('GET', `${path}/activities?watermark=${watermark}`, { token }),
      }
    },
  }
}
