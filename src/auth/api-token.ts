import { z } from 'zod'
import { type CollectionShape } from '../store/collection'
import { PERMISSIONS } from './permissions'

/** What a program shows to act for a person, with less than they may do. */
export const ApiToken = z.object({
  id: z.string(),
  userId: z.string(),
  label: z.string(),
  /** Of the secret part; the token itself is shown once and not kept. */
  hash: z.string(),
  permissions: z.array(z.enum(PERMISSIONS)),
  createdAt: z.string(),
  expiresAt: z.string(),
  /** Written at most once a minute. */
  usedAt: z.string().optional(),
})
export type ApiToken = z.infer<typeof ApiToken>

export const API_TOKENS: CollectionShape<ApiToken> = {
  name: 'api_tokens',
  schema: ApiToken,
  key: ({ id }) => id,
  indexes: { user: ['userId', 'createdAt'] },
}
