import { stripFillers } from './strip-fillers'

const NUMBER_WORDS: Record<string, number> = {
  mot: 1,
  nhat: 1,
  dau: 1,
  first: 1,
  one: 1,
  hai: 2,
  nhi: 2,
  second: 2,
  two: 2,
  ba: 3,
  third: 3,
  three: 3,
  tu: 4,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
}
const CHOOSING = '(?:toi |em |minh )?(?:chon |lay |muon )?'
const NOUNS =
  '(?:(?:cai|so|cau|muc|lua chon|phuong an|y|dap an|thu tuc|truong hop|the|number|option) )*'
const NUMBERED = new RegExp(
  `^${CHOOSING}${NOUNS}(?:(?:thu|so) )?(\\d{1,2}|[a-z]+)(?: (?:tien|one|do|ay|kia))?$`,
  'u',
)
const LAST = new RegExp(
  `^${CHOOSING}${NOUNS}(?:sau cung|cuoi cung|cuoi|chot|last)(?: one| cung)?$`,
  'u',
)
const MIDDLE = new RegExp(`^${CHOOSING}${NOUNS}(?:o )?(?:chinh )?(?:giua|middle)(?: one)?$`, 'u')

/**
 * Which of `count` choices a message points to by its place, from 0: "2", "số 2", "cái thứ
 * hai", "cái cuối", "cái giữa". It may be past the end, which the caller has to say.
 * Undefined when the message does not point at all.
 */
export function readOrdinal(text: string, count: number): number | undefined {
  const words = stripFillers(text)
  if (LAST.test(words)) return count - 1
  if (MIDDLE.test(words)) return count % 2 === 1 ? (count - 1) / 2 : undefined
  const [, written = ''] = NUMBERED.exec(words) ?? []
  const number = NUMBER_WORDS[written] ?? (/^\d+$/u.test(written) ? Number(written) : undefined)
  return number === undefined || number < 1 ? undefined : number - 1
}
