import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** Whether two secrets are the same, in a time that does not tell how much of them is. */
export function isSameSecret(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other))
}

/**
 * Whether these bytes were signed with HMAC-SHA256 under this key. The bytes are those that
 * came in: a body that was parsed and written again is another one.
 */
export function isHmacSigned(bytes: Buffer, signatureHex: string, key: string): boolean {
  return isSameDigest(createHmac('sha256', key).update(bytes).digest(), signatureHex)
}

/** Whether a digest is the one that is written in these hexadecimal digits. */
export function isSameDigest(expected: Buffer, hex: string): boolean {
  const given = Buffer.from(hex, 'hex')
  return given.length === expected.length && timingSafeEqual(expected, given)
}

/** Of equal length whatever is compared, as `timingSafeEqual` wants it. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
