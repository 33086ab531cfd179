import { pipeline } from 'node:stream/promises'
import express, { Router, type Request, type RequestHandler, type Response } from 'express'
import { type Actor, type AuditLog, type Change } from '../../auth/audit'
import { type Authenticate } from '../../auth/authenticate'
import { NOBODY, type Caller } from '../../auth/caller'
import { type Clock } from '../../lib/clock'
import { type AdminRoute, type Answer, type Download, type RouteContext } from './admin-route'
import { ADMIN_PATH } from './admin-path'
import { checkMay, identify } from './guard'
import { readCookie, writeCookie } from './cookies'

export interface AdminRouterParts {
  authenticate: Authenticate
  audit: AuditLog
  clock: Clock
  /** As the browser knows the service; left out: as the request came. */
  publicUrl?: string
}

const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

/** Longer than citizens' messages: editors send whole guides. */
const JSON_BYTES_MAX = 1024 * 1024

/** Serves the declared routes under /api/admin/v1; see admin-route.ts. */
export function adminRouter(routes: AdminRoute[], parts: AdminRouterParts): Router {
  const router = Router()
  router.use(ADMIN_PATH, (_req, res, next) => {
    res.set('cache-control', 'no-store')
    next()
  })
  for (const route of routes) {
    router[route.method](`${ADMIN_PATH}${route.path}`, serve(route, parts))
  }
  return router
}

function serve(route: AdminRoute, parts: AdminRouterParts): RequestHandler {
  const readBody = bodyReader(route)
  return async (req, res) => {
    // Tells a refusal of this route from an address at which there is nothing.
    res.set('x-operation', route.name)
    const now = parts.clock()
    const shown = await identify(req, route, { authenticate: parts.authenticate, now })
    const caller = shown?.caller ?? NOBODY
    checkMay(route, req, shown)
    await readBody(req, res)

    let hasRecorded = false
    const audit = async (change: Change) => {
      hasRecorded = true
      const actor = toActor(caller, req, res)
      await parts.audit.record(actor, { ...change, action: change.action ?? route.name }, now)
    }
    const context = toContext({ req, res, caller, now, audit, publicUrl: parts.publicUrl })
    const answer = await route.run(req, context)
    if (isAudited(route) && !hasRecorded) await audit({ target: targetOf(route, req) })
    await send(answer, res)
  }
}

/** Called after the guard, so that nobody else has the service read anything. */
function bodyReader({ upload }: AdminRoute): (req: Request, res: Response) => Promise<void> {
  const reader = upload
    ? express.raw({ type: upload.types, limit: upload.bytesMax })
    : express.json({ limit: JSON_BYTES_MAX })
  return (req, res) =>
    new Promise((resolve, reject) => {
      reader(req, res, (error?: Error) => (error ? reject(error) : resolve()))
    })
}

/** Whether what the route does is always in the audit log, if by nothing but its name. */
export function isAudited({ method, readsOnly, permission }: AdminRoute): boolean {
  return method !== 'get' && !readsOnly && permission !== 'anyone'
}

function targetOf(route: AdminRoute, req: Request): string {
  return Object.entries(req.params).reduce(
    (path, [name, value]) => path.replace(`:${name}`, String(value)),
    route.path,
  )
}

function toActor({ kind, userId, name, credentialId }: Caller, req: Request, res: Response): Actor {
  return {
    actorKind: kind,
    actorId: userId,
    actorName: name,
    credentialId,
    requestId: String(res.getHeader('x-request-id') ?? ''),
    address: req.ip ?? '',
  }
}

function toContext({
  req,
  res,
  publicUrl,
  ...rest
}: Pick<RouteContext, 'caller' | 'now' | 'audit'> & {
  req: Request
  res: Response
  publicUrl?: string
}): RouteContext {
  const origin = publicUrl ? new URL(publicUrl).origin : `${req.protocol}://${req.host}`
  const isSecure = origin.startsWith('https:')
  return {
    ...rest,
    requestId: String(res.getHeader('x-request-id') ?? ''),
    address: req.ip ?? '',
    userAgent: (req.get('user-agent') ?? '').slice(0, 200),
    origin,
    isSecure,
    signal: goneSignal(res),
    cookie: (name) => readCookie(req, name),
    setCookie: (name, value, options) => writeCookie(res, name, value, { ...options, isSecure }),
  }
}

function goneSignal(res: Response): AbortSignal {
  const gone = new AbortController()
  res.once('close', () => gone.abort())
  return gone.signal
}

async function send(answer: Answer, res: Response): Promise<void> {
  switch (answer.kind) {
    case 'json':
      res.status(answer.status).json(answer.body)
      return
    case 'nothing':
      res.status(204).end()
      return
    case 'redirect':
      res.redirect(303, answer.to)
      return
    case 'page':
      res.set('content-security-policy', PAGE_POLICY).type('html').send(answer.html)
      return
    case 'file':
      await sendFile(answer.file, res)
      return
  }
}

async function sendFile({ filename, contentType, content }: Download, res: Response) {
  res.attachment(filename)
  res.set('content-type', contentType)
  await pipeline(content, res)
}
