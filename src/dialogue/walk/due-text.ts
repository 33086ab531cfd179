import { applicable, type Telling } from '../answer/telling'
import { dueDate } from '../format/due-date'
import { isExtra } from '../format/is-extra'
import { formatWeekday } from '../format/format-day'
import { vietnamDay } from '../format/vietnam-day'
import { walkedWay } from './walked-way'

/**
 * When the result can be expected if everything is handed in today, by the way the walk
 * leads. The latest day of all limits that may apply is told, so that nobody comes too early.
 */
export function dueText(telling: Telling): string {
  const { say, now } = telling.situation
  const times = applicable(telling, walkedWay(telling)?.times ?? [])
  const regular = times.filter((time) => !isExtra(time))
  const days = regular.map((time) => dueDate(time, vietnamDay(now)))
  const known = days.filter((day) => day !== undefined).sort()
  const latest = known.at(-1)
  // One limit that nobody is sure of makes the whole date unsure.
  if (latest === undefined || known.length < days.length) return say.walk.dueUnknown
  const due = say.walk.due(formatWeekday(latest, say))
  return regular.length < times.length ? `${due} ${say.walk.dueExtra}` : due
}
