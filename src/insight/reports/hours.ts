import { parseVietnamDay } from '../vietnam-time'

const HOUR_MS = 60 * 60 * 1000

/** The hour of a moment, in UTC: `2026-07-20T08`. Days in Vietnam begin with one. */
export function hourOf(moment: Date): string {
  return moment.toISOString().slice(0, 13)
}

export function hourStart(hour: string): Date {
  return new Date(`${hour}:00:00.000Z`)
}

/** The first moment that is not in it any more. */
export function hourEnd(hour: string): Date {
  return new Date(hourStart(hour).getTime() + HOUR_MS)
}

export function nextHour(hour: string): string {
  return hourOf(hourEnd(hour))
}

/** The 24 hours of a day in Vietnam. */
export function hoursOfDay(day: string): string[] {
  const begins = parseVietnamDay(day)?.begins.getTime() ?? NaN
  return Array.from({ length: 24 }, (_, at) => hourOf(new Date(begins + at * HOUR_MS)))
}
