/** The five tone marks as combining characters, in the order of the VNI digits 1 to 5. */
export const TONE_MARKS = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'] as const

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** Takes the tone off and leaves the letters: 'thường' becomes 'thương'. */
export function withoutTone(text: string): string {
  return text.normalize('NFD').replace(TONES, '').normalize('NFC')
}

/** The combining tone mark of a syllable, or nothing when it has none. */
export function toneOf(syllable: string): string {
  return TONES[Symbol.match](syllable.normalize('NFD'))?.[0] ?? ''
}

const MARKS = /\p{Mn}/gu

/** Takes off tones and vowel marks alike, and turns 'đ' into 'd'. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
}
