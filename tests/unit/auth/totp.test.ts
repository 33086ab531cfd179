import { makeTotpSecret, matchTotp, totpAddress, totpCode } from '../../../src/auth/totp'

/** Appendix B of RFC 6238, for SHA-1. */
const KEY = Buffer.from('12345678901234567890')
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

it.each([
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
])('gives the code of the RFC at %d s', (seconds, code) => {
  expect(totpCode(KEY, Math.floor(seconds / 30), 8)).toBe(code)
})

it('takes the code of now, and of half a minute either way', () => {
  const now = new Date(1111111109_000)
  const step = Math.floor(1111111109 / 30)
  const codes = [-2, -1, 0, 1, 2].map((drift) => totpCode(KEY, step + drift))

  const matched = codes.map((code) => matchTotp({ secret: SECRET, usedStep: 0 }, code, now))

  expect(matched).toEqual([undefined, step - 1, step, step + 1, undefined])
})

it('takes no code twice', () => {
  const now = new Date(1111111109_000)
  const code = totpCode(KEY, Math.floor(1111111109 / 30))
  const usedStep = matchTotp({ secret: SECRET, usedStep: 0 }, code, now)

  expect(matchTotp({ secret: SECRET, usedStep: usedStep ?? 0 }, code, now)).toBeUndefined()
})

it('makes secrets that apps take', () => {
  const secret = makeTotpSecret()

  expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  expect(makeTotpSecret()).not.toBe(secret)
  expect(totpAddress(secret, 'an', 'Một Cửa')).toBe(
    `otpauth://totp/M%E1%BB%99t%20C%E1%BB%ADa%3Aan?secret=${secret}&issuer=M%E1%BB%99t%20C%E1%BB%ADa`,
  )
})
