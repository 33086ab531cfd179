import { type CatalogueEntry } from '../content/catalogue-entry'
import { type Level } from '../content/fields'
import { fold } from '../text/normalize'
import { withoutLongAsides } from './without-long-asides'

/** What a question says outright about who asks, or at which level. */
export interface Cues {
  levels: Level[]
  isForeign: boolean
  isOrganisation: boolean
  isAgain: boolean
  isLost: boolean
  /** Somebody has died. */
  isDeath: boolean
  isChange: boolean
  isExtension: boolean
  isEnd: boolean
  /** A paper is meant that says that something is not so. */
  isAttestedLack: boolean
  /** The age of whom a question is about. */
  age?: number
  /** The ages a procedure is for. */
  ageMin?: number
  ageBelow?: number
}

const LEVELS: [Level, RegExp][] = [
  ['commune', /\b(?:xa|phuong|thi tran|dac khu|thon|ap|khu pho|to dan pho)\b/u],
  ['province', /\b(?:tinh|so tu phap|so xay dung|so tai chinh|cong an tinh|len so)\b/u],
  ['ministry', /\b(?:trung uong|cap bo|len bo|bo cong an|cuc)\b/u],
]
/** Short names of countries are words of their own ("pháp luật", "lao động"), so they need company. */
const FOREIGN = new RegExp(
  [
    String.raw`\b(?:khong phai nguoi viet|nuoc ngoai|ngoai quoc|viet kieu|kieu bao|han quoc|nhat ban`,
    String.raw`|dai loan|trung quoc|hoa ky|campuchia|cam pu chia|thai lan|singapore|canada|australia)\b`,
    String.raw`|\bquoc tich (?!viet)(?:nuoc )?\w+`,
    String.raw`|\b(?:nguoi|chong|vo|bo|cha|ba|me|ma|ban trai|ban gai|dau|re|ben|sang|qua|o|tu|lay|cuoi)`,
    String.raw` (?:nhat|han|my|phap|duc|nga|anh quoc|uc|trung|thai|lao|tay|y|an do|sing|philippin)\b`,
  ].join(''),
  'u',
)
const ORGANISATION =
  /\b(?:cong ty|doanh nghiep|to chuc|co quan|chi nhanh|van phong dai dien|hop tac xa|ngan hang|truong|trung tam)\b/u
const AGAIN =
  /\b(?:(?:cap|lam|dang ky|xin|in|mua) (?:\w+ ){0,2}lai|(?:xin|lam|cap|doi) (?:cho \w+ )?cai (?:khac|moi))\b/u
/** Lost or spoilt, in whatever way. */
const LOST = new RegExp(
  [
    String.raw`\b(?:mat|hong|hu|hu hong|rach|that lac|chay|nhoe|bac mau|mo (?:het )?(?:chu|so)`,
    String.raw`|(?:lu|lut|nuoc|bao|gio) (?:cuon|ngap)|bi (?:uot|cuop|giat|moc|trom|gay)|(?:danh|lam|bi) roi|rot (?:mat|bop|vi)`,
    String.raw`|moc (?:bop|vi|tui)|(?:chuot|moi) (?:can|gam|an)|cho (?:gam|nhai))\b`,
  ].join(''),
  'u',
)
/** "Ba tôi vừa mất" is no loss of papers: one of the family, a few light words, and nothing lost after it. */
const DEATH = new RegExp(
  [
    String.raw`\b(?:khai tu|bao tu|chung tu|tu tuat|mai tang|qua doi|tu tran|chet|hy sinh)\b`,
    String.raw`|\b(?:ba|bo|cha|tia|thay|ma|me|bu|u|ong|chong|ck|vo|vk|cu|cau|mo|chu|thim|bac|than)`,
    String.raw`(?: (?:nha|ruot|noi|ngoai|em|toi|tui|minh|con|chau|a|anh|chi|moi|vua|da|khong may)){0,4}`,
    String.raw` mat(?= (?:roi|hom|sang|chieu|toi|dem|tuan|thang|nam|lau|o|tai|vi|do|ma|thi|gio|duoc|nen|xong|em|toi|tui|con|minh|gia dinh|phai|can|muon)\b|$)`,
  ].join(''),
  'gu',
)
const CHANGE = /\b(?:doi|thay doi|dieu chinh|sua doi|cai chinh|bo sung|sai|chuyen)\b/u
const EXTENSION = /\b(?:gia han|het han|qua han|sap han|keo dai)\b/u
const END = /\b(?:cham dut|giai the|thu hoi|huy|xoa|dung|tam ngung|dong cua)\b/u

