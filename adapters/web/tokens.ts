import { createHash, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { z } from 'zod'
import { type Clock } from '../../src/lib/clock'
import { AppError } from '../../src/lib/errors'

/** The official client renews its token every 15 minutes, whatever it is told; so it must outlive that well. */
export const TOKEN_SECONDS = 3600
/** The token in a stream's address opens that stream and nothing else: addresses end up in logs. */
const STREAM_TOKEN_SECONDS = 600
/** How long after its end a token still lets our own widget take the conversation up again. */
const RENEWABLE_SECONDS = 24 * 3600

/** Who speaks in which conversation. */
export interface Party {
  user: string
  conversation: string
}

/** What a caller may do: be one party, or, with the secret, be any. */
export type Grant = ({ kind: 'party' } & Party) | { kind: 'secret' }

/** Tokens whose signature was found good; checking it costs more than all else about a message. */
const CHECKED_MAX = 10_000

const Claims = z.object({
  user: z.string(),
  conversation: z.string(),
  exp: z.number(),
  use: z.enum(['speak', 'listen']),
})
type Claims = z.infer<typeof Claims>
type Use = Claims['use']

export interface TokenOptions {
  signingKey: () => Promise<Buffer>
  /** Without it, nobody has the rights of the secret. */
  secret?: string
  now: Clock
}

export type Tokens = ReturnType<typeof createTokens>

/** Makes and checks the tokens of Direct Line clients: signed, short-lived, bound to one conversation. */
export function createTokens({ signingKey, secret, now }: TokenOptions) {
  // A string as key would be parsed anew at every check, which is fifty times as slow.
  let key: KeyObject | undefined
  const loadKey = async () => (key ??= createSecretKey(await signingKey()))
  const seconds = () => Math.floor(now().getTime() / 1000)

  const sign = async (party: Party, use: Use, lifeSeconds: number) =>
    jwt.sign({ ...party, use, iat: seconds(), exp: seconds() + lifeSeconds }, await loadKey(), {
      algorithm: 'HS256',
    })

  const checked = new Map<string, Claims>()

  const readClaims = async (token: string): Promise<Claims | undefined> => {
    const known = checked.get(token)
    if (known) return known
    const claims = readSigned(token, await loadKey())
    if (!claims) return undefined
    if (checked.size >= CHECKED_MAX) checked.clear()
    checked.set(token, claims)
    return claims
  }

  const verify = async (token: string, use: Use, graceSeconds = 0): Promise<Party> => {
    const claims = await readClaims(token)
    if (claims?.use !== use || claims.exp + graceSeconds <= seconds()) {
      throw new AppError('not_allowed', 'The token is not valid or has expired; get a new one')
    }
    return { user: claims.user, conversation: claims.conversation }
  }

  return {
    issue: (party: Party) => sign(party, 'speak', TOKEN_SECONDS),

    issueForStream: (party: Party) => sign(party, 'listen', STREAM_TOKEN_SECONDS),

    /** @throws AppError `not_allowed` */
    checkForStream: (token: string) => verify(token, 'listen'),

    /** Also takes a token that ended not long ago. @throws AppError `not_allowed` */
    checkRenewable: (token: string) => verify(token, 'speak', RENEWABLE_SECONDS),

    /** @throws AppError `not_signed_in` without a token, `not_allowed` with a bad one */
    async authorize(header: string | undefined): Promise<Grant> {
      const [, bearer] = /^Bearer +(\S+)$/i.exec(header ?? '') ?? []
      if (bearer === undefined) {
        throw new AppError('not_signed_in', 'The header Authorization: Bearer <token> is missing')
      }
      if (secret !== undefined && isSame(bearer, secret)) return { kind: 'secret' }
      return { kind: 'party', ...(await verify(bearer, 'speak')) }
    },
  }
}

/** What the token says, if it is one of ours. Whether it has ended is for the caller to see. */
function readSigned(token: string, key: KeyObject): Claims | undefined {
  try {
    const claims = jwt.verify(token, key, { algorithms: ['HS256'], ignoreExpiration: true })
    return Claims.safeParse(claims).data
  } catch (error) {
    // Anything but a bad token is a fault of ours.
    if (error instanceof jwt.JsonWebTokenError) return undefined
    throw error
  }
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(sha256(one), sha256(other))
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
