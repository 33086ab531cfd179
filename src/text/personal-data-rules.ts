/** What must not be stored or shown: the kinds of personal data that citizens paste into a question. */
export type PersonalDataKind =
  'identity-number' | 'phone' | 'email' | 'bank-card' | 'one-time-code' | 'dossier-code'

export interface Rule {
  kind: PersonalDataKind
  pattern: RegExp
  /** What stands in its place, in words that a citizen and an editor can read. */
  mask: string
  isMeant?: (digits: string, written: string) => boolean
}

/*
 * Parts of the patterns. Everything in them is bounded, as each character of a long text may be
 * where a number begins.
 */

/** What people write between the groups of a number, and what copying leaves there. */
const GAP = String.raw`(?:[^\S\r\n]?[.\-–—_·][^\S\r\n]?|[^\S\r\n]{0,2})`
/** No digit before it, also not across a point or comma as in an amount. */
const START = String.raw`(?<!\d)(?<!\d[.,])`
const END = String.raw`(?!\d)`
const NOT_MONEY = String.raw`(?![^\S\r\n]{0,2}(?:đ|₫|đồng|dong|vnd|vnđ|tỷ|tỉ|ty|triệu|trieu|nghìn|nghin|ngàn|ngan)(?!\p{L}))`
/** What begins like a day, a year, hours of opening, the code of a procedure or a hotline is no number of a person. */
const NOT_DATE = String.raw`(?!\d{1,2}[^\S\r\n]?[-.][^\S\r\n]?\d{1,2}[^\S\r\n]?[-.][^\S\r\n]?(?:19|20)\d\d(?!\d))(?!(?:19|20)\d\d[^\S\r\n]?[-–][^\S\r\n]?(?:19|20)\d\d(?!\d))(?!(?:19|20)\d\d(?:[^\S\r\n]|-)(?!\d{3}(?!\d)))`
const NOT_HOURS = String.raw`(?!\d\d[.:]\d\d[^\S\r\n]?[-–])`
const NOT_PROCEDURE = String.raw`(?!\d\.\d{6}(?!\d))`
const NOT_HOTLINE = String.raw`(?!1[89]00)`
/** A few words between what a number is and the number, such as "của em là". */
const WORDS = String.raw`(?:[^\S\r\n]{1,3}(?!(?:năm|nam|ngày|ngay|tháng|thang|gọi|goi|đài|dai|phí|phi|giờ|gio|mất|mat|hết|het)(?!\p{L}))\p{L}{1,7}){0,4}[^\S\r\n]{0,3}[:=.\-]?[^\S\r\n]{0,3}`

const NAMED = String.raw`cccd|cmnd|cmtnd|cmt|căn cước(?: công dân)?|can cuoc(?: cong dan)?|chứng minh(?: thư| nhân dân)?|chung minh(?: thu| nhan dan)?|định danh|dinh danh|hộ chiếu|ho chieu|passport|bhxh|bhyt|bảo hiểm(?: xã hội| y tế)?|bao hiem(?: xa hoi| y te)?|mst|mã số thuế|ma so thue|gplx|bằng lái|bang lai`
const ACCOUNT = String.raw`stk|số tk|so tk|số tài khoản|so tai khoan|tài khoản ngân hàng|tai khoan ngan hang`
const SECRET = String.raw`otp|m[ãa] x[áa]c (?:th[ựu]c|nh[ậa]n|minh)|m[ậa]t kh[ẩa]u|passcode|m[ãa] pin`

const before = (names: string) => String.raw`(?<=(?<![\p{L}\p{N}])(?:${names})${WORDS})`
const digits = (least: number, most: number) => String.raw`\d(?:${GAP}\d){${least - 1},${most - 1}}`
const rule = (...parts: string[]) => new RegExp(parts.join(''), 'giu')

const ID = '[số định danh]'

