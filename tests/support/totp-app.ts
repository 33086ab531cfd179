import { totpCode } from '../../src/auth/totp'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const STEP_MS = 30_000

/** What an authenticator app shows at a moment for a secret. */
export function codeOfApp(secret: string, at: Date): string {
  const bits = [...secret].map((one) => LETTERS.indexOf(one).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
  return totpCode(key, Math.floor(at.getTime() / STEP_MS))
}
