import { toneOf, withoutMarks, withoutTone } from './marks'

const VOWELS = /[aăâeêioôơuưy]/u
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

  const onset = /^(?:qu|gi(?=[aeouy]))/u.exec(base)?.[0].length ?? 0
  let first = onset
  while (first < base.length && !VOWELS.test(base.charAt(first))) first += 1
  let last = first
  while (last + 1 < base.length && VOWELS.test(base.charAt(last + 1))) last += 1
  if (first >= base.length) return -1

  const length = last - first + 1
  const isClosed = last < base.length - 1
  if (length === 1) return first
  if (length >= 3) return first + 1
  return isClosed ? last : first
}

/**
 * The form under which a syllable is looked up: no marks, and one letter where people write
 * both 'i' and 'y' ('kỹ' and 'kĩ', 'lý' and 'lí').
 */
export function foldSyllable(syllable: string): string {
  const folded = withoutMarks(syllable)
  if (folded === 'qui') return 'quy'
  return /^[hklmst]y$/u.test(folded) ? `${folded.charAt(0)}i` : folded
}
