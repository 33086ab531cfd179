import { fold } from '../../text/normalize'
import { rememberText, TEXTS_REMEMBERED } from '../../text/remember-text'

/** Words of address and politeness that change nothing about an answer or a command. */
const FILLERS = new Set(
  (
    'a ah da nhe nha nhi nhi di voi giup gium dum ho em minh toi anh chi co chu bac ad add oi ban ' +
    'bot shop luon the thi la ok oke okie please'
  ).split(' '),
)
/** At the front 'co' is "yes" and 'the' may be "thẻ", so only the back may lose them. */
const NOT_AT_THE_FRONT = new Set([
  'co',
  'the',
  'la',
  'thi',
  'chu',
  'luon',
  'ho',
  'di',
  'ok',
  'oke',
  'okie',
])
/** At the back these are more often part of the answer than of politeness. */
const NOT_AT_THE_BACK = new Set([
  'co',
  'the',
  'la',
  'thi',
  'ho',
  'chu',
  'bac',
  'anh',
  'ok',
  'oke',
  'okie',
])

/**
 * The words of a message without marks and without politeness around them. Never empty
 * when the message has words: 'dạ' stays 'da'.
 *
 * @example
 * stripFillers('dạ em chưa có ạ') // 'chua co'
 */
export function stripFillers(text: string): string {
  return stripRemembered(text)
}

const stripRemembered = rememberText((text) => {
  const words = fold(text).split(' ')
  let from = 0
  let to = words.length
  while (from < to - 1 && isFiller(words[from], NOT_AT_THE_FRONT)) from += 1
  while (to > from + 1 && isFiller(words[to - 1], NOT_AT_THE_BACK)) to -= 1
  return words.slice(from, to).join(' ')
}, TEXTS_REMEMBERED)

function isFiller(word: string | undefined, kept: Set<string>): boolean {
  return word !== undefined && FILLERS.has(word) && !kept.has(word)
}
