import { type Collection, type Stored } from '../store/collection'
import { hashPassword, isOutdated, isPassword } from './hash-password'
import { hashSecret, makeSecret } from './secret-text'
import { type Session } from './session'
import { type SignInWaits } from './sign-in-waits'
import { type TrustedDevices } from './trusted-devices'
import { spendCode } from './second-factor'
import { type User } from './user'

export interface SignInParts {
  users: Collection<User>
  sessions: Collection<Session>
  waits: SignInWaits
  devices: TrustedDevices
}

/** Where somebody signs in from. */
export interface Place {
  address: string
  userAgent: string
}

export interface SignInRequest extends Place {
  name: string
  password: string
  /** Of the authenticator app, where the account has one, or a recovery code. */
  code?: string
  /** What the browser was given when the account last signed in on it. */
  device?: string
}

export type SignedIn =
  | { kind: 'signed-in'; user: User; session: Session; cookie: string; byRecoveryCode?: boolean }
  /** The password is right, and the account asks for a code too. */
  | { kind: 'code-needed' }
  /** Nothing is said about which part was wrong. */
  | { kind: 'refused'; userId?: string }
  | { kind: 'wait'; waitMs: number }

export type SignIn = (request: SignInRequest, now: Date) => Promise<SignedIn>

/** Signs somebody in by password, and by code where the account has an authenticator app. */
export function createSignIn(parts: SignInParts): SignIn {
  const { users, sessions, waits, devices } = parts
  return async (request, now) => {
    const { name, address } = request
    const attempt = { name, address, device: devices.recognize(request.device, name) }
    const waitMs = await waits.begin(attempt, now)
    if (waitMs !== undefined) return { kind: 'wait', waitMs }

    const found = await users.find({ index: 'name', equals: [name], limit: 1 })
    const checked = await check(found.items[0], request, now)
    if (checked.kind !== 'right') return checked
    // Of two who show the same code at once, one finds that it has been used.
    const isMine = await users.replace(checked.user, checked.revision)
    if (!isMine) return { kind: 'refused', userId: checked.user.id }
    await waits.succeed(attempt)
    const opened = await openSession(sessions, checked.user, { ...request, via: 'password' }, now)
    const codesLeft = (user?: User) => user?.totp?.recovery?.length
    const byRecoveryCode = codesLeft(checked.user) !== codesLeft(found.items[0]?.document)
    return { kind: 'signed-in', user: checked.user, ...opened, byRecoveryCode }
  }
}

type Checked =
  | { kind: 'right'; user: User; revision: number }
  | Extract<SignedIn, { kind: 'code-needed' | 'refused' }>

/** Takes as long for an account that is not there. */
async function check(
  stored: Stored<User> | undefined,
  { password, code }: SignInRequest,
  now: Date,
): Promise<Checked> {
  const isRight = await isPassword(password, stored?.document.password)
  if (!stored || !isRight || stored.document.isDisabled) {
    return { kind: 'refused', userId: stored?.document.id }
  }
  const { document, revision } = stored
  const signedInAt = now.toISOString()
  const user = { ...document, signedInAt, ...(await refreshed(document, password)) }
  if (!user.totp?.isConfirmed) return { kind: 'right', user, revision }
  if (code === undefined) return { kind: 'code-needed' }
  const totp = spendCode(user.totp, code, now)
  return totp
    ? { kind: 'right', user: { ...user, totp }, revision }
    : { kind: 'refused', userId: user.id }
}

/** Kept anew when today's cost is higher: only now is the password known. */
async function refreshed(user: User, password: string): Promise<Pick<User, 'password'>> {
  if (user.password && !isOutdated(user.password)) return {}
  return { password: await hashPassword(password) }
}

/** Opens a session; the cookie is known to the browser only. */
export async function openSession(
  sessions: Collection<Session>,
  user: Pick<User, 'id'>,
  { address, userAgent, via }: Place & Pick<Session, 'via'>,
  now: Date,
): Promise<{ session: Session; cookie: string }> {
  const cookie = makeSecret()
  const at = now.toISOString()
  const session: Session = {
    ...{ id: hashSecret(cookie), userId: user.id, csrf: makeSecret(24), via },
    ...{ createdAt: at, seenAt: at, address, userAgent },
  }
  await sessions.insert(session)
  return { session, cookie }
}
