/** In what steps a report is made. */
export type Step = 'day' | 'week' | 'month'

/** The day, the Monday of its week, or its month: `2026-07-20`, `2026-07`. */
export function periodOf(day: string, by: Step): string {
  switch (by) {
    case 'day':
      return day
    case 'week':
      return mondayOf(day)
    case 'month':
      return monthOf(day)
  }
}

/** The first day of the week is Monday. */
export function mondayOf(day: string): string {
  const back = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return shiftDay(day, -back)
}

export function shiftDay(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

export function monthOf(day: string): string {
  return day.slice(0, 7)
}

export function nextMonth(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + 1)
  return date.toISOString().slice(0, 7)
}

/** The first day of a month, and the first that is not in it any more. */
export function daysOfMonth(month: string): { from: string; to: string } {
  return { from: `${month}-01`, to: `${nextMonth(month)}-01` }
}
