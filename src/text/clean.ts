import { isSyllable } from './syllables'
import { placeTone } from './place-tone'
import { normalize } from './normalize'
import { rememberText, TEXTS_REMEMBERED, WORDS_REMEMBERED } from './remember-text'

/** A letter held down: 'ơiiii'. Twice is left alone, for Telex needs it ('caan'). */
const HELD_LETTER = /(\p{L})\1{2,}/gu

/**
 * Text as a citizen meant to type it, before anything is looked up: composed, lower case,
 * nothing invisible, held-down letters let go, every tone on its usual letter.
 *
 * @example
 * clean('Chị ơiiii, HOÀ giải') // 'chị ơi hòa giải'
 */
export function clean(text: string): string {
  return cleanRemembered(text)
}

const cleanRemembered = rememberText(
  (text) => normalize(text).split(' ').map(cleanWord).join(' '),
  TEXTS_REMEMBERED,
)

/** The same for a single word that `normalize` has been over. */
export function cleanWord(word: string): string {
  return cleanWordRemembered(word)
}

const cleanWordRemembered = rememberText((word) => {
  const released = word.replace(HELD_LETTER, '$1')
  return isSyllable(released) ? placeTone(released) : released
}, WORDS_REMEMBERED)
