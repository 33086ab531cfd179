import { TONE_MARKS } from './marks'
import { placeTone } from './place-tone'
import { rememberText, WORDS_REMEMBERED } from './remember-text'
import { isSyllable } from './syllables'

const TELEX_TONES = 'sfrxj'
const VNI_TONES = '12345'
const VOWEL = /[aăâeêioôơuưy]/u
const HATS: Record<string, string> = { a: 'â', e: 'ê', o: 'ô' }
const HORNS: Record<string, string> = { o: 'ơ', u: 'ư' }
const BREVES: Record<string, string> = { a: 'ă' }
const HORNS_AND_BREVES = { ...HORNS, ...BREVES }

interface Typed {
  letters: string[]
  tone: string
}

/**
 * Reads a word that a switched-off keyboard left in Telex or VNI: 'ddawng' and 'd9a8ng' are
 * 'đăng'. Gives nothing unless the keys spell a Vietnamese syllable and the word as typed
 * is none itself, because 'as' and 'gas' are words that people mean.
 */
export function decodeTyping(word: string): string | undefined {
  if (word.length < 2 || word.length > 12 || isSyllable(word)) return undefined
  const decoded = decodeRemembered(word)
  return decoded === word ? undefined : decoded
}

/** The word itself where the keys spell no syllable. */
const decodeRemembered = rememberText((word) => {
  const press = /\d/u.test(word) ? pressVni : pressTelex
  const typed: Typed = { letters: [], tone: '' }
  for (const key of word) if (!press(typed, key)) typed.letters.push(key)
  const decoded = placeTone((typed.letters.join('') + typed.tone).normalize('NFC'))
  return isSyllable(decoded) ? decoded : word
}, WORDS_REMEMBERED)

/** Whether the key changed what is there; otherwise it is a letter of its own. */
function pressTelex(typed: Typed, key: string): boolean {
  const { letters } = typed
  if (key === 'd') return replace(letters, { d: 'đ' })
  if (key === 'w') return putHorn(letters, HORNS_AND_BREVES) || letters.push('ư') > 0
  if (key in HATS) return replace(letters, { [key]: HATS[key] ?? key })
  return putTone(typed, TELEX_TONES.indexOf(key)) || (key === 'z' && letters.some(isVowel))
}

function pressVni(typed: Typed, key: string): boolean {
  const { letters } = typed
  if (key === '6') return replace(letters, HATS)
  if (key === '7') return putHorn(letters, HORNS)
  if (key === '8') return replace(letters, BREVES)
  if (key === '9') return replace(letters, { d: 'đ' })
  return putTone(typed, VNI_TONES.indexOf(key))
}

function putTone(typed: Typed, tone: number): boolean {
  const mark = TONE_MARKS[tone]
  if (mark === undefined || !typed.letters.some(isVowel)) return false
  typed.tone = mark
  return true
}

/** 'uo' takes the horn on both letters: 'dduowng' and 'dduongw' are 'đương'. */
function putHorn(letters: string[], marks: Record<string, string>): boolean {
  const at = letters.findLastIndex((letter) => letter in marks)
  if (at > 0 && letters[at] === 'o' && letters[at - 1] === 'u') letters[at - 1] = 'ư'
  return replace(letters, marks)
}

/** Marks the last letter that can take one of these marks. */
function replace(letters: string[], marks: Record<string, string>): boolean {
  const at = letters.findLastIndex((letter) => letter in marks)
  const marked = marks[letters[at] ?? '']
  if (marked === undefined) return false
  letters[at] = marked
  return true
}

function isVowel(letter: string): boolean {
  return VOWEL.test(letter)
}
