import { type ChannelLimits } from '../../channel/delivery'
import { linksIn } from '../../channel/official-link'

type Count = ChannelLimits['countedIn']

const GRAPHEMES = new Intl.Segmenter('vi', { granularity: 'grapheme' })
const NUMBER = /\d+(?:[.,/:-]\d+)*/gu
/** Such as a telephone number; but also two dates in a row, which are better parted than cut. */
const NUMBERS = /\d+(?:[.,/:\- ]\d+)*/gu
/** A piece that is much shorter than it might be is worth a worse place to break at. */
const FILLED_MIN = 0.4

/** After these a reader expects a pause: a paragraph, a line, a sentence, a word. */
const BREAKS = [/\n\s*\n\s*/gu, /\s*\n\s*/gu, /(?<=[.!?…;])\s+/gu, /\s+/gu]

/** How long a text is for a platform. */
export function lengthOf(text: string, countedIn: Count): number {
  return countedIn === 'utf-16' ? text.length : [...text].length
}

/**
 * Cuts a text into pieces that a platform takes, at the ends of paragraphs, lines, sentences
 * or words, in that order; never inside a link, a number or what is read as one letter, unless
 * that alone is longer than a piece may be. Only white space around a cut is lost.
 */
export function splitText(text: string, max: number, countedIn: Count): string[] {
  const pieces: string[] = []
  let rest = text.trim()
  while (lengthOf(rest, countedIn) > max) {
    const end = unitsWithin(rest, max, countedIn)
    const { at, next } = breakWithin(rest, end)
    pieces.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(next).trimStart()
  }
  return [...pieces, rest].filter((piece) => piece !== '')
}

/** How many units of UTF-16 from the start a piece may have. */
function unitsWithin(text: string, max: number, countedIn: Count): number {
  if (countedIn === 'utf-16') return max
  let units = 0
  let points = 0
  for (const point of text) {
    if (points === max) break
    points += 1
    units += point.length
  }
  return units
}

interface Break {
  at: number
  next: number
}

function breakWithin(text: string, end: number): Break {
  const window = text.slice(0, end + 1)
  const whole = wholesAround(text, end, NUMBER)
  for (const kept of [wholesAround(text, end, NUMBERS), whole]) {
    for (const pattern of BREAKS) {
      const found = [...window.matchAll(pattern)]
        .map(({ 0: gap, index }) => ({ at: index, next: index + gap.length }))
        .filter(({ at }) => at >= end * FILLED_MIN && at <= end && !isInside(at, kept))
        .at(-1)
      if (found) return found
    }
  }
  const at = letterEndWithin(text, end, whole)
  return { at, next: at }
}

/** Links and numbers, as far as a cut may meet them. */
function wholesAround(text: string, end: number, pattern: RegExp): Break[] {
  const near = text.slice(0, end * 2)
  const links = linksIn(near).map(({ at, url }) => ({ at, next: at + url.length }))
  const numbers = [...near.matchAll(pattern)].map(({ 0: digits, index }) => ({
    at: index,
    next: index + digits.length,
  }))
  return [...links, ...numbers].filter(({ next, at }) => next - at <= end)
}

function isInside(at: number, wholes: Break[]): boolean {
  return wholes.some((whole) => whole.at < at && at < whole.next)
}

/** Text without a space: cut between letters, and between letters that are too long anywhere. */
function letterEndWithin(text: string, end: number, wholes: Break[]): number {
  const ends = [...GRAPHEMES.segment(text.slice(0, end + 1))].map(({ index }) => index)
  const at = ends.findLast((index) => index > 0 && index <= end && !isInside(index, wholes))
  if (at !== undefined) return at
  // Never half of a character that is written with two units.
  return /[\uD800-\uDBFF]/u.test(text.charAt(end - 1)) && end > 1 ? end - 1 : end
}
