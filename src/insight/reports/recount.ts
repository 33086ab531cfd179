import { vietnamDayOf } from '../vietnam-time'
import { walkPages } from '../walk-pages'
import { countBetween } from './count-hours'
import { hourEnd, hourOf, hourStart, nextHour } from './hours'
import { makeMonth, markMonthStale } from './keep-months'
import { type RollupParts, writeDay } from './keep-rollups'
import { monthOf } from './periods'
import { type HourCount } from './rollup'
import { sortKeys } from './sum-day'

export interface Recounted {
  hours: number
  /** Hours whose figures were other than a full count gives. */
  corrected: string[]
}

/**
 * Counts everything anew from the turns, and writes what was otherwise. The figures kept from
 * minute to minute must be the same, so that `corrected` names a fault or late turns.
 */
export async function recount(
  parts: RollupParts,
  tell: (hour: string) => void = () => undefined,
): Promise<Recounted> {
  const corrected: string[] = []
  const days = new Set<string>()
  const seen = new Set<string>()
  for await (const hour of hoursWithTurns(parts)) {
    tell(hour)
    seen.add(hour)
    days.add(vietnamDayOf(hourStart(hour)))
    if (await recountHour(parts, hour)) corrected.push(hour)
  }
  for (const hour of await hoursBesides(parts, seen)) {
    days.add(vietnamDayOf(hourStart(hour)))
    if (await recountHour(parts, hour)) corrected.push(hour)
  }
  for (const month of new Set([...days].map(monthOf))) {
    await markMonthStale(parts, month)
    for (const day of days) if (monthOf(day) === month) await writeDay(parts, day)
    await makeMonth(parts, month)
  }
  return { hours: seen.size, corrected }
}

async function* hoursWithTurns({ turns }: RollupParts): AsyncGenerator<string> {
  let from: Date | undefined
  for (;;) {
    const [next] = (await turns.listAll({ from, limit: 1 })).turns
    if (!next) return
    const hour = hourOf(next.receivedAt)
    yield hour
    from = hourStart(nextHour(hour))
  }
}

/** Counted once and without a turn now, or with opened links only. */
async function hoursBesides({ hours }: RollupParts, seen: Set<string>): Promise<string[]> {
  const others: string[] = []
  for await (const page of walkPages(hours, {})) {
    for (const { document } of page) if (!seen.has(document.hour)) others.push(document.hour)
  }
  return others
}

/** True when something else was written there. */
async function recountHour(parts: RollupParts, hour: string): Promise<boolean> {
  const { hours, clock } = parts
  const stored = await hours.get(hour)
  const to = endOfCount(stored?.document, hour, clock())
  const cells = await countBetween(parts, { from: hourStart(hour), to })
  if (stored && isSame(stored.document.cells, cells)) return false
  const state = stored?.document.state === 'final' ? 'final' : 'open'
  const count: HourCount = { hour, state, countedTo: to.toISOString(), isSummed: false, cells }
  if (stored) await hours.replace(count, stored.revision)
  else await hours.insert(count)
  return stored !== undefined
}

/** As far as it was counted, where it is not over. */
function endOfCount(count: HourCount | undefined, hour: string, now: Date): Date {
  if (count?.state === 'open') return new Date(count.countedTo)
  return hourEnd(hour) < now ? hourEnd(hour) : now
}

function isSame(a: HourCount['cells'], b: HourCount['cells']): boolean {
  return JSON.stringify(sortKeys(a)) === JSON.stringify(sortKeys(b))
}
