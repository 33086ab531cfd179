import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AddressInfo } from 'node:net'
import { Router } from 'express'
import { createAuth, type Auth } from '../../src/auth/create-auth'
import { hashPassword } from '../../src/auth/hash-password'
import { type OidcOptions } from '../../src/auth/oidc/provider'
import { type Role } from '../../src/auth/permissions'
import { openSession } from '../../src/auth/sign-in'
import { type User } from '../../src/auth/user'
import { type Channel } from '../../src/channel/channel'
import { type AdminRoute } from '../../src/http/admin/admin-route'
import { adminRouter } from '../../src/http/admin/admin-router'
import { hashContent } from '../../src/content/hash-content'
import { respond } from '../../src/dialogue/respond'
import { createEditing, type Editing } from '../../src/editing/create-editing'
import { createHttpApp } from '../../src/http/create-http-app'
import { allAdminRoutes, type AdminParts } from '../../src/http/routes/admin/all-admin-routes'
import { openInsight, type Insight } from '../../src/insight/open-insight'
import { openReleaseKeeper } from '../../src/messaging/release-keeper'
import { KeyedQueue } from '../../src/lib/keyed-queue'
import { type Log } from '../../src/lib/logger'
import { createMetrics } from '../../src/lib/metrics'
import { projectRoot } from '../../src/lib/project-root'
import { serveReleaseInSteps } from '../../src/search/serve-release'
import { type Messaging, openMessaging } from '../../src/messaging/open-messaging'
import {
  openOversight,
  type Oversight,
  type OversightParts,
} from '../../src/messaging/open-oversight'
import { openServiceSwitch } from '../../src/messaging/service-switch'
import { openInquiries } from '../../src/messaging/turn/inquiries'
import { createTakeTurn } from '../../src/messaging/turn/take-turn'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store'
import { type Store } from '../../src/store/store'
import { createLogStream } from './log-stream'
import { EMPTY_CONTENT } from './served-release'

/** Cheap, as tests make many. */
const COST = { memory: 64, passes: 1, parallelism: 1 }
export const PASSWORD = 'con trâu là đầu cơ nghiệp'

/** One that waits for its answers, and one whose platform is called with them. */
const CHANNELS: Channel[] = [
  { name: 'web', router: Router() },
  {
    name: 'zalo',
    router: Router(),
    delivery: {
      limits: { textLength: 2000, countedIn: 'utf-16' },
      pace: { concurrent: 1, perSecond: 100 },
      send: () => Promise.resolve({}),
    },
  },
]

export interface Reply {
  status: number
  body: any // eslint-disable-line @typescript-eslint/no-explicit-any
  text: string
  headers: Headers
}

export interface CallOptions {
  body?: unknown
  headers?: Record<string, string>
}

/** A browser or program: what it sends with each request. */
export type Call = (method: string, path: string, options?: CallOptions) => Promise<Reply>

export interface RunningAdmin {
  auth: Auth
  store: Store
  insight: Insight
  oversight: Oversight
  /** Where citizens speak. */
  messaging: Messaging
  editing: Editing
  routes: AdminRoute[]
  clock: { now: Date }
  url: string
  logged: () => string
  addUser: (fields?: Partial<User>) => Promise<User>
  /** Somebody new of this role, signed in. */
  signedIn: (roles: Role[], fields?: Partial<User>) => Promise<SignedInCaller>
  /** Nobody in particular. */
  call: Call
  stop: () => Promise<void>
}

export interface SignedInCaller {
  user: User
  cookie: string
  csrf: string
  call: Call
}

