import { type Synonym } from '../../content/synonym'
import { withoutMarks } from '../../text/marks'

export const VARIANTS = ['as-asked', 'no-marks', 'telex', 'short-forms', 'typo'] as const
/** In which spelling a golden question is asked. */
export type Variant = (typeof VARIANTS)[number]

/** A golden question in one of the spellings in which people send it. */
export interface Variation {
  variant: Variant
  text: string
}

/**
 * The question as asked, and as others would type it: without marks, with the keys of Telex left
 * in a word, in the short forms of the synonyms, with a slip. The same every time for the same
 * question, and only those that differ from it.
 */
export function varyQuestion(question: string, shorten: (text: string) => string): Variation[] {
  const random = createRandom(question)
  const variations: Variation[] = [
    { variant: 'as-asked', text: question },
    { variant: 'no-marks', text: withoutMarks(question) },
    { variant: 'telex', text: leaveTelex(question, random) },
    { variant: 'short-forms', text: shorten(question) },
    { variant: 'typo', text: slip(question, random) },
  ]
  return variations.filter(({ variant, text }) => variant === 'as-asked' || text !== question)
}

/** Writes what the synonyms have a plain short form for in that form. */
export function createShortener(synonyms: Synonym[]): (text: string) => string {
  const forms = new Map<string, string>()
  for (const { from, to, kind } of synonyms) {
    const [meaning = ''] = to
    const isShorter = from.length < meaning.length
    if ((kind === 'abbreviation' || kind === 'teencode') && isShorter && !forms.has(meaning)) {
      forms.set(meaning, from)
    }
  }
  return (text) => {
    const words = text.normalize('NFC').split(/\s+/u)
    for (let at = 0; at < words.length; at += 1) {
      const length = [3, 2, 1].find((many) => forms.has(words.slice(at, at + many).join(' ')))
      if (length === undefined) continue
      words.splice(at, length, forms.get(words.slice(at, at + length).join(' ')) ?? '')
    }
    return words.join(' ')
  }
}

const TONES: Record<string, string> = { '̀': 'f', '́': 's', '̉': 'r', '̃': 'x', '̣': 'j' }
const SHAPES: Record<string, string> = { '̂': '', '̆': 'w', '̛': 'w' }

/** Of two words with marks the keys are left as they were typed: 'đăng' becomes 'ddawng'. */
function leaveTelex(question: string, random: () => number): string {
  const words = question.split(' ')
  const marked = words.flatMap((word, at) => (withoutMarks(word) === word ? [] : [at]))
  for (let count = 0; count < 2 && marked.length > 0; count += 1) {
    const [at = 0] = marked.splice(Math.floor(random() * marked.length), 1)
    words[at] = toTelex(words[at] ?? '')
  }
  return words.join(' ')
}

function toTelex(word: string): string {
  let tone = ''
  const letters = [...word.normalize('NFC')].map((letter) => {
    if (letter === 'đ' || letter === 'Đ') return 'dd'
    const [base = '', ...marks] = [...letter.normalize('NFD')]
    tone = marks.map((mark) => TONES[mark] ?? '').join('') || tone
    const shape = marks.find((mark) => mark in SHAPES)
    if (shape === undefined) return base
    return base + (SHAPES[shape] || base.toLowerCase())
  })
  return letters.join('') + tone
}

const NEIGHBOURS: Record<string, string> = {
  a: 's', s: 'd', d: 'f', g: 'h', h: 'j', k: 'l', l: 'k', n: 'm', m: 'n', o: 'p', i: 'o', u: 'i', t: 'y', c: 'v', e: 'r', b: 'v',
} // prettier-ignore

/** One letter of a longer word is left out, swapped with the next, or its neighbour on the keyboard. */
function slip(question: string, random: () => number): string {
  const words = question.split(' ')
  const long = words.flatMap((word, at) => (/^\p{L}{4,}$/u.test(word) ? [at] : []))
  const at = long[Math.floor(random() * long.length)]
  if (at === undefined) return question
  const letters = [...(words[at] ?? '')]
  const place = 1 + Math.floor(random() * (letters.length - 2))
  const [here = '', next = ''] = letters.slice(place, place + 2)
  const kind = random()
  if (kind < 0.34) letters.splice(place, 1)
  else if (kind < 0.67) letters.splice(place, 2, next, here)
  else letters.splice(place, 1, NEIGHBOURS[withoutMarks(here)] ?? '')
  words[at] = letters.join('')
  return words.join(' ')
}

/** Mulberry32, started from the text, so that a question always meets the same accidents. */
function createRandom(text: string): () => number {
  let state = [...text].reduce(
    (sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0,
    7,
  )
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
