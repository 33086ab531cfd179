import { type Store } from '../store/store'
import { createAccounts, type Accounts } from './accounts'
import { API_TOKENS, type ApiToken } from './api-token'
import { AUDIT, createAuditLog, type AuditLog } from './audit'
import { createAuthenticate, type Authenticate, type SessionLimits } from './authenticate'
import { createSignIn, type SignIn } from './sign-in'
import { createSignInWaits, SIGN_IN_FAILURES, type SignInWaits } from './sign-in-waits'
import { type OidcOptions } from './oidc/provider'
import { createSingleSignOn, SIGN_IN_VISITS, type SingleSignOn } from './oidc/single-sign-on'
import { removeStale } from './remove-stale'
import { SESSIONS, type Session } from './session'
import { createTrustedDevices, type TrustedDevices } from './trusted-devices'
import { USERS, type User } from './user'
import { type Collection } from '../store/collection'
import { randomBytes } from 'node:crypto'

/** Accounts, who is signed in, and what was done. */
export interface Auth {
  accounts: Accounts
  users: Collection<User>
  sessions: Collection<Session>
  tokens: Collection<ApiToken>
  audit: AuditLog
  authenticate: Authenticate
  signIn: SignIn
  waits: SignInWaits
  devices: TrustedDevices
  limits: SessionLimits
  /** Left out where no provider of sign-in is set up. */
  singleSignOn?: { name: string; provider: SingleSignOn }
  /** Removes some of what nobody can use any more. */
  removeStale: (now: Date) => Promise<void>
}

const DEVICE_KEY_BYTES = 32

/** Puts the parts of the accounts together over one store. */
export async function createAuth(
  store: Pick<Store, 'collection' | 'secrets'>,
  limits: SessionLimits,
  provider?: OidcOptions & { name: string },
): Promise<Auth> {
  const users = store.collection(USERS)
  const sessions = store.collection(SESSIONS)
  const tokens = store.collection(API_TOKENS)
  const failures = store.collection(SIGN_IN_FAILURES)
  const waits = createSignInWaits(failures)
  const key = await store.secrets.getOrAdd('trusted-devices', randomBytes(DEVICE_KEY_BYTES))
  const devices = createTrustedDevices(key)
  return {
    ...{ users, sessions, tokens, waits, devices, limits },
    accounts: createAccounts(users),
    singleSignOn: provider && {
      name: provider.name,
      provider: createSingleSignOn({
        ...provider,
        ...{ users, visits: store.collection(SIGN_IN_VISITS) },
      }),
    },
    removeStale: (now) => removeStale({ sessions, failures }, limits, now),
    audit: createAuditLog(store.collection(AUDIT)),
    authenticate: createAuthenticate({ users, sessions, tokens, limits }),
    signIn: createSignIn({ users, sessions, waits, devices }),
  }
}
