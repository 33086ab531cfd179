import { z } from 'zod'
import { type Auth } from '../../../auth/create-auth'
import { makeRecoveryCodes } from '../../../auth/recovery-codes'
import { makeTotpSecret, matchTotp, totpAddress } from '../../../auth/totp'
import { AppError } from '../../../lib/errors'
import { type AdminRoute, defineRoute } from '../../admin/admin-route'
import { settled } from './managed-user'
import { checkPassword, ownAccount, wrong } from './own-account'

const WithPassword = z.object({ password: z.string().min(1).max(1000) })
const Code = z.string().regex(/^\d{6}$/)
const RecoveryCodes = z.object({
  recoveryCodes: z.array(z.string()).describe('Shown this once; each is good for one sign-in'),
})
const ISSUER = 'Một Cửa'

/** One's own authenticator app, and the codes for when it is gone. */
export function meTotpRoutes(auth: Auth): AdminRoute[] {
  return [...addingRoutes(auth), ...changingRoutes(auth)]
}

function addingRoutes(auth: Auth): AdminRoute[] {
  return [
    defineRoute({
      name: 'beginTotp',
      method: 'post',
      path: '/me/totp',
      summary: 'Makes a secret for an authenticator app; it counts once a code has confirmed it',
      permission: 'signed-in',
      beforeSetUp: true,
      body: WithPassword,
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
      beforeSetUp: true,
      body: z.object({ code: Code }),
      response: RecoveryCodes,
      handle: async ({ body, ...context }) => {
        const stored = await ownAccount(auth, context)
        const { totp } = stored.document
        const usedStep = totp && matchTotp(totp, body.code, context.now)
        if (!totp || usedStep === undefined) throw wrong('code')
        const { codes, hashes } = makeRecoveryCodes()
        const confirmed = { ...totp, usedStep, isConfirmed: true, recovery: hashes }
        settled(await auth.accounts.change(stored, { totp: confirmed }), stored)
        return { recoveryCodes: codes }
      },
    }),
  ]
}

function changingRoutes(auth: Auth): AdminRoute[] {
  return [
    defineRoute({
      name: 'makeRecoveryCodes',
      method: 'post',
      path: '/me/recovery-codes',
      summary: 'Makes new recovery codes; those made before are good no more',
      permission: 'signed-in',
      body: WithPassword,
      response: RecoveryCodes,
      handle: async ({ body, ...context }) => {
        const stored = await ownAccount(auth, context)
        await checkPassword(auth, stored, body.password, context)
        const { totp } = stored.document
        if (!totp?.isConfirmed) throw new AppError('conflict', 'There is no authenticator app')
        const { codes, hashes } = makeRecoveryCodes()
        settled(await auth.accounts.change(stored, { totp: { ...totp, recovery: hashes } }), stored)
        return { recoveryCodes: codes }
      },
    }),
    defineRoute({
      name: 'removeOwnTotp',
      method: 'delete',
      path: '/me/totp',
      summary: 'Takes the authenticator app off one’s account, with its recovery codes',
      permission: 'signed-in',
      body: WithPassword,
      handle: async ({ body, ...context }) => {
        const stored = await ownAccount(auth, context)
        await checkPassword(auth, stored, body.password, context)
        settled(await auth.accounts.change(stored, { totp: undefined }), stored)
      },
    }),
  ]
}
