/** What must not be stored or shown: the kinds of personal data that citizens paste into a question. */
export type PersonalDataKind =
  'identity-number' | 'phone' | 'email' | 'bank-card' | 'one-time-code' | 'dossier-code'

interface Rule {
  kind: PersonalDataKind
  pattern: RegExp
  /** What stands in its place, in words that a citizen and an editor can read. */
  mask: string
  isMeant?: (digits: string) => boolean
}

/** In this order: what is more specific is taken before a shorter number could be seen in it. */
const RULES: Rule[] = [
  {
    kind: 'email',
    // Bounded, as each letter of a long text may be where an address begins.
    pattern: /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
    mask: '[email]',
  },
  {
    kind: 'dossier-code',
    pattern:
      /(?<![\p{L}\p{N}.])(?:\d{3}\.\d{2}\.\d{2}\.)?[A-Z]\d{2}(?:\.\d{2,3}){0,3}-\d{6}-\d{4,6}(?![\p{L}\p{N}])/giu,
    mask: '[mã hồ sơ]',
  },
  {
    kind: 'one-time-code',
    pattern:
      /(?=\d)(?<=(?<![\p{L}\p{N}])(?:otp|m[ãa] x[áa]c (?:th[ựu]c|nh[ậa]n)|m[ậa]t kh[ẩa]u)(?:\s{1,9}(?:[\p{L}]{1,6})){0,4}\s{0,9}[:=-]?\s{0,9})\d(?:[ .-]?\d){3,7}(?![\p{L}\p{N}])/giu,
    mask: '[mã OTP]',
  },
  {
    kind: 'bank-card',
    pattern: /(?<![\p{L}\p{N}.,])\d{4}(?:[ .-]?\d{4}){3}(?:[ .-]?\d{1,3})?(?![\p{L}\p{N}])/gu,
    mask: '[số thẻ]',
    isMeant: passesLuhn,
  },
  {
    kind: 'identity-number',
    pattern: /(?<![\d.,])\d{3}[ .]?\d{3}[ .]?\d{3}[ .]?\d{3}(?!\d)(?!\s*(?:đ|đồng|vnd|vnđ))/giu,
    mask: '[số định danh]',
    isMeant: (digits) => digits.length === 12 && digits.startsWith('0'),
  },
  {
    kind: 'phone',
    pattern: /(?<![\d.,])(?:\+?84|0)(?:[ .-]?\d){9,10}(?!\d)(?!\s*(?:đ|đồng|vnd|vnđ)(?!\p{L}))/giu,
    mask: '[số điện thoại]',
    isMeant: isPhone,
  },
  {
    kind: 'identity-number',
    pattern:
      /(?<![\d.,/-])(?:\d{12}|\d{9}|\d{3} \d{3} \d{3})(?!\d)(?!\s*(?:đ|đồng|vnd|vnđ|tỷ|triệu)(?!\p{L}))/giu,
    mask: '[số định danh]',
  },
]

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
  let masked = text.normalize('NFC')
  // Every rule needs one of these, and most questions have none.
  if (!/[\d@]/.test(masked)) return { text: masked, found: [] }
  for (const { kind, pattern, mask, isMeant } of RULES) {
    masked = masked.replace(pattern, (written) => {
      if (isMeant && !isMeant(written.replace(/\D/gu, ''))) return written
      found.add(kind)
      return mask
    })
  }
  return { text: masked, found: [...found] }
}

/** Mobile numbers have nine digits after the 0, and land lines ten. */
function isPhone(digits: string): boolean {
  const national = digits.startsWith('84') ? digits.slice(2) : digits.slice(1)
  return /^[35789]\d{8}$/u.test(national) || /^2\d{9}$/u.test(national)
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return digits.length >= 16 && sum % 10 === 0
}
