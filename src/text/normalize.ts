import { isAscii, withoutMarks } from './marks'
import { rememberText, TEXTS_REMEMBERED } from './remember-text'

const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}]+/gu
const NEITHER_IN_ASCII = /[^a-z0-9]+/g
/** Zero-width and direction characters, which phones and copied web pages leave behind. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu

/**
 * The one form in which this project compares text: composed, lower case, words parted by
 * single spaces, nothing invisible.
 *
 * @example
 * normalize('  Đăng ký KHAI SINH?? ') // 'đăng ký khai sinh'
 */
export function normalize(text: string): string {
  return normalizeRemembered(text)
}

const normalizeRemembered = rememberText((text) => {
  // Nothing in ASCII is invisible or composed, and plain ranges are tested many times faster.
  if (isAscii(text)) return text.toLowerCase().replace(NEITHER_IN_ASCII, ' ').trim()
  return text
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(NEITHER_LETTER_NOR_DIGIT, ' ')
    .trim()
}, TEXTS_REMEMBERED)

/**
 * Also drops the marks, so that 'dang ky khai sinh' finds 'đăng ký khai sinh'. This settles
 * 'hòa' against 'hoà' as well: both fold to 'hoa'.
 */
export function fold(text: string): string {
  return foldRemembered(text)
}

const foldRemembered = rememberText((text) => withoutMarks(normalize(text)), TEXTS_REMEMBERED)
