const DAY_MS = 24 * 60 * 60 * 1000
/** Vietnam is seven hours ahead of UTC all year. */
const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000

/** The calendar day in Vietnam at an instant, as `2026-07-20`. */
export function vietnamDay(instant: Date): string {
  return toDay(instant.getTime() + VIETNAM_OFFSET_MS)
}

/** The time of day in Vietnam at an instant, as `07:30`. */
export function vietnamTime(instant: Date): string {
  return new Date(instant.getTime() + VIETNAM_OFFSET_MS).toISOString().slice(11, 16)
}

/** The day so many days later, or earlier when negative. */
export function addDays(day: string, days: number): string {
  return toDay(Date.parse(day) + days * DAY_MS)
}

/** The same day of another month; the last one where that month is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return toDay(Date.UTC(year, month - 1 + months, Math.min(date, last)))
}

/** How many days lie between two days. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/** From 0, Sunday, to 6, Saturday. */
export function weekdayOf(day: string): number {
  return new Date(Date.parse(day)).getUTCDay()
}

function toDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}
