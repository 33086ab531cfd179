import { randomInt } from 'node:crypto'
import { hashSecret } from './secret-text'

/** Without what is easily taken for something else when it was written down. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const GROUPS = 4
const GROUP_LENGTH = 4
const CODES = 10
const CODE = new RegExp(`^[${LETTERS}]{${GROUPS * GROUP_LENGTH}}$`)

/** Codes for when the phone is gone; each is good once. Shown now, and kept only as hashes. */
export function makeRecoveryCodes(): { codes: string[]; hashes: string[] } {
  const codes = Array.from({ length: CODES }, makeCode)
  return { codes, hashes: codes.map((code) => hashSecret(bare(code))) }
}

/** The hashes that are left when this code is used; undefined when it is none of them. */
export function withoutRecoveryCode(hashes: string[], code: string): string[] | undefined {
  const plain = bare(code)
  if (!CODE.test(plain)) return undefined
  const hash = hashSecret(plain)
  return hashes.includes(hash) ? hashes.filter((other) => other !== hash) : undefined
}

function makeCode(): string {
  const group = () =>
    Array.from({ length: GROUP_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return Array.from({ length: GROUPS }, group).join('-')
}

/** As it was made, however it was written down. */
function bare(code: string): string {
  return code.normalize('NFKC').replace(/[\s-]/gu, '').toUpperCase()
}
