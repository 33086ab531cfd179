import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type Clock } from '../../src/lib/clock'
import { type ZaloApp } from './options'
import { type TokenPair } from './token-pair'

const TIMEOUT_MS = 10_000
const RATE_LIMITED = -32

/** The life of the access token comes as text. */
const Granted = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.coerce.number().positive(),
})
const Refused = z.object({
  error: z.coerce.number(),
  error_name: z.string().optional(),
})

/**
 * What became of asking for a pair. `unknown`: no answer came, so that the token that was
 * spent for it may be spent or not.
 */
export type GrantResult =
  | { kind: 'granted'; pair: TokenPair }
  | { kind: 'refused'; problem: string }
  | { kind: 'unknown'; problem: string }

export type Grant =
  | { grant_type: 'refresh_token'; refresh_token: string }
  | { grant_type: 'authorization_code'; code: string; code_verifier: string }

/** Asks Zalo for a pair of tokens. The secret is in a header, and nothing of this is logged. */
export async function requestTokens(
  grant: Grant,
  { appId, appSecret, oauthUrl, now }: ZaloApp & { now: Clock },
  http: typeof fetch = fetch,
): Promise<GrantResult> {
  const askedAt = now()
  const response = await http(`${oauthUrl}/v4/oa/access_token`, {
    method: 'POST',
    headers: { secret_key: appSecret },
    body: new URLSearchParams({ app_id: appId, ...grant }),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(() => undefined)
  const body: unknown = await response?.json().catch(() => undefined)
  const granted = Granted.safeParse(body).data
  if (granted) return { kind: 'granted', pair: toPair(granted, askedAt) }
  const refused = Refused.safeParse(body).data
  if (refused && refused.error !== 0 && refused.error !== RATE_LIMITED) {
    return { kind: 'refused', problem: `Zalo refused with error ${refused.error}` }
  }
  const status = response ? `answered ${response.status}` : 'gave no answer'
  return { kind: 'unknown', problem: `Zalo ${status}` }
}

function toPair(granted: z.infer<typeof Granted>, askedAt: Date): TokenPair {
  return {
    kind: 'pair',
    accessToken: granted.access_token,
    refreshToken: granted.refresh_token,
    expiresAt: new Date(askedAt.getTime() + granted.expires_in * 1000).toISOString(),
    obtainedAt: askedAt.toISOString(),
  }
}

/** What is kept secret while an operator grants access: 43 characters, as Zalo wants. */
export function newVerifier(bytes: Buffer = randomBytes(32)): string {
  return bytes.toString('base64url')
}

/** What is told in its place (PKCE). */
export function toChallenge(verifier: string): string {
  return createHash('sha256').update(verifier, 'ascii').digest('base64url')
}

/** The page on which an administrator of the account grants access to the app. */
export function consentUrl(
  { appId, oauthUrl }: ZaloApp,
  given: { redirectUri: string; challenge: string; state: string },
): string {
  const query = new URLSearchParams({
    app_id: appId,
    redirect_uri: given.redirectUri,
    code_challenge: given.challenge,
    state: given.state,
  })
  return `${oauthUrl}/v4/oa/permission?${query}`
}
