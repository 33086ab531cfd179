import { type Phrases } from '../phrases/phrases'
import { weekdayOf } from './vietnam-day'

/** `2026-07-20` as `20/07/2026`, and a month `2026-07` as `07/2026`. */
export function formatDay(day: string): string {
  return day.split('-').reverse().join('/')
}

/** With the day of the week in front: `thứ Hai, 20/07/2026`. */
export function formatWeekday(day: string, say: Phrases): string {
  return `${say.weekday[weekdayOf(day)] ?? ''}, ${formatDay(day)}`
}
