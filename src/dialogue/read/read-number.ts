import { fold } from '../../text/normalize'

const DIGIT_WORDS: Record<string, number> = {
  khong: 0,
  mot: 1,
  mots: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
}
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
  if (!first) return readNumberWords(fold(text).split(' '))
  const after = fold(text.slice(first.index + first[0].length))
  const scale = SCALES.find(([pattern]) => pattern.test(after))?.[1] ?? 1
  const sign = /(?:^|\s)[-−]$/u.test(text.slice(0, first.index)) ? -1 : 1
  return sign * scale * toNumber(first[0])
}

function toNumber(written: string): number {
  if (GROUPED.test(written)) return Number(written.replace(/[.,\s]/gu, ''))
  return Number(written.replace(',', '.'))
}

/** "hai", "mười hai", "hai mươi lăm"; other words may stand around them. */
function readNumberWords(words: string[]): number | undefined {
  const from = words.findIndex((word) => word in DIGIT_WORDS || word === 'muoi')
  if (from < 0) return undefined
  const [first = '', second = '', third = ''] = words.slice(from)
  if (first === 'muoi') return 10 + (DIGIT_WORDS[second] ?? 0)
  const tens = DIGIT_WORDS[first] ?? 0
  return second === 'muoi' ? tens * 10 + (DIGIT_WORDS[third] ?? 0) : tens
}
