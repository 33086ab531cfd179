/** Vietnam has one time zone and no summer time. */
const OFFSET_MS = 7 * 60 * 60 * 1000
const DAY_MS = 24 * 60 * 60 * 1000

/** A moment as people in Vietnam read it on a clock, sortable: `2026-07-20 14:05:09`. */
export function formatVietnamTime(time: Date): string {
  return new Date(time.getTime() + OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ')
}

/**
 * When a day begins in Vietnam, and when it ends; undefined when it is no day.
 *
 * @example
 * parseVietnamDay('2026-07-20')?.begins // 2026-07-19T17:00:00Z
 */
export function parseVietnamDay(day: string): { begins: Date; ends: Date } | undefined {
  const midnight = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().startsWith(day)) return undefined
  const begins = midnight - OFFSET_MS
  return { begins: new Date(begins), ends: new Date(begins + DAY_MS) }
}

/** The day it is in Vietnam at a moment: `2026-07-20`. */
export function vietnamDayOf(time: Date): string {
  return formatVietnamTime(time).slice(0, 10)
}
