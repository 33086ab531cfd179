import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const SECRET_BYTES = 32

/** A text that nobody can guess, made of letters, digits, `-` and `_`. */
export function makeSecret(bytes = SECRET_BYTES): string {
  return randomBytes(bytes).toString('base64url')
}

/** What is kept of a secret that was made by chance; a password needs a slower hash. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

/** Compares without telling by the time it takes how much was right. */
export function isSameSecret(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(hashSecret(one)), Buffer.from(hashSecret(other)))
}
