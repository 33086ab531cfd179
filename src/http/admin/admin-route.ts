import { type Readable } from 'node:stream'
import { z } from 'zod'
import { type Caller } from '../../auth/caller'
import { type Permission } from '../../auth/permissions'
import { parse } from '../../lib/parse'
import { type Change } from '../../auth/audit'

/*
 * A route of /api/admin/v1 is declared once. From the declaration come the router that serves
 * it, its entry in the OpenAPI document, and its rows in the test of routes by roles; so none
 * of them can be forgotten. An area exports one function that gives its routes, and is listed
 * in routes/admin/all-admin-routes.ts:
 *
 *   export function draftRoutes({ drafts }: DraftParts): AdminRoute[] {
 *     return [
 *       defineRoute({
 *         name: 'renameDraft',                     // unique; also the action in the audit log
 *         method: 'patch',
 *         path: '/drafts/:id',                     // under /api/admin/v1
 *         summary: 'Gives a draft another name',
 *         permission: 'content.edit',              // or 'signed-in', or 'anyone'
 *         params: z.object({ id: z.string() }),
 *         body: z.object({ name: z.string().min(1), revision: z.int(), reason: Reason.optional() }),
 *         response: Draft,                         // left out: 204; fields it does not name are cut
 *         handle: async ({ params, body, caller, audit }) => {
 *           const before = await drafts.get(params.id)       // undefined → AppError 'not_found'
 *           checkAgency(caller, before.agency)               // limits to agencies
 *           const after = await drafts.rename(…)             // lost a race → AppError 'conflict'
 *           await audit({ target: `draft:${params.id}`, before, after, reason: body.reason })
 *           return after
 *         },
 *       }),
 *     ]
 *   }
 *
 * - The guard, CSRF and the shapes are checked before `handle` is called, in this order: 401,
 *   403, 400. Errors look like those of the public API: `{ error: { code, message, details } }`.
 * - What changes something (not GET) is always in the audit log: when `handle` has called
 *   `audit` for nothing, an entry with the route's name and parameters is made. A POST that
 *   changes nothing, such as a trial of a question, says `readsOnly: true`.
 * - Lists take `PageQuery` and answer `pageOf(Item)`; see page.ts.
 * - Files are answered by `defineDownload`, which streams, and are taken with `upload`.
 */

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** What a route needs to know of the request besides its parameters, query and body. */
export interface RouteContext {
  caller: Caller
  requestId: string
  /** The address of the caller, as far as the proxies in front are trusted. */
  address: string
  userAgent: string
  /** `https://tro-ly.example.gov.vn`: as the browser knows the service. */
  origin: string
  isSecure: boolean
  now: Date
  /** Aborted when the caller has gone away. */
  signal: AbortSignal
  /** Writes to the audit log who did this here and now. */
  audit: (change: Change) => Promise<void>
  cookie: (name: string) => string | undefined
  setCookie: (name: string, value: string, options: CookieOptions) => void
}

export interface CookieOptions {
  /** Left out: until the browser is closed. Zero takes the cookie away. */
  maxAgeSeconds?: number
  sameSite: 'strict' | 'lax'
  path: string
}

export type Answer =
  | { kind: 'json'; status: number; body: unknown }
  | { kind: 'nothing' }
  | { kind: 'file'; file: Download }
  | { kind: 'redirect'; to: string }
  | { kind: 'page'; html: string }

/** A file that is made while it is sent. */
export interface Download {
  filename: string
  contentType: string
  content: Readable
}

/** The request before any shape was checked. */
export interface RawInput {
  params: unknown
  query: unknown
  body: unknown
}

/** What can be known of a route without calling it. */
export interface RouteFacts {
  name: string
  method: Method
  path: string
  summary: string
  description?: string
  /** `signed-in`: whoever has an account; `anyone`: also without one. */
  permission: Permission | 'signed-in' | 'anyone'
  status?: 200 | 201 | 202
  /** For what is no GET and changes nothing; it is not written to the audit log. */
  readsOnly?: true
  /** May be used before a first password was changed and an authenticator app added where that is asked for. */
  beforeSetUp?: true
  /** The body is a file of one of these types, at most so long, and is handed on as a Buffer. */
  upload?: { types: string[]; bytesMax: number }
}

