import { type Request } from 'express'
import { type Authenticate, type Authenticated } from '../../auth/authenticate'
import { isSameSecret } from '../../auth/secret-text'
import { AppError } from '../../lib/errors'
import { type AdminRoute } from './admin-route'
import { readCookie } from './cookies'

export const SESSION_COOKIE = 'motcua_session'
export const CSRF_HEADER = 'x-csrf-token'

/**
 * Says who makes the request; undefined where the route is for anyone.
 *
 * @throws AppError `not_signed_in`
 */
export async function identify(
  req: Request,
  route: AdminRoute,
  { authenticate, now }: { authenticate: Authenticate; now: Date },
): Promise<Authenticated | undefined> {
  if (route.permission === 'anyone') return undefined
  const cookie = readCookie(req, SESSION_COOKIE)
  return authenticate({ cookie, authorization: req.get('authorization') }, now)
}

/**
 * Lets through who may use the route: with the session's own CSRF token where something
 * changes, with a password of their own, with the authenticator app that their roles ask for,
 * and with the permission that the route names.
 *
 * @throws AppError `not_allowed`, with the reason
 */
export function checkMay(route: AdminRoute, req: Request, shown: Authenticated | undefined): void {
  if (isForeign(req, route)) throw refusal('other_site')
  if (!shown || route.permission === 'anyone') return
  const { caller } = shown
  if (!isOfPage(req, route, shown)) throw refusal('csrf')
  const missing = route.beforeSetUp ? undefined : missingOf(shown)
  if (missing) throw refusal(missing)
  if (route.permission === 'signed-in') return
  if (!caller.permissions.has(route.permission)) {
    throw refusal('permission', { permission: route.permission })
  }
}

/** What an account needs before it can be used. */
function missingOf({ mustChangePassword, mustAddTotp }: Authenticated): Reason | undefined {
  if (mustChangePassword) return 'password_change_needed'
  return mustAddTotp ? 'totp_needed' : undefined
}

/** Programs with a token need no CSRF token, as no browser sends theirs by itself. */
function isOfPage(req: Request, { method }: AdminRoute, { session }: Authenticated): boolean {
  return !session || method === 'get' || isSameSecret(req.get(CSRF_HEADER) ?? '', session.csrf)
}

/** Sites that may use the assistant are still none that may use this. */
function isForeign(req: Request, { method }: AdminRoute): boolean {
  const origin = req.get('origin')
  if (origin === undefined || method === 'get') return false
  return !URL.canParse(origin) || new URL(origin).host !== req.host
}

type Reason = 'other_site' | 'csrf' | 'password_change_needed' | 'totp_needed' | 'permission'

const WORDS: Record<Reason, string> = {
  other_site: 'Only pages of this site may do this',
  csrf: 'The header X-CSRF-Token is missing or not that of this session; load the page again',
  password_change_needed: 'Choose a new password first',
  totp_needed: 'Add an authenticator app first; your roles ask for one',
  permission: 'Your roles do not allow this',
}

function refusal(reason: Reason, more: object = {}): AppError {
  return new AppError('not_allowed', WORDS[reason], { details: { reason, ...more } })
}
