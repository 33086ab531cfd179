import { type PersonalDataKind, RULES } from './personal-data-rules'

export { type PersonalDataKind }

/** Digits of phones that are set to write them as wide as Chinese letters. */
const WIDE_DIGIT = /[\uFF10-\uFF19]/gu
const WIDE_ZERO = 0xff10
/** In the addresses of the national portal's pages; some of their digits look like numbers of persons. */
const UUID = /((?<![\da-f-])[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}(?![\da-f-]))/giu

/**
 * Puts a word in brackets in the place of every identity number, phone number, e-mail address,
 * bank card, one-time code and dossier code, and says which kinds there were. Fees, dates and
 * procedure codes are left as they are. Masking twice changes nothing more.
 *
 * @example
 * maskPersonalData('cccd 001099012345').text // 'cccd [số định danh]'
 */
export function maskPersonalData(text: string): { text: string; found: PersonalDataKind[] } {
  const found = new Set<PersonalDataKind>()
  const masked = text.normalize('NFC').replace(WIDE_DIGIT, toDigit)
  // Every rule needs one of these, and most questions have none.
  if (!/[\d@]|mật|mat|pass/iu.test(masked)) return { text: masked, found: [] }
  const parts = masked.split(UUID).map((part, i) => (i % 2 === 0 ? maskPart(part, found) : part))
  return { text: parts.join(''), found: [...found] }
}

function maskPart(text: string, found: Set<PersonalDataKind>): string {
  let masked = text
  for (const { kind, pattern, mask, isMeant } of RULES) {
    masked = masked.replace(pattern, (written) => {
      if (isMeant && !isMeant(written.replace(/\D/gu, ''), written)) return written
      found.add(kind)
      return mask
    })
  }
  return masked
}

function toDigit(wide: string): string {
  return String((wide.codePointAt(0) ?? WIDE_ZERO) - WIDE_ZERO)
}
