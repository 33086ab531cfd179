import { fold, normalize } from '../../text/normalize'

/** How people take back what was understood; the longest first. */
const OPENINGS = [
  'khong phai cai do',
  'khong phai cai nay',
  'khong phai vay',
  'khong phai the',
  'khong phai dau',
  'khong phai',
  'hong phai',
  'ko phai',
  'k phai',
  'sai roi',
  'nham roi',
  'a khong',
  'a nham',
  'khong dung',
  'dung nham',
  'no',
]
const TURNS = [
  'y toi la',
  'y minh la',
  'y em la',
  'y cua toi la',
  'y toi muon hoi la',
  'y toi',
  'toi hoi',
  'toi dang hoi',
  'toi muon hoi',
  'toi muon',
  'em hoi',
  'em muon hoi',
  'minh hoi',
  'minh muon hoi',
  'ma la',
  'i mean',
  'i meant',
]

/**
 * What a citizen means instead, after "không phải, ý tôi là …": the rest of the message, or
 * an empty text when nothing follows. Undefined when nothing is taken back.
 */
export function readCorrection(text: string): string | undefined {
  const words = normalize(text).split(' ')
  const plain = fold(text).split(' ')
  const opening = skip(plain, OPENINGS, 0)
  const turn = skip(plain, TURNS, opening)
  if (turn === 0) return undefined
  const isTakenBack = opening > 0 && (turn > opening || opening === plain.length)
  if (!isTakenBack && !startsWithOwnMeaning(plain)) return undefined
  return words.slice(turn).join(' ')
}

/** "ý tôi là …" takes back by itself; "tôi muốn hỏi …" only opens a question. */
function startsWithOwnMeaning(plain: string[]): boolean {
  return /^(?:y (?:toi|minh|em|cua toi)|i mean)/u.test(plain.join(' '))
}

/** How many words are passed over when one of the phrases stands at a place. */
function skip(words: string[], phrases: string[], at: number): number {
  const rest = `${words.slice(at).join(' ')} `
  const lengths = phrases
    .filter((phrase) => rest.startsWith(`${phrase} `))
    .map((phrase) => phrase.split(' ').length)
  return at + Math.max(0, ...lengths)
}
