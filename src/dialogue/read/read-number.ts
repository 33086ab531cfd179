import { fold, normalize } from '../../text/normalize'
import { stripFillers } from './strip-fillers'

const DIGIT_WORDS: Record<string, number> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
}
const TEN = ['mười', 'mươi']
/** Without marks 'nam' may be "năm", a year, and 'lam' "làm"; so there only the first word counts. */
const PLAIN_WORDS = new Map([...Object.keys(DIGIT_WORDS), ...TEN].map((word) => [fold(word), word]))
const SCALES: [RegExp, number][] = [
  [/^(?:nghin|ngan|k)\b/u, 1000],
  [/^(?:trieu|tr)\b/u, 1_000_000],
  [/^(?:ty|ti)\b/u, 1_000_000_000],
]
const WRITTEN = /\d+(?:[.,\s]\d{3})+(?!\d)|\d+(?:[.,]\d+)?/gu
const GROUPED = /^\d+(?:[.,\s]\d{3})+$/u

/**
 * The one number in an answer: "3", "3 tuổi", "khoảng 2,5", "2 triệu", "mười hai".
 * Undefined when there is none, or more than one, which nobody should guess between.
 */
export function readNumber(text: string): number | undefined {
  const written = [...text.matchAll(WRITTEN)]
  const [first] = written
  if (written.length > 1) return undefined
  if (!first) return readNumberWords(text)
  const after = fold(text.slice(first.index + first[0].length))
  const scale = SCALES.find(([pattern]) => pattern.test(after))?.[1] ?? 1
  const sign = /(?:^|\s)[-−]$/u.test(text.slice(0, first.index)) ? -1 : 1
  return sign * scale * toNumber(first[0])
}

function toNumber(written: string): number {
  if (GROUPED.test(written)) return Number(written.replace(/[.,\s]/gu, ''))
  return Number(written.replace(',', '.'))
}

/** "hai", "mười hai", "hai mươi lăm"; with marks, other words may stand before them. */
function readNumberWords(text: string): number | undefined {
  const isPlain = normalize(text) === fold(text)
  const words = isPlain ? plainWords(text) : normalize(text).split(' ')
  const from = isPlain ? 0 : words.findIndex(isNumberWord)
  return valueOf(words.slice(Math.max(0, from)))
}

function plainWords(text: string): string[] {
  return stripFillers(text)
    .split(' ')
    .map((word) => PLAIN_WORDS.get(word) ?? word)
}

function valueOf([first = '', second = '', third = '']: string[]): number | undefined {
  if (TEN.includes(first)) return 10 + (DIGIT_WORDS[second] ?? 0)
  const digit = DIGIT_WORDS[first]
  if (digit === undefined) return undefined
  return TEN.includes(second) ? digit * 10 + (DIGIT_WORDS[third] ?? 0) : digit
}

function isNumberWord(word: string): boolean {
  return word in DIGIT_WORDS || TEN.includes(word)
}
