import { createHash } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '../../lib/errors'
import { type Collection, type CollectionShape, type Stored } from '../../store/collection'
import { hashSecret, makeSecret } from '../secret-text'
import { type User } from '../user'
import { checkIdToken, type Identity } from './check-id-token'
import { type OidcOptions, openProvider } from './provider'

/** Somebody who was sent to the provider and is to come back. */
export const SignInVisit = z.object({
  /** The hash of what comes back. */
  id: z.string(),
  /** The hash of what the browser keeps, so that nobody else's answer is taken. */
  browser: z.string(),
  verifier: z.string(),
  nonce: z.string(),
  startedAt: z.string(),
})
export type SignInVisit = z.infer<typeof SignInVisit>

export const SIGN_IN_VISITS: CollectionShape<SignInVisit> = {
  name: 'sign_in_visits',
  schema: SignInVisit,
  key: ({ id }) => id,
  indexes: { started: ['startedAt'] },
}

export interface SingleSignOnParts extends OidcOptions {
  visits: Collection<SignInVisit>
  users: Collection<User>
}

/** Signing in at the agency's own provider: authorization code with PKCE. */
export interface SingleSignOn {
  /** Where to send the browser, and what it keeps until it comes back. */
  begin(redirectUri: string, now: Date): Promise<{ address: string; browser: string }>
  /** @throws AppError `not_signed_in`, also for who has no account here */
  finish(
    back: { state: string; code: string; browser: string; redirectUri: string },
    now: Date,
  ): Promise<User>
}

const MINUTES_AWAY_MAX = 10
const STALE_AT_ONCE_MAX = 20

export function createSingleSignOn(parts: SingleSignOnParts): SingleSignOn {
  const { visits, issuer, clientId } = parts
  const provider = openProvider(parts)

  return {
    async begin(redirectUri, now) {
      const { authorization_endpoint } = await provider.describe(now)
      const [state, browser, verifier, nonce] = [0, 1, 2, 3].map(() => makeSecret())
      if (!state || !browser || !verifier || !nonce) throw new Error('no secrets were made')
      await removeStale(visits, now)
      await visits.insert({
        ...{ id: hashSecret(state), browser: hashSecret(browser), verifier, nonce },
        startedAt: now.toISOString(),
      })
      const address = new URL(authorization_endpoint)
      const query = {
        ...{ response_type: 'code', scope: 'openid profile email', state, nonce },
        ...{ client_id: clientId, redirect_uri: redirectUri, code_challenge_method: 'S256' },
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      }
      for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value)
      return { address: address.href, browser }
    },

    async finish({ state, code, browser, redirectUri }, now) {
      const visit = (await visits.get(hashSecret(state)))?.document
      // Taken away before it is looked at, so that it is good once.
      const isFirst = visit !== undefined && (await visits.remove(visit.id))
      if (!isFirst || visit.browser !== hashSecret(browser) || isLate(visit, now)) {
        throw refusal('visit')
      }
      const { verifier, nonce } = visit
      const token = await provider.exchange({ code, verifier, redirectUri }, now)
      const identity = await checkIdToken({ provider, issuer, clientId }, token, { nonce, now })
      return settleUser(parts, identity, now)
    },
  }
}

/** By the account that was used before; the first time by a name or address that an administrator wrote. */
async function settleUser(
  { users, issuer }: SingleSignOnParts,
  identity: Identity,
  now: Date,
): Promise<User> {
  const external = `${issuer} ${identity.sub}`
  const one = async (index: string, value: string): Promise<Stored<User> | undefined> =>
    (await users.find({ index, equals: [value], limit: 1 })).items[0]

  const linked = await one('external', external)
  const stored = linked ?? (await findNew(one, identity))
  if (!stored || stored.document.isDisabled) throw refusal('no_account')
  const user = { ...stored.document, external, signedInAt: now.toISOString() }
  if (!(await users.replace(user, stored.revision))) throw refusal('again')
  return user
}

/** Only an address that the provider vouches for counts, and no account that is somebody's already. */
async function findNew(
  one: (index: string, value: string) => Promise<Stored<User> | undefined>,
  { email, email_verified: isVerified }: Identity,
): Promise<Stored<User> | undefined> {
  if (email === undefined || isVerified !== true) return undefined
  const found = await one('email', email.toLowerCase())
  return found?.document.external === undefined ? found : undefined
}

function isLate({ startedAt }: SignInVisit, now: Date): boolean {
  return now.getTime() - Date.parse(startedAt) > MINUTES_AWAY_MAX * 60_000
}

async function removeStale(visits: Collection<SignInVisit>, now: Date): Promise<void> {
  const to = new Date(now.getTime() - MINUTES_AWAY_MAX * 60_000).toISOString()
  const { items } = await visits.find({ index: 'started', to, limit: STALE_AT_ONCE_MAX })
  for (const { document } of items) await visits.remove(document.id)
}

function refusal(reason: 'visit' | 'no_account' | 'again'): AppError {
  return new AppError('not_signed_in', 'Signing in at the provider did not succeed', {
    details: { reason },
  })
}
