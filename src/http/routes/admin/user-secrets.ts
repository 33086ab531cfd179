import { z } from 'zod'
import { makePassword } from '../../../auth/accounts'
import { type Auth } from '../../../auth/create-auth'
import { type AdminRoute, defineRoute } from '../../admin/admin-route'
import { Reason } from '../../admin/page'
import { loadManaged, settled } from './managed-user'

const Id = z.object({ id: z.string().max(64) })
const WithReason = z.object({ reason: Reason.optional() }).optional()

/** What an administrator can do for somebody who cannot sign in, or should not. */
export function userSecretsRoutes(auth: Auth): AdminRoute[] {
  return [
    defineRoute({
      name: 'resetPassword',
      method: 'post',
      path: '/users/:id/password',
      summary: 'Makes a password that has to be changed, and ends all sessions',
      permission: 'users.manage',
      params: Id,
      body: WithReason,
      response: z.object({ password: z.string() }),
      handle: async ({ params, body, caller, now, audit }) => {
        const stored = await loadManaged(auth, params.id, caller)
        const password = makePassword()
        const made = { text: password, mustChange: true }
        settled(await auth.accounts.setPassword(stored, made, now), stored)
        await auth.waits.clear(stored.document.name)
        await audit({ target: `user:${params.id}`, reason: body?.reason })
        return { password }
      },
    }),
    defineRoute({
      name: 'removeTotp',
      method: 'delete',
      path: '/users/:id/totp',
      summary: 'Takes the authenticator app off an account whose owner has lost it',
      permission: 'users.manage',
      params: Id,
      body: WithReason,
      handle: async ({ params, body, caller, audit }) => {
        const stored = await loadManaged(auth, params.id, caller)
        settled(await auth.accounts.change(stored, { totp: undefined }), stored)
        await audit({ target: `user:${params.id}`, reason: body?.reason })
      },
    }),
    defineRoute({
      name: 'endSessions',
      method: 'delete',
      path: '/users/:id/sessions',
      summary: 'Signs somebody out everywhere',
      permission: 'users.manage',
      params: Id,
      body: WithReason,
      handle: async ({ params, body, caller, now, audit }) => {
        const stored = await loadManaged(auth, params.id, caller)
        const fields = { sessionsFrom: now.toISOString() }
        settled(await auth.accounts.change(stored, fields), stored)
        await audit({ target: `user:${params.id}`, reason: body?.reason })
      },
    }),
  ]
}
