import { z } from 'zod'
import { type Auth } from '../../../auth/create-auth'
import { issueToken } from '../../../auth/issue-token'
import { PERMISSIONS } from '../../../auth/permissions'
import { AppError } from '../../../lib/errors'
import { type AdminRoute, defineRoute } from '../../admin/admin-route'
import { checkInPerson } from '../../admin/in-person'
import { Moment, PageQuery, pageOf, Reason } from '../../admin/page'
import { loadManaged } from './managed-user'

const TokenView = z
  .object({
    id: z.string(),
    label: z.string(),
    permissions: z.array(z.enum(PERMISSIONS)),
    createdAt: z.string(),
    expiresAt: z.string(),
    usedAt: z.string().optional(),
  })
  .meta({ id: 'ApiToken' })

const NewToken = z.object({
  label: z.string().trim().min(1).max(100),
  permissions: z.array(z.enum(PERMISSIONS)).min(1).max(PERMISSIONS.length),
  expiresAt: Moment.describe('At most a year from now'),
  reason: Reason.optional(),
})

const DAY_MS = 24 * 3_600_000
const DAYS_MAX = 366
const Id = z.string().max(64)

/** API tokens: one’s own, and, for administrators, those of others. */
export function tokensRoutes(auth: Auth): AdminRoute[] {
  return [...ownRoutes(auth), ...othersRoutes(auth)]
}

function ownRoutes(auth: Auth): AdminRoute[] {
  return [
    defineRoute({
      name: 'listTokens',
      method: 'get',
      path: '/tokens',
      summary: 'One’s own tokens, newest first',
      permission: 'signed-in',
      query: PageQuery,
      response: pageOf(TokenView),
      handle: ({ query, caller }) => listTokens(auth, caller.userId, query),
    }),
    defineRoute({
      name: 'addToken',
      method: 'post',
      path: '/tokens',
      summary: 'Makes a token, which is shown only now; it may do no more than its owner',
      permission: 'signed-in',
      body: NewToken,
      status: 201,
      response: z.object({ token: z.string(), view: TokenView }),
      handle: async ({ body: { reason, ...wanted }, caller, now, audit }) => {
        checkInPerson(caller)
        checkExpiry(wanted.expiresAt, now)
        const beyond = wanted.permissions.filter((one) => !caller.permissions.has(one))
        if (beyond.length > 0) {
          throw new AppError('not_allowed', 'A token may do no more than its owner', {
            details: { reason: 'permission', beyond },
          })
        }
        const { userId } = caller
        const { token, kept } = await issueToken(auth.tokens, { ...wanted, userId }, now)
        await audit({ target: `token:${kept.id}`, after: TokenView.parse(kept), reason })
        return { token, view: kept }
      },
    }),
    defineRoute({
      name: 'removeToken',
      method: 'delete',
      path: '/tokens/:id',
      summary: 'Takes a token of one’s own away',
      permission: 'signed-in',
      params: z.object({ id: Id }),
      handle: async ({ params, caller, audit }) => {
        const before = await removeToken(auth, caller.userId, params.id)
        await audit({ target: `token:${params.id}`, before })
      },
    }),
  ]
}

function othersRoutes(auth: Auth): AdminRoute[] {
  return [
    defineRoute({
      name: 'listUserTokens',
      method: 'get',
      path: '/users/:id/tokens',
      summary: 'Somebody’s tokens, newest first',
      permission: 'users.manage',
      params: z.object({ id: Id }),
      query: PageQuery,
      response: pageOf(TokenView),
      handle: async ({ params, query, caller }) => {
        const { document } = await loadManaged(auth, params.id, caller)
        return listTokens(auth, document.id, query)
      },
    }),
    defineRoute({
      name: 'removeUserToken',
      method: 'delete',
      path: '/users/:id/tokens/:token',
      summary: 'Takes a token of somebody away',
      permission: 'users.manage',
      params: z.object({ id: Id, token: Id }),
      handle: async ({ params, caller, audit }) => {
        const { document } = await loadManaged(auth, params.id, caller)
        const before = await removeToken(auth, document.id, params.token)
        await audit({ target: `token:${params.token}`, before })
      },
    }),
  ]
}

async function listTokens(
  { tokens }: Auth,
  userId: string,
  page: { limit: number; after?: string },
) {
  const query = { index: 'user', equals: [userId], order: 'descending', ...page } as const
  const { items, next } = await tokens.find(query)
  return { items: items.map(({ document }) => document), next }
}

/** What it was, as far as it may be shown. */
async function removeToken({ tokens }: Auth, userId: string, id: string) {
  const stored = await tokens.get(id)
  if (stored?.document.userId !== userId) {
    throw new AppError('not_found', 'There is no such token')
  }
  await tokens.remove(id)
  return TokenView.parse(stored.document)
}

function checkExpiry(expiresAt: string, now: Date): void {
  const inMs = Date.parse(expiresAt) - now.getTime()
  if (inMs > 0 && inMs <= DAYS_MAX * DAY_MS) return
  throw new AppError('invalid_request', 'A token ends within a year', {
    details: { reason: 'expiry' },
  })
}
