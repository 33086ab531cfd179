import { type People } from '../../content/agency'
import { type Holiday } from '../../content/holiday'
import { addDays, vietnamDay, vietnamTime, weekdayOf } from '../format/vietnam-day'

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
/** Longer closed than this, no time is promised. */
const LOOKED_AHEAD_DAYS = 15

/** Whether people of an agency answer at this moment. */
export function isOpen({ hours }: People, holidays: Holiday[], now: Date): boolean {
  const time = vietnamTime(now)
  return hoursOf(hours, holidays, vietnamDay(now)).some(({ from, to }) => from <= time && time < to)
}

/** The day and hour when people answer again, such as `2026-11-23` and `07:30`. */
export function nextOpening(
  { hours }: People,
  holidays: Holiday[],
  now: Date,
): { day: string; time: string } | undefined {
  const today = vietnamDay(now)
  for (let ahead = 0; ahead <= LOOKED_AHEAD_DAYS; ahead += 1) {
    const day = addDays(today, ahead)
    const times = hoursOf(hours, holidays, day)
      .map(({ from }) => from)
      .filter((time) => ahead > 0 || time > vietnamTime(now))
      .sort()
    if (times[0] !== undefined) return { day, time: times[0] }
  }
  return undefined
}

function hoursOf(hours: People['hours'], holidays: Holiday[], day: string): People['hours'] {
  if (holidays.some(({ from, to = from }) => from <= day && day <= to)) return []
  const weekday = DAYS[weekdayOf(day)]
  return hours.filter(({ days }) => days.some((one) => one === weekday))
}
