import { randomBytes } from 'node:crypto'
import { type Collection } from '../store/collection'
import { type ApiToken } from './api-token'
import { type Permission } from './permissions'
import { hashSecret, makeSecret } from './secret-text'

const ID_BYTES = 8

/** Makes an API token. What it is, is told here and never again. */
export async function issueToken(
  tokens: Collection<ApiToken>,
  wanted: { userId: string; label: string; permissions: Permission[]; expiresAt: string },
  now: Date,
): Promise<{ token: string; kept: ApiToken }> {
  const id = randomBytes(ID_BYTES).toString('hex')
  const secret = makeSecret()
  const kept = { ...wanted, id, hash: hashSecret(secret), createdAt: now.toISOString() }
  await tokens.insert(kept)
  return { token: `mct_${id}_${secret}`, kept }
}
