import { type ProcessingTime } from '../../content/guide'
import { addDays, addMonths, weekdayOf } from './vietnam-day'

/** A working day has eight hours; a time limit in working hours is counted so. */
const HOURS_OF_WORKING_DAY = 8
const HOURS_OF_DAY = 24

/**
 * The day a result is due when it was submitted on a day. Working days are Monday to Friday
 * and start counting on the day after; holidays are not known here, so whoever shows it
 * must say so. Undefined when no source is certain of the time.
 *
 * @example
 * dueDate({ kind: 'duration', amount: 3, unit: 'working-day', … }, '2026-11-20') // '2026-11-25'
 */
export function dueDate(time: ProcessingTime, submitted: string): string | undefined {
  switch (time.kind) {
    case 'check':
      return undefined
    case 'same-day':
      return nextWorkingDay(submitted)
    case 'duration':
      return afterDuration(time.amount, time.unit, submitted)
  }
}

type Unit = Extract<ProcessingTime, { kind: 'duration' }>['unit']

function afterDuration(amount: number, unit: Unit, submitted: string): string {
  switch (unit) {
    case 'hour':
      return nextWorkingDay(addDays(submitted, Math.ceil(amount / HOURS_OF_DAY)))
    case 'working-hour':
      return addWorkingDays(submitted, Math.ceil(amount / HOURS_OF_WORKING_DAY))
    case 'day':
      return nextWorkingDay(addDays(submitted, Math.ceil(amount)))
    case 'working-day':
      return addWorkingDays(submitted, Math.ceil(amount))
    case 'month':
      return nextWorkingDay(addMonths(submitted, Math.ceil(amount)))
  }
}

function addWorkingDays(day: string, days: number): string {
  let due = day
  for (let left = days; left > 0; left -= 1) due = nextWorkingDay(addDays(due, 1))
  return due
}

/** The day itself unless it is a Saturday or Sunday, when offices hand out nothing. */
function nextWorkingDay(day: string): string {
  const weekday = weekdayOf(day)
  if (weekday === 6) return addDays(day, 2)
  return weekday === 0 ? addDays(day, 1) : day
}
