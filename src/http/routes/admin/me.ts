import { z } from 'zod'
import { faultOfPassword } from '../../../auth/accounts'
import { type Auth } from '../../../auth/create-auth'
import { openSession } from '../../../auth/sign-in'
import { AppError } from '../../../lib/errors'
import { type AdminRoute, defineRoute } from '../../admin/admin-route'
import { checkInPerson } from '../../admin/in-person'
import { settled } from './managed-user'
import { checkPassword, ownAccount } from './own-account'
import { SessionView, showSession } from './session'

const Password = z.string().min(1).max(1000)

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
  return [...passwordRoutes(auth), ...sessionsRoutes(auth)]
}

function passwordRoutes(auth: Auth): AdminRoute[] {
  return [
    defineRoute({
      name: 'changeOwnPassword',
      method: 'put',
      path: '/me/password',
      summary: 'Changes one’s password, and ends all other sessions',
      permission: 'signed-in',
      beforeSetUp: true,
      body: z.object({ current: Password, next: Password }),
      response: SessionView,
      handle: async ({ body, ...context }) => {
        const stored = await ownAccount(auth, context)
        await checkPassword(auth, stored, body.current, context)
        const fault = await faultOfPassword(body.next, stored.document)
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

function unfit(fault: string): AppError {
  return new AppError('invalid_request', 'The new password is too easy to guess', {
    details: { reason: fault },
  })
}
