import { toneOf, withoutMarks, withoutTone } from './marks'
import { rememberText, WORDS_REMEMBERED } from './remember-text'

const NUCLEUS = /^(qu(?=[aeouy])|gi(?=[aeouy])|[^aeiouy]*)([aeiouy]*)(.*)$/u
/** Vowels with a mark of their own always carry the tone; of 'ươ' the second one does. */
const MARKED = /[ăâêôơư](?!.*[ăâêôơư])/u

/**
 * Writes a syllable with its tone on the one letter where this project expects it, so that
 * 'hoà' and 'hòa', 'tóan' and 'toán' are the same text. Also settles 'qui' as 'quy'.
 *
 * @example
 * placeTone('thuỷ') // 'thủy'
 */
export function placeTone(syllable: string): string {
  const tone = toneOf(syllable)
  const base = settleQuy(withoutTone(syllable))
  if (tone === '') return base
  const at = tonePosition(base)
  if (at < 0) return syllable.normalize('NFC')
  return (base.slice(0, at + 1) + tone + base.slice(at + 1)).normalize('NFC')
}

function settleQuy(base: string): string {
  return base === 'qui' ? 'quy' : base
}

function tonePosition(base: string): number {
  const marked = MARKED.exec(base)
  if (marked) return marked.index
  const { vowels, start, isClosed } = nucleus(base)
  if (vowels <= 1) return vowels === 0 ? -1 : start
  if (vowels >= 3) return start + 1
  return isClosed ? start + 1 : start
}

/** Where the vowels begin (the glides of 'qu' and 'gi' are none), how many, and what follows. */
function nucleus(base: string): { vowels: number; start: number; isClosed: boolean } {
  const [, onset = '', vowels = '', coda = ''] = NUCLEUS.exec(base) ?? []
  return { vowels: vowels.length, start: onset.length, isClosed: coda !== '' }
}

/**
 * The form under which a syllable is looked up: no marks, and one letter where people write
 * both 'i' and 'y' ('kỹ' and 'kĩ', 'lý' and 'lí').
 */
export function foldSyllable(syllable: string): string {
  return foldSyllableRemembered(syllable)
}

const foldSyllableRemembered = rememberText((syllable) => {
  const folded = withoutMarks(syllable)
  if (folded === 'qui') return 'quy'
  return /^[hklmst]y$/u.test(folded) ? `${folded.charAt(0)}i` : folded
}, WORDS_REMEMBERED)
