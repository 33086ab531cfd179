/** The five tone marks as combining characters, in the order of the VNI digits 1 to 5. */
export const TONE_MARKS = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'] as const

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu
const MARKS = /\p{Mn}/gu
const ASCII_ONLY = /^[\0-\x7f]*$/u

const LETTERS = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'].flatMap((vowel) => [
  vowel,
  ...TONE_MARKS.map((mark) => (vowel + mark).normalize('NFC')),
])
/** Every accented letter of Vietnamese; looking them up is many times faster than decomposing. */
const BARE = new Map([...LETTERS, 'đ', 'Đ'].map((letter) => [letter, decomposeMarks(letter)]))
const TONELESS = new Map(LETTERS.map((letter) => [letter, decomposeTone(letter)]))

/** Whether the text has nothing to compose, decompose or take marks off. */
export function isAscii(text: string): boolean {
  return ASCII_ONLY.test(text)
}

/** Takes off tones and vowel marks alike, and turns 'đ' into 'd'. */
export function withoutMarks(text: string): string {
  return strip(text, BARE, decomposeMarks)
}

/** Takes the tone off and leaves the letters: 'thường' becomes 'thương'. */
export function withoutTone(text: string): string {
  return strip(text, TONELESS, decomposeTone)
}

/** The combining tone mark of a syllable, or nothing when it has none. */
export function toneOf(syllable: string): string {
  if (isAscii(syllable)) return ''
  return TONE.exec(syllable.normalize('NFD'))?.[0] ?? ''
}

function strip(
  text: string,
  table: ReadonlyMap<string, string>,
  decompose: (text: string) => string,
): string {
  if (isAscii(text)) return text
  let stripped = ''
  for (const letter of text) {
    const found = table.get(letter) ?? letter
    // A letter of another language, or a mark that stands on its own.
    if (found === letter && letter > '\x7f' && !table.has(letter)) return decompose(text)
    stripped += found
  }
  return stripped
}

function decomposeMarks(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
}

function decomposeTone(text: string): string {
  return text.normalize('NFD').replace(TONES, '').normalize('NFC')
}
