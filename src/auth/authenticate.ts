import { AppError } from '../lib/errors'
import { type Collection, type Stored } from '../store/collection'
import { type ApiToken } from './api-token'
import { type Caller } from './caller'
import { permissionsOf, type Role } from './permissions'
import { hashSecret, isSameSecret } from './secret-text'
import { needsTotp } from './second-factor'
import { type Session } from './session'
import { type User } from './user'

export interface AuthenticateParts {
  users: Collection<User>
  sessions: Collection<Session>
  tokens: Collection<ApiToken>
  limits: SessionLimits
}

export interface SessionLimits {
  /** Without any request. */
  idleMinutes: number
  /** Whatever was done. */
  absoluteHours: number
  /** Who has one of these roles and signs in by password needs an authenticator app; nobody where left out. */
  totpRoles?: readonly Role[]
}

/** What a request shows of who sends it. */
export interface Credentials {
  /** Of the session's cookie. */
  cookie?: string
  /** The whole header. */
  authorization?: string
}

export interface Authenticated {
  caller: Caller
  /** There for a session: what must come along with a change. */
  session?: Session
  mustChangePassword: boolean
  /** The roles ask for an authenticator app, and there is none yet. */
  mustAddTotp: boolean
}

export type Authenticate = (shown: Credentials, now: Date) => Promise<Authenticated>

/** A token looks like `mct_<id>_<secret>`; the id finds it, the secret proves it. */
const TOKEN = /^Bearer mct_([A-Za-z0-9-]{8,64})_([A-Za-z0-9_-]{20,100})$/
const SEEN_EVERY_MS = 60_000

/**
 * Says who makes a request. Everything is read each time, so that whoever is disabled, signed
 * out or has lost a role is so at once, on every node.
 *
 * @throws AppError `not_signed_in`, with the reason: `missing`, `expired`, `revoked` or `disabled`
 */
export function createAuthenticate(parts: AuthenticateParts): Authenticate {
  return async ({ cookie, authorization }, now) => {
    if (authorization !== undefined) return byToken(parts, authorization, now)
    if (cookie !== undefined) return bySession(parts, cookie, now)
    throw refusal('missing')
  }
}

async function bySession(
  { users, sessions, limits }: AuthenticateParts,
  cookie: string,
  now: Date,
): Promise<Authenticated> {
  const stored = await sessions.get(hashSecret(cookie))
  if (!stored) throw refusal('revoked')
  const { document: session, revision } = stored
  if (hasEnded(session, limits, now)) {
    await sessions.remove(session.id)
    throw refusal('expired')
  }
  const user = usable(await users.get(session.userId))
  if (session.createdAt < user.sessionsFrom) throw refusal('revoked')
  if (isDue(session.seenAt, now)) {
    // Whoever loses this race has lost nothing: another request has just written the same.
    await sessions.replace({ ...session, seenAt: now.toISOString() }, revision)
  }
  return {
    caller: { ...toCaller(user), kind: 'user', credentialId: session.id },
    session,
    mustChangePassword: session.via === 'password' && user.mustChangePassword,
    mustAddTotp: session.via === 'password' && needsTotp(user, limits.totpRoles),
  }
}

async function byToken(
  { users, tokens }: AuthenticateParts,
  authorization: string,
  now: Date,
): Promise<Authenticated> {
  const [, id, secret] = TOKEN.exec(authorization) ?? []
  const stored = id === undefined ? undefined : await tokens.get(id)
  if (!stored || secret === undefined || !isSameSecret(hashSecret(secret), stored.document.hash)) {
    throw refusal('revoked')
  }
  const { document: token, revision } = stored
  if (token.expiresAt <= now.toISOString()) throw refusal('expired')
  const user = usable(await users.get(token.userId))
  if (isDue(token.usedAt, now)) {
    await tokens.replace({ ...token, usedAt: now.toISOString() }, revision)
  }
  const caller = toCaller(user)
  const permissions = new Set(token.permissions.filter((one) => caller.permissions.has(one)))
  return {
    caller: { ...caller, kind: 'token', credentialId: token.id, permissions },
    mustChangePassword: false,
    mustAddTotp: false,
  }
}

/** Whether a session is over, by rest or by age. */
export function hasEnded(session: Session, limits: SessionLimits, now: Date): boolean {
  const idleMs = now.getTime() - Date.parse(session.seenAt)
  const ageMs = now.getTime() - Date.parse(session.createdAt)
  // What was seen is written once a minute, so a minute more is granted.
  return (
    idleMs > limits.idleMinutes * 60_000 + SEEN_EVERY_MS || ageMs > limits.absoluteHours * 3_600_000
  )
}

function usable(stored: Stored<User> | undefined): User {
  if (!stored || stored.document.isDisabled) throw refusal('disabled')
  return stored.document
}

function toCaller(user: User): Omit<Caller, 'kind'> {
  const { id, name, displayName, roles, agencies } = user
  return { userId: id, name, displayName, permissions: permissionsOf(roles), agencies }
}

function isDue(seenAt: string | undefined, now: Date): boolean {
  return seenAt === undefined || now.getTime() - Date.parse(seenAt) > SEEN_EVERY_MS
}

function refusal(reason: 'missing' | 'expired' | 'revoked' | 'disabled'): AppError {
  return new AppError('not_signed_in', 'Sign in first', { details: { reason } })
}
