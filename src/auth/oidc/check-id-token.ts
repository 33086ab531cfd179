import { createPublicKey, type JsonWebKey } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { z } from 'zod'
import { AppError } from '../../lib/errors'
import { type Provider, type ProviderKey } from './provider'

/** Who signed in, as far as the provider says. */
export const Identity = z.object({
  sub: z.string().min(1),
  nonce: z.string(),
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.stringbool()]).optional(),
  preferred_username: z.string().optional(),
  name: z.string().optional(),
  azp: z.string().optional(),
  aud: z.union([z.string(), z.array(z.string())]),
})
export type Identity = z.infer<typeof Identity>

export interface IdTokenParts {
  provider: Pick<Provider, 'keys'>
  issuer: string
  clientId: string
}

/** Signatures by a key that everybody may know; one with the client's secret is not taken. */
const ALGORITHMS: jwt.Algorithm[] = ['RS256', 'RS384', 'RS512', 'PS256', 'ES256', 'ES384']
const CLOCK_TOLERANCE_SECONDS = 60

const Header = z.object({ alg: z.string(), kid: z.string().optional() })

/**
 * Checks the token that says who signed in: signature, issuer, audience, time and nonce.
 *
 * @throws AppError `not_signed_in` when anything of it is not right
 */
export async function checkIdToken(
  parts: IdTokenParts,
  token: string,
  expected: { nonce: string; now: Date },
): Promise<Identity> {
  const header = Header.safeParse(jwt.decode(token, { complete: true })?.header)
  if (!header.success) throw refusal()
  const key = await findKey(parts, header.data.kid, expected.now)
  try {
    const identity = Identity.parse(
      jwt.verify(token, key, {
        algorithms: ALGORITHMS,
        issuer: parts.issuer,
        audience: parts.clientId,
        clockTimestamp: Math.floor(expected.now.getTime() / 1000),
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
      }),
    )
    const isForUs = identity.azp === undefined || identity.azp === parts.clientId
    if (identity.nonce !== expected.nonce || !isForUs) throw refusal()
    return identity
  } catch (cause) {
    throw cause instanceof AppError ? cause : refusal(cause)
  }
}

/** Asked again when the key is not known: providers change theirs. */
async function findKey({ provider }: IdTokenParts, kid: string | undefined, now: Date) {
  const pick = (keys: ProviderKey[]) =>
    keys.find((key) => key.use !== 'enc' && (kid === undefined || key.kid === kid))
  const key = pick(await provider.keys(now, false)) ?? pick(await provider.keys(now, true))
  if (!key) throw refusal()
  const jwk: JsonWebKey = { ...key }
  return createPublicKey({ key: jwk, format: 'jwk' })
}

function refusal(cause?: unknown): AppError {
  return new AppError('not_signed_in', 'The provider’s word on who this is does not hold', {
    details: { reason: 'provider' },
    cause,
  })
}