export interface AdminRoute extends RouteFacts {
  shapes: { params?: z.ZodType; query?: z.ZodType; body?: z.ZodType; response?: z.ZodType }
  /** The content types of the file it answers with. */
  downloads?: string[]
  redirects?: true
  isPage?: true
  run: (raw: RawInput, context: RouteContext) => Promise<Answer>
}

type Input<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = RouteContext & {
  params: z.output<P>
  query: z.output<Q>
  body: z.output<B>
}

interface Shapes<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  params?: P
  query?: Q
  /** For an `upload` this is `FileBody`. */
  body?: B
}

type Spec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, Result> = RouteFacts &
  Shapes<P, Q, B> & { handle: (input: Input<P, Q, B>) => Promise<Result> | Result }

/** The body of a route with `upload`. */
export const FileBody = z.instanceof(Buffer)

/** Declares a route that answers with JSON, or with 204 when it names no response. */
export function defineRoute<
  P extends z.ZodType = z.ZodUnknown,
  Q extends z.ZodType = z.ZodUnknown,
  B extends z.ZodType = z.ZodUnknown,
  R extends z.ZodType = z.ZodVoid,
>(spec: Spec<P, Q, B, z.input<R>> & { response?: R }): AdminRoute {
  const { response, status = 200 } = spec
  return declare(spec, { response }, async (input) => {
    const result = await spec.handle(input)
    if (!response) return { kind: 'nothing' }
    // Also cuts what the shape does not name, so that no field gets out by accident.
    return { kind: 'json', status, body: response.parse(result) }
  })
}

/** Declares a route that answers with a file, which is streamed while it is made. */
export function defineDownload<
  P extends z.ZodType = z.ZodUnknown,
  Q extends z.ZodType = z.ZodUnknown,
  B extends z.ZodType = z.ZodUnknown,
>(spec: Spec<P, Q, B, Download> & { types: string[] }): AdminRoute {
  return declare(spec, { downloads: spec.types }, async (input) => ({
    kind: 'file',
    file: await spec.handle(input),
  }))
}

/** Declares a route that sends the browser elsewhere; the handler gives the address. */
export function defineRedirect<
  P extends z.ZodType = z.ZodUnknown,
  Q extends z.ZodType = z.ZodUnknown,
  B extends z.ZodType = z.ZodUnknown,
>(spec: Spec<P, Q, B, string>): AdminRoute {
  return declare(spec, { redirects: true }, async (input) => ({
    kind: 'redirect',
    to: await spec.handle(input),
  }))
}

/** Declares a route that answers with a page for people, which may have styles and no scripts. */
export function definePage(spec: RouteFacts & { handle: () => string }): AdminRoute {
  return declare(spec, { isPage: true }, () =>
    Promise.resolve({ kind: 'page', html: spec.handle() }),
  )
}

function declare<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  spec: RouteFacts & Shapes<P, Q, B>,
  answers: { response?: z.ZodType; downloads?: string[]; redirects?: true; isPage?: true },
  run: (input: Input<P, Q, B>) => Promise<Answer>,
): AdminRoute {
  const { name, method, path, summary, description, permission, status, readsOnly, upload } = spec
  const { beforeSetUp } = spec
  const { params, query, body } = spec
  const { response, ...kind } = answers
  return {
    ...{ name, method, path, summary, description, permission, status, readsOnly, upload },
    beforeSetUp,
    ...kind,
    shapes: { params, query, body, response },
    run: (raw, context) =>
      run({
        ...context,
        params: read(params, raw.params),
        query: read(query, raw.query),
        body: read(body, raw.body),
      }),
  }
}

/** What no shape was named for stays unknown. */
function read<T extends z.ZodType>(shape: T | undefined, input: unknown): z.output<T>
function read(shape: z.ZodType | undefined, input: unknown): unknown {
  return shape ? parse(shape, input) : undefined
}
