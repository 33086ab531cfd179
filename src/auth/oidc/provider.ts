import { z } from 'zod'
import { AppError } from '../../lib/errors'

export type Fetch = typeof fetch

/** How this service is known to the agency's own provider of sign-in. */
export interface OidcOptions {
  /** Such as `https://sso.example.gov.vn/realms/canbo`. */
  issuer: string
  clientId: string
  clientSecret: string
  fetch: Fetch
}

const Discovered = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
})
export type Discovered = z.infer<typeof Discovered>

const Keys = z.object({
  keys: z.array(
    z.looseObject({ kid: z.string().optional(), kty: z.string(), use: z.string().optional() }),
  ),
})
export type ProviderKey = z.infer<typeof Keys>['keys'][number]

const TokenAnswer = z.object({ id_token: z.string() })

const PATIENCE_MS = 10_000
const KNOWN_FOR_MS = 3_600_000

/** The provider as it describes itself; read when it is first needed, and again each hour. */
export interface Provider {
  describe(now: Date): Promise<Discovered>
  /** `isFresh`: as it stands now, as after a change of keys. */
  keys(now: Date, isFresh: boolean): Promise<ProviderKey[]>
  /** Exchanges the code that came back for the token that says who it is. */
  exchange(
    form: { code: string; verifier: string; redirectUri: string },
    now: Date,
  ): Promise<string>
}

/** @throws AppError `unavailable` from every call when the provider cannot be asked */
export function openProvider(options: OidcOptions): Provider {
  let known: { at: number; described: Discovered } | undefined
  let keys: { at: number; list: ProviderKey[] } | undefined

  async function describe(now: Date): Promise<Discovered> {
    if (known && now.getTime() - known.at < KNOWN_FOR_MS) return known.described
    const address = `${options.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
    const described = Discovered.parse(await ask(options, address))
    if (described.issuer !== options.issuer) {
      throw new AppError('unavailable', 'The provider of sign-in gives itself another name')
    }
    known = { at: now.getTime(), described }
    return described
  }

  return {
    describe,
    async keys(now, isFresh) {
      if (!isFresh && keys && now.getTime() - keys.at < KNOWN_FOR_MS) return keys.list
      const { jwks_uri } = await describe(now)
      keys = { at: now.getTime(), list: Keys.parse(await ask(options, jwks_uri)).keys }
      return keys.list
    },
    async exchange({ code, verifier, redirectUri }, now) {
      const { token_endpoint } = await describe(now)
      const { clientId, clientSecret } = options
      const basic = [clientId, clientSecret].map(encodeURIComponent).join(':')
      const answer = await ask(options, token_endpoint, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          authorization: `Basic ${Buffer.from(basic).toString('base64')}`,
        },
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          ...{ code, redirect_uri: redirectUri, code_verifier: verifier },
        }).toString(),
      })
      return TokenAnswer.parse(answer).id_token
    },
  }
}

/** What the provider says is not passed on: it may hold a token. */
async function ask(
  { fetch }: Pick<OidcOptions, 'fetch'>,
  address: string,
  request: RequestInit = {},
): Promise<unknown> {
  const response = await fetch(address, {
    ...request,
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch((cause: unknown) => {
    throw new AppError('unavailable', 'The provider of sign-in cannot be reached', { cause })
  })
  if (response.ok) return response.json()
  const problem = `The provider of sign-in answered with ${response.status}`
  throw new AppError(response.status < 500 ? 'not_signed_in' : 'unavailable', problem)
}
