import { createHash } from 'node:crypto'
import { isSameDigest } from '../../src/lib/signature'

/** What of a body is signed besides its bytes. */
export interface SignedParts {
  appId: string
  timestamp: string
  body: Buffer
}

const HEADER = /^(?:mac=)?([0-9a-f]{64})$/i

/**
 * Whether a webhook is Zalo's: a plain SHA-256 over the app's id, the body as it was sent, the
 * moment in it and the secret, one behind the other. Not an HMAC, whatever it looks like.
 */
export function isSignedByZalo(
  header: string | undefined,
  { appId, timestamp, body }: SignedParts,
  secret: string,
): boolean {
  const [, signature] = HEADER.exec(header ?? '') ?? []
  if (signature === undefined) return false
  const expected = createHash('sha256')
    .update(appId)
    .update(body)
    .update(timestamp)
    .update(secret)
    .digest()
  return isSameDigest(expected, signature)
}
