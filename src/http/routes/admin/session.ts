import { z } from 'zod'
import { type Auth } from '../../../auth/create-auth'
import { type Caller } from '../../../auth/caller'
import { PERMISSIONS, type Role } from '../../../auth/permissions'
import { needsTotp } from '../../../auth/second-factor'
import { type Session } from '../../../auth/session'
import { type SignedIn } from '../../../auth/sign-in'
import { type User, UserName } from '../../../auth/user'
import { AppError } from '../../../lib/errors'
import { type AdminRoute, defineRoute, type RouteContext } from '../../admin/admin-route'
import { SESSION_COOKIE } from '../../admin/guard'
import { tooOften } from '../../admin/too-often'

export const DEVICE_COOKIE = 'motcua_device'
export const COOKIE_PATH = '/api/admin'
const DEVICE_SECONDS = 365 * 24 * 3600

/** Who is signed in, and what the pages need to know of them. */
export const SignedInUser = z
  .object({
    id: z.string(),
    name: z.string(),
    displayName: z.string(),
    permissions: z.array(z.enum(PERMISSIONS)),
    agencies: z.array(z.string()).optional().describe('Left out: all agencies'),
    mustChangePassword: z.boolean(),
    mustAddTotp: z.boolean().describe('The roles ask for an authenticator app first'),
    hasTotp: z.boolean(),
    recoveryCodesLeft: z.int(),
  })
  .meta({ id: 'SignedInUser' })

export const SessionView = z
  .object({
    user: SignedInUser,
    csrf: z.string().describe('To be sent as X-CSRF-Token with each change').optional(),
    endsAt: z.iso.datetime().describe('At the latest, whatever is done').optional(),
  })
  .meta({ id: 'Session' })

const SignInAnswer = z.discriminatedUnion('status', [
  z.object({ status: z.literal('signed-in'), session: SessionView }),
  z.object({ status: z.literal('code-needed') }),
])

const SignInCode = z
  .string()
  .trim()
  .min(6)
  .max(40)
  .describe('The six digits that the authenticator app shows, or a recovery code')

/** Signing in and out, and who one is. */
export function sessionRoutes(auth: Auth): AdminRoute[] {
  return [
    defineRoute({
      name: 'signIn',
      method: 'post',
      path: '/session',
      summary: 'Signs in with a password, and a code where the account has an authenticator app',
      description:
        'Sets the cookie of the session. `code-needed`: the password is right; send it again with ' +
        'the code. After failures there are waits, answered with 429 and Retry-After.',
      permission: 'anyone',
      body: z.object({
        name: UserName,
        password: z.string().min(1).max(1000),
        code: SignInCode.optional(),
      }),
      response: SignInAnswer,
      handle: ({ body, ...context }) => signIn(auth, body, context),
    }),
    defineRoute({
      name: 'getSession',
      method: 'get',
      path: '/session',
      summary: 'Who one is signed in as',
      permission: 'signed-in',
      beforeSetUp: true,
      response: SessionView,
      handle: async ({ caller }) => {
        const stored = await auth.sessions.get(caller.credentialId ?? '')
        return toView(auth, caller, stored?.document)
      },
    }),
    defineRoute({
      name: 'signOut',
      method: 'delete',
      path: '/session',
      summary: 'Signs out',
      permission: 'signed-in',
      beforeSetUp: true,
      handle: async ({ caller, setCookie, audit }) => {
        if (caller.kind === 'user') await auth.sessions.remove(caller.credentialId ?? '')
        setCookie(SESSION_COOKIE, '', { maxAgeSeconds: 0, sameSite: 'strict', path: COOKIE_PATH })
        await audit({ target: `user:${caller.userId}` })
      },
    }),
  ]
}

async function signIn(
  auth: Auth,
  body: { name: string; password: string; code?: string },
  context: RouteContext,
): Promise<z.input<typeof SignInAnswer>> {
  const { address, userAgent, now } = context
  const device = context.cookie(DEVICE_COOKIE)
  const result = await auth.signIn({ ...body, address, userAgent, device }, now)
  if (result.kind === 'code-needed') return { status: 'code-needed' }
  if (result.kind === 'wait') throw tooOften(result.waitMs)
  if (result.kind === 'refused') {
    // A name that is nobody's is not noted: it may be a password in the wrong field.
    const target = `user:${result.userId ?? 'unknown'}`
    await context.audit({ target, action: 'signInRefused' })
    throw new AppError('not_signed_in', 'The name, the password or the code is wrong', {
      details: { reason: 'wrong' },
    })
  }
  return { status: 'signed-in', session: await settle(auth, result, context) }
}

/** Hands a new session to the browser, and notes that it was opened. */
export async function settle(
  auth: Auth,
  { user, byRecoveryCode, ...opened }: Omit<Extract<SignedIn, { kind: 'signed-in' }>, 'kind'>,
  context: RouteContext,
): Promise<z.input<typeof SessionView>> {
  const device = auth.devices.recognize(context.cookie(DEVICE_COOKIE), user.name)
  if (device === undefined) {
    const options = { sameSite: 'strict', path: COOKIE_PATH } as const
    const made = auth.devices.make(user.name)
    context.setCookie(DEVICE_COOKIE, made, { ...options, maxAgeSeconds: DEVICE_SECONDS })
  }
  await context.audit({
    target: `user:${user.id}`,
    action: 'signIn',
    by: { userId: user.id, name: user.name },
    after: { via: opened.session.via, ...(byRecoveryCode && { byRecoveryCode }) },
  })
  await auth.removeStale(context.now)
  return showSession(auth, opened, context)
}

/** Gives the browser the cookie of a session that was opened for it, and says whose it is. */
export async function showSession(
  auth: Auth,
  { session, cookie }: { session: Session; cookie: string },
  { setCookie, now }: Pick<RouteContext, 'setCookie' | 'now'>,
): Promise<z.input<typeof SessionView>> {
  setCookie(SESSION_COOKIE, cookie, { sameSite: 'strict', path: COOKIE_PATH })
  const { caller } = await auth.authenticate({ cookie }, now)
  return toView(auth, caller, session)
}

async function toView(
  { users, limits }: Auth,
  caller: Caller,
  session: Session | undefined,
): Promise<z.input<typeof SessionView>> {
  const stored = await users.get(caller.userId)
  const { userId, name, displayName, permissions, agencies } = caller
  return {
    user: {
      ...{ id: userId, name, displayName, permissions: [...permissions] },
      agencies: agencies && [...agencies],
      ...toSetUp(stored?.document, session?.via === 'password', limits.totpRoles),
    },
    ...(session
      ? {
          csrf: session.csrf,
          endsAt: new Date(
            Date.parse(session.createdAt) + limits.absoluteHours * 3_600_000,
          ).toISOString(),
        }
      : {}),
  }
}

/** What is there of an account to sign in with, and what must be before it is used. */
function toSetUp(user: User | undefined, isByPassword: boolean, totpRoles: readonly Role[] = []) {
  if (!user) {
    const nothing = { hasTotp: false, recoveryCodesLeft: 0 }
    return { mustChangePassword: false, mustAddTotp: false, ...nothing }
  }
  return {
    mustChangePassword: isByPassword && user.mustChangePassword,
    mustAddTotp: isByPassword && needsTotp(user, totpRoles),
    hasTotp: user.totp?.isConfirmed === true,
    recoveryCodesLeft: user.totp?.recovery?.length ?? 0,
  }
}
