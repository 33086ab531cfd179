import { z } from 'zod'

/** What is kept of the way in: a pair of tokens, or why there is none any more. */
export const TokenState = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('pair'),
    accessToken: z.string(),
    /** Good for one use: whoever spends it gets the next pair, and the access token dies. */
    refreshToken: z.string(),
    /** When the access token expires. */
    expiresAt: z.iso.datetime(),
    obtainedAt: z.iso.datetime(),
  }),
  z.object({ kind: z.literal('broken'), since: z.iso.datetime(), problem: z.string() }),
])
export type TokenState = z.infer<typeof TokenState>
export type TokenPair = Extract<TokenState, { kind: 'pair' }>

/** The name under which the states are kept, each after the one before. */
export const TOKENS = 'zalo-tokens'
