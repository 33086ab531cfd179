import { z } from 'zod'
import { faultOfPassword } from '../../../auth/accounts'
import { type Auth } from '../../../auth/create-auth'
import { isPassword } from '../../../auth/hash-password'
import { openSession } from '../../../auth/sign-in'
import { makeTotpSecret, matchTotp, totpAddress } from '../../../auth/totp'
import { type User } from '../../../auth/user'
import { AppError } from '../../../lib/errors'
import { type Stored } from '../../../store/collection'
import { type AdminRoute, defineRoute, type RouteContext } from '../../admin/admin-route'
import { checkInPerson } from '../../admin/in-person'
import { tooOften } from '../../admin/too-often'
import { settled } from './managed-user'
import { SessionView, showSession } from './session'

const Password = z.string().min(1).max(1000)
const Code = z.string().regex(/^\d{6}$/)
const ISSUER = 'Một Cửa'

const SessionItem = z.object({
  id: z.string(),
  isThis: z.boolean(),
  via: z.enum(['password', 'provider']),
  createdAt: z.string(),
  seenAt: z.string(),
  address: z.string(),
  userAgent: z.string(),
})
const SESSIONS_SHOWN_MAX = 100

/** What everybody does for their own account. */
export function meRoutes(auth: Auth): AdminRoute[] {
  return [...passwordRoutes(auth), ...totpRoutes(auth), ...sessionsRoutes(auth)]
}

function passwordRoutes(auth: Auth): AdminRoute[] {
  return [
    defineRoute({
      name: 'changeOwnPassword',
      method: 'put',
      path: '/me/password',
      summary: 'Changes one’s password, and ends all other sessions',
      permission: 'signed-in',
      body: z.object({ current: Password, next: Password }),
      response: SessionView,
      handle: async ({ body, ...context }) => {
        const stored = await ownAccount(auth, context)
        await checkPassword(auth, stored, body.current, context)
        const fault = faultOfPassword(body.next, stored.document)
        if (fault) throw unfit(fault)
        const { now } = context
        const next = { text: body.next, mustChange: false }
        settled(await auth.accounts.setPassword(stored, next, now), stored)
        await context.audit({ target: `user:${context.caller.userId}` })
        const opened = await openSession(
          auth.sessions,
          stored.document,
          { ...context, via: 'password' },
          now,
        )
        return showSession(auth, opened, context)
      },
    }),
  ]
}

function totpRoutes(auth: Auth): AdminRoute[] {
  return [
    defineRoute({
      name: 'beginTotp',
      method: 'post',
      path: '/me/totp',
      summary: 'Makes a secret for an authenticator app; it counts once a code has confirmed it',
      permission: 'signed-in',
      body: z.object({ password: Password }),
      response: z.object({ secret: z.string(), address: z.string() }),
      handle: async ({ body, ...context }) => {
        const stored = await ownAccount(auth, context)
        await checkPassword(auth, stored, body.password, context)
        if (stored.document.totp?.isConfirmed) throw new AppError('conflict', 'There is one')
        const totp = { secret: makeTotpSecret(), isConfirmed: false, usedStep: 0 }
        settled(await auth.accounts.change(stored, { totp }), stored)
        return {
          secret: totp.secret,
          address: totpAddress(totp.secret, stored.document.name, ISSUER),
        }
      },
    }),
    defineRoute({
      name: 'confirmTotp',
      method: 'put',
      path: '/me/totp',
      summary: 'Confirms an authenticator app with a code of it; from now on signing in needs one',
      permission: 'signed-in',
      body: z.object({ code: Code }),
      handle: async ({ body, ...context }) => {
        const stored = await ownAccount(auth, context)
        const { totp } = stored.document
        const usedStep = totp && matchTotp(totp, body.code, context.now)
        if (!totp || usedStep === undefined) throw wrong('code')
        const confirmed = { ...totp, usedStep, isConfirmed: true }
        settled(await auth.accounts.change(stored, { totp: confirmed }), stored)
      },
    }),
    defineRoute({
      name: 'removeOwnTotp',
      method: 'delete',
      path: '/me/totp',
      summary: 'Takes the authenticator app off one’s account',
      permission: 'signed-in',
      body: z.object({ password: Password }),
      handle: async ({ body, ...context }) => {
        const stored = await ownAccount(auth, context)
        await checkPassword(auth, stored, body.password, context)
        settled(await auth.accounts.change(stored, { totp: undefined }), stored)
      },
    }),
  ]
}

function sessionsRoutes(auth: Auth): AdminRoute[] {
  return [
    defineRoute({
      name: 'listOwnSessions',
      method: 'get',
      path: '/me/sessions',
      summary: 'Where one is signed in, newest first',
      permission: 'signed-in',
      response: z.object({ items: z.array(SessionItem) }),
      handle: async ({ caller }) => {
        const equals = [caller.userId]
        const order = 'descending'
        const limit = SESSIONS_SHOWN_MAX
        const { items } = await auth.sessions.find({ index: 'user', equals, order, limit })
        return {
          items: items.map(({ document }) => ({
            ...document,
            isThis: document.id === caller.credentialId,
          })),
        }
      },
    }),
    defineRoute({
      name: 'endOwnSession',
      method: 'delete',
      path: '/me/sessions/:id',
      summary: 'Signs out somewhere else',
      permission: 'signed-in',
      params: z.object({ id: z.string().max(64) }),
      handle: async ({ params, caller }) => {
        checkInPerson(caller)
        const stored = await auth.sessions.get(params.id)
        if (stored?.document.userId !== caller.userId) {
          throw new AppError('not_found', 'There is no such session')
        }
        await auth.sessions.remove(params.id)
      },
    }),
  ]
}

async function ownAccount(auth: Auth, { caller }: Pick<RouteContext, 'caller'>) {
  checkInPerson(caller)
  const stored = await auth.accounts.get(caller.userId)
  if (!stored) throw new AppError('not_found', 'There is no such account')
  return stored
}

/** Guessing from a browser that was left open is as slow as from outside. */
async function checkPassword(
  { waits }: Auth,
  { document }: Stored<User>,
  password: string,
  { address, now }: Pick<RouteContext, 'address' | 'now'>,
): Promise<void> {
  const attempt = { name: document.name, address, device: `own-${document.id}` }
  const waitMs = await waits.begin(attempt, now)
  if (waitMs !== undefined) throw tooOften(waitMs)
  if (!(await isPassword(password, document.password))) throw wrong('password')
  await waits.succeed(attempt)
}

/** Not 401, at which pages take it that the session is over. */
function wrong(what: 'password' | 'code'): AppError {
  return new AppError('invalid_request', `The ${what} is wrong`, {
    details: { reason: `wrong_${what}` },
  })
}

function unfit(fault: string): AppError {
  return new AppError('invalid_request', 'The new password is too easy to guess', {
    details: { reason: fault },
  })
}