/** In this order: what is more specific is taken before a shorter number could be seen in it. */
export const RULES: Rule[] = [
  {
    kind: 'email',
    // Begins where a word begins, or each letter of a long text would be tried.
    pattern:
      /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@\p{L}[\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}-]{1,63}){0,6}/gu,
    mask: '[email]',
  },
  {
    kind: 'dossier-code',
    pattern:
      /(?<![\p{L}\p{N}.])(?:\d{3}\.\d{2}\.\d{2}\.)?[A-Z]\d{2}(?:\.\d{1,3}){0,4}-\d{6}-\d{4,6}(?![\p{L}\p{N}])/giu,
    mask: '[mã hồ sơ]',
  },
  {
    kind: 'identity-number',
    // The card of the health insurance, and passports.
    pattern:
      /(?<![\p{L}\p{N}])(?:[a-z]{2}[ -]?\d(?:[ -]?\d){12}|[a-z]\d{7,8})(?![\p{L}\p{N}]|-\d)/giu,
    mask: ID,
  },
  {
    kind: 'one-time-code',
    pattern: rule(String.raw`(?=\d)`, before(SECRET), NOT_DATE, NOT_HOTLINE, digits(4, 8), END),
    mask: '[mã OTP]',
  },
  {
    kind: 'one-time-code',
    // Said the other way round: "123456 là mã otp".
    pattern: rule(START, String.raw`\d{4,8}(?=[^\S\r\n](?:là|la)[^\S\r\n](?:m[ãa][^\S\r\n])?otp)`),
    mask: '[mã OTP]',
  },
  {
    kind: 'one-time-code',
    pattern: rule(
      String.raw`(?<=(?<![\p{L}\p{N}])(?:m[ậa]t kh[ẩa]u|password|pass)(?:[^\S\r\n]\p{L}{1,7}){0,2}[^\S\r\n]?(?:[:=]|(?<![\p{L}])l[àa](?!\p{L}))[^\S\r\n]{0,2})`,
      String.raw`(?=\S{0,40}[\d@#$%!])[^\s\[\]]{6,40}`,
    ),
    mask: '[mã OTP]',
  },
  {
    kind: 'bank-card',
    pattern: rule(START, String.raw`\d{4}(?:[ .-]?\d{4}){3}(?:[ .-]?\d{1,3})?`, END, NOT_MONEY),
    mask: '[số thẻ]',
    isMeant: isNoRoundNumber,
  },
  {
    kind: 'bank-card',
    // American Express has its own groups.
    pattern: rule(START, String.raw`3[47]\d{2}[ .-]\d{6}[ .-]\d{5}`, END),
    mask: '[số thẻ]',
  },
  {
    kind: 'bank-card',
    pattern: rule(String.raw`(?=\d)`, before(ACCOUNT), digits(6, 19), END, NOT_MONEY),
    mask: '[số thẻ]',
  },
  {
    kind: 'identity-number',
    // Nothing that is grouped and begins with 0 is an amount.
    pattern: rule(
      START,
      String.raw`0\d{2}(?:${GAP}\d{3}){3}`,
      END,
      String.raw`|${START}0\d{3}(?:${GAP}\d{4}){2}${END}`,
    ),
    mask: ID,
  },
  {
    kind: 'phone',
    pattern: rule(
      START,
      String.raw`(?:\(\+?0{0,2}84\)|\+?(?:00)?84|\(?0)`,
      NOT_HOURS,
      String.raw`(?:${GAP}\(?0?\)?)?\d?`,
      String.raw`(?:\)?${GAP}\d){8,10}`,
      END,
    ),
    mask: '[số điện thoại]',
    isMeant: isPhone,
  },
  {
    kind: 'identity-number',
    pattern: rule(
      String.raw`(?=\d)`,
      before(NAMED),
      NOT_DATE + NOT_PROCEDURE + NOT_HOTLINE,
      digits(8, 15),
      END,
      NOT_MONEY,
    ),
    mask: ID,
    isMeant: isNoRoundNumber,
  },
  {
    kind: 'identity-number',
    pattern: rule(
      START,
      String.raw`(?<![/-])`,
      NOT_HOTLINE,
      String.raw`(?:\d{9,19}|\d{3}(?: \d{3}){2,3})(?! ?\d)`,
      NOT_MONEY,
    ),
    mask: ID,
    isMeant: isNoRoundNumber,
  },
]

/** Nine digits after the 0 for mobile phones, ten for land lines and for mobile phones of before 2018. */
function isPhone(digits: string, written: string): boolean {
  if (/^\(?\d{1,2}[-. ]{1,3}\d{1,2}[-. ]{1,3}(?:19|20)\d\d(?!\d)/u.test(written)) return false
  const national = digits.replace(/^(?:00)?84/u, '').replace(/^0/u, '')
  return /^(?:[35789]\d{8}|2\d{9}|1[2689]\d{8})$/u.test(national)
}

/** Round numbers are amounts, also where nobody wrote of what. */
function isNoRoundNumber(digits: string): boolean {
  return !digits.endsWith('000')
}