/** The admin API over a store in memory or another one, with a clock that stands still. */
export async function startAdmin(
  toRoutes: (parts: AdminParts, store: Store) => AdminRoute[] = allAdminRoutes,
  content = EMPTY_CONTENT,
  provider?: OidcOptions & { name: string },
  given?: Store,
): Promise<RunningAdmin> {
  const store = given ?? (await openSqliteStore(':memory:'))
  const clock = { now: new Date('2026-11-23T02:00:00.000Z') }
  const auth = await createAuth(store, { idleMinutes: 30, absoluteHours: 12 }, provider)
  const { log, text: logged } = createLogStream()
  const shared = { store, clock: () => clock.now, log, serve: serveReleaseInSteps }
  const files = { hash: hashContent(content), content }
  const releases = await openReleaseKeeper({ ...shared, shelf: store.releases, files })
  const insight = openInsight({ ...shared, current: () => releases.current() })
  // Where there is no content, there are no files to look for either.
  const root = content === EMPTY_CONTENT ? join(tmpdir(), 'motcua-no-files') : projectRoot()
  const editing = createEditing({ ...shared, releases, files, respond, root })
  const { messaging, oversight } = await openConversations({ ...shared, releases })
  const routes = toRoutes({ version: '0.0.0', auth, insight, editing, oversight }, store)
  const parts = { authenticate: auth.authenticate, audit: auth.audit, clock: () => clock.now }
  const app = createHttpApp({
    channels: [],
    suggest: () => [],
    suggestionsPerMinute: 1000,
    health: { check: () => Promise.resolve() },
    metrics: { contentType: 'text/plain', metrics: () => Promise.resolve('') },
    rootFolder: projectRoot(),
    allowedOrigins: [],
    trustedProxies: 0,
    admin: adminRouter(routes, parts),
    log,
  })
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${portOf(server)}`

  let users = 0
  const addUser = async (fields: Partial<User> = {}) => {
    users += 1
    const user: User = {
      id: `u${users}`,
      name: `user${users}`,
      displayName: `Người ${users}`,
      roles: [],
      isDisabled: false,
      mustChangePassword: false,
      password: await hashPassword(PASSWORD, COST),
      sessionsFrom: clock.now.toISOString(),
      createdAt: clock.now.toISOString(),
      ...fields,
    }
    if (!(await auth.users.insert(user))) throw new Error('the user is there already')
    return user
  }

  return {
    ...{ auth, store, insight, editing, routes, clock, url, logged, addUser, messaging, oversight },
    call: caller(url),
    signedIn: async (roles, fields = {}) => {
      const user = await addUser({ roles, ...fields })
      const place = { address: '127.0.0.1', userAgent: 'test', via: 'password' } as const
      const { cookie, session } = await openSession(auth.sessions, user, place, clock.now)
      const shown = { cookie: `motcua_session=${cookie}`, 'x-csrf-token': session.csrf }
      return { user, cookie, csrf: session.csrf, call: caller(url, shown) }
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
      await messaging.stop(1000)
      await oversight.serviceSwitch.stop()
      await store.close()
    },
  }
}

/** Calls the admin API, always with the same headers. */
export function caller(url: string, shown: Record<string, string> = {}): Call {
  return async (method, path, { body, headers = {} } = {}) => {
    const response = await fetch(`${url}/api/admin/v1${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...shown,
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await response.text()
    const isJson = /^application\/json\b/.test(response.headers.get('content-type') ?? '')
    const parsed: unknown = isJson && text !== '' ? JSON.parse(text) : undefined
    return { status: response.status, body: parsed, text, headers: response.headers }
  }
}

/** Conversations as the service has them, with officers and the switch. */
async function openConversations(
  parts: Pick<OversightParts, 'store' | 'releases' | 'clock' | 'serve'> & { log: Log },
) {
  const serviceSwitch = await openServiceSwitch(parts)
  const takeTurn = createTakeTurn({
    ...parts,
    respond,
    apology: () => ({ text: 'Xin lỗi', buttons: [] }),
    inquiries: openInquiries({ ...parts, current: () => parts.releases.current() }),
    isSwitchedOff: (channel) => serviceSwitch.isOff(channel),
  })
  const queue = new KeyedQueue(100)
  const messaging = openMessaging({ ...parts, takeTurn, queue, metrics: createMetrics() })
  const oversight = await openOversight({
    ...{ ...parts, respond, serviceSwitch, tell: messaging.tell, holdMinutes: 60 },
    channels: () => CHANNELS,
  })
  return { messaging, oversight }
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  return address !== null && typeof address !== 'string' ? address.port : 0
}