/**
 * "Xác nhận chưa kết hôn", "giấy chưa vợ": who wants a paper on what is not so does not want what
 * it denies. Elsewhere "chưa có giấy khai sinh" says just what is wanted.
 */
const ATTESTED_LACK = new RegExp(
  [
    String.raw`\b(?:giay|(?:xac|chung) nhan|chung minh|cam doan|cam ket|to khai)`,
    String.raw`(?: (?:la|rang|ve|viec|minh|em|toi|tui|con|hien)){0,2}`,
    String.raw` (?:chua|khong|chang)(?! (?:phai|duoc|biet|a|vay|roi)\b)(?= \w)`,
  ].join(''),
  'u',
)

const AGE = /\b(\d{1,3}) tuoi\b/u
/** Somebody who is not yet so old; the age is one of those below it. */
const YOUNGER = /\b(?:duoi|chua(?: du| toi| den)?) (\d{1,3}) tuoi\b/u
const AGE_MIN = /\btu(?: du)? (\d{1,3}) tuoi\b/u
const AGE_BELOW = /\bduoi (\d{1,3}) tuoi\b/u

const NUMBERS = 'khong mot hai ba bon nam sau bay tam chin'.split(' ')
/** Ages in words: 'mười lăm tuổi', 'bảy mươi tuổi', 'hai mươi lăm tuổi'. */
const SPOKEN_AGE = /\b(?:(\w+) )?(muoi)(?: (\w+))? tuoi\b|\b(\w+) tuoi\b/u

/** Reads the cues of a question, or of a name, so that the two can be compared. */
export function readCues(text: string): Cues {
  const folded = fold(text)
  // A paper may be lost besides: "bố chết lâu rồi, giấy chứng tử mất".
  const withoutDeath = folded.replace(DEATH, ' ')
  return {
    levels: LEVELS.filter(([, words]) => words.test(folded)).map(([level]) => level),
    isForeign: FOREIGN.test(folded),
    isOrganisation: ORGANISATION.test(folded),
    isAgain: AGAIN.test(folded),
    isLost: LOST.test(withoutDeath),
    isDeath: withoutDeath !== folded,
    isChange: CHANGE.test(folded),
    isExtension: EXTENSION.test(folded),
    isEnd: END.test(folded),
    isAttestedLack: ATTESTED_LACK.test(folded),
    ...readAge(folded),
  }
}

function readAge(folded: string): { age?: number } {
  const below = YOUNGER.exec(folded)?.[1]
  if (below !== undefined) return { age: Number(below) - 1 }
  const digits = AGE.exec(folded)?.[1]
  if (digits !== undefined) return { age: Number(digits) }
  const [, tens, ten, ones, single] = SPOKEN_AGE.exec(folded) ?? []
  if (ten !== undefined)
    return { age: 10 * Math.max(1, toDigit(tens)) + Math.max(0, toDigit(ones)) }
  const digit = toDigit(single)
  return digit > 0 ? { age: digit } : {}
}

/** -1 for what is no number. */
function toDigit(word: string | undefined): number {
  if (word === 'lam') return 5
  if (word === 'tu') return 4
  return word === undefined ? -1 : NUMBERS.indexOf(word)
}

/** The cues that a procedure's own name gives, and the levels it is carried out at. */
export function cuesOf({ name, levels }: Pick<CatalogueEntry, 'name' | 'levels'>): Cues {
  const folded = fold(name)
  const ageMin = AGE_MIN.exec(folded)?.[1]
  const ageBelow = AGE_BELOW.exec(folded)?.[1]
  return {
    ...readCues(withoutLongAsides(name)),
    levels,
    ...(ageMin === undefined ? {} : { ageMin: Number(ageMin) }),
    ...(ageBelow === undefined ? {} : { ageBelow: Number(ageBelow) }),
  }
}

/** Whether a name is that of a paper on what is not so; names without a denial are not looked at. */
export function isAttestedLack(name: string): boolean {
  return DENIAL.test(name) && ATTESTED_LACK.test(fold(name))
}

const DENIAL = /chưa|không|chẳng/iu
