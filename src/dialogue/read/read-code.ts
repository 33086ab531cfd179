/**
 * What a code is made of: no vowel, so that it is never a word, and of things that look alike
 * at most one: no S beside 5, no Z beside 2, no B beside 8, no G beside 6, and neither O nor I.
 */
export const CODE_LETTERS = 'CDFHJKMNPQRTVWX'
export const CODE_DIGITS = '23456789'
export const CODE_LENGTH = 6

const LEAD = /^(?:ma|code|mã)\s*:?\s+/iu
const CODE = new RegExp(`^[${CODE_LETTERS}${CODE_DIGITS}]{${CODE_LENGTH}}$`)

/**
 * The code of which a message consists, as it was made; undefined when it is anything else.
 * A code has letters and digits, so that neither a year nor an abbreviation is one.
 */
export function readCode(text: string): string | undefined {
  const bare = text
    .normalize('NFC')
    .trim()
    .replace(LEAD, '')
    .replace(/[\s.-]/g, '')
    .toUpperCase()
  return CODE.test(bare) && /\d/.test(bare) && /[A-Z]/.test(bare) ? bare : undefined
}
