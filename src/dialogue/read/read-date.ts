import { fold } from '../../text/normalize'
import { addDays, addMonths } from '../format/vietnam-day'

type Read = { kind: 'day'; day: string } | { kind: 'no-such-day' } | undefined

const NAMED: [RegExp, number][] = [
  [/\bhom nay\b|\btoday\b|\bsang nay\b|\bchieu nay\b|\btoi nay\b|\bvua xong\b/u, 0],
  [/\bhom kia\b|\bhom truoc\b/u, -2],
  [/\bhom qua\b|\byesterday\b/u, -1],
  [/\b(?:ngay mai|mai)\b|\btomorrow\b/u, 1],
  [/\btuan truoc\b|\btuan roi\b|\btuan qua\b|\blast week\b/u, -7],
]
const AGO =
  /\b(\d{1,3}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi) (ngay|tuan|thang|nam|days?|weeks?|months?|years?) (?:truoc|roi|qua|nay|ago)\b/u
const WORDS: Record<string, number> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
}
const LAST_MONTH = /\bthang truoc\b|\bthang roi\b|\blast month\b/u
const YEAR_FIRST = /\b(\d{4}) (\d{1,2}) (\d{1,2})\b/u
const IN_WORDS = /\b(\d{1,2}) (?:thang|t) ?(\d{1,2})(?: (?:nam )?(\d{4}|\d{2}))?\b/u
const IN_NUMBERS = /\b(\d{1,2}) (\d{1,2})(?: (\d{4}|\d{2}))?\b/u
const CENTURY = 2000

/**
 * The day that an answer names: "05/03/2026", "5-3", "ngày 5 tháng 3 năm 2026", "hôm qua",
 * "3 tháng trước". Without a year it is the one nearest to today that lies in the past, or
 * ahead when `isPast` is false.
 */
export function readDate(text: string, today: string, isPast: boolean): Read {
  const words = fold(text)
  const written = readWritten(words, today, isPast)
  if (written) return written
  const ago = readAgo(words, today)
  if (ago !== undefined) return { kind: 'day', day: ago }
  if (LAST_MONTH.test(words)) return { kind: 'day', day: addMonths(today, -1) }
  const named = NAMED.find(([pattern]) => pattern.test(words))
  return named && { kind: 'day', day: addDays(today, named[1]) }
}

function readWritten(words: string, today: string, isPast: boolean): Read {
  const yearFirst = YEAR_FIRST.exec(words)
  if (yearFirst) return toRead(yearFirst[1], yearFirst[2], yearFirst[3])
  const [, date, month, year] = IN_WORDS.exec(words) ?? IN_NUMBERS.exec(words) ?? []
  if (date === undefined || month === undefined) return undefined
  if (year !== undefined) return toRead(fullYear(year), month, date)
  return nearest(date, month, { today, isPast })
}

function nearest(
  date: string,
  month: string,
  { today, isPast }: { today: string; isPast: boolean },
): Read {
  const thisYear = Number(today.slice(0, 4))
  const guess = toRead(String(thisYear), month, date)
  if (guess?.kind !== 'day') return guess
  if (isPast && guess.day > today) return toRead(String(thisYear - 1), month, date)
  return !isPast && guess.day < today ? toRead(String(thisYear + 1), month, date) : guess
}

function fullYear(written: string): string {
  return written.length === 4 ? written : String(CENTURY + Number(written))
}

function toRead(year = '', month = '', date = ''): Read {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const parsed = new Date(`${day}T00:00:00Z`)
  const isReal = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day)
  return isReal ? { kind: 'day', day } : { kind: 'no-such-day' }
}

function readAgo(words: string, today: string): string | undefined {
  const [, count = '', unit = ''] = AGO.exec(words) ?? []
  if (count === '') return undefined
  const number = WORDS[count] ?? Number(count)
  if (/^(?:ngay|day)/u.test(unit)) return addDays(today, -number)
  if (/^(?:tuan|week)/u.test(unit)) return addDays(today, -7 * number)
  return addMonths(today, /^(?:thang|month)/u.test(unit) ? -number : -12 * number)
}
