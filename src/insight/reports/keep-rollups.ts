import { AppError } from '../../lib/errors'
import { type Collection, type Stored } from '../../store/collection'
import { changeDocument } from '../change-document'
import { type Position, savePosition } from '../position'
import { vietnamDayOf } from '../vietnam-time'
import { walkPages } from '../walk-pages'
import { countBetween, type CountParts } from './count-hours'
import { keepMonths, makeMonth, markMonthStale, type MonthParts } from './keep-months'
import { monthOf } from './periods'
import { type HourCount, type Rollup, rollupKey } from './rollup'
import { sortKeys, sumDay } from './sum-day'
import { hourEnd, hourOf, hoursOfDay, hourStart, nextHour } from './hours'

export interface RollupParts extends CountParts, MonthParts {
  hours: Collection<HourCount>
  positions: Collection<Position>
}

const NAME = 'rollups'
/** A turn is saved a moment after the time it bears; clocks of nodes differ. */
const SETTLED_MS = 5000
/** After this an hour is counted once more as a whole, for turns that came late. */
const LATE_MS = 10 * 60 * 1000
/** Losing so often means that something else is wrong. */
const ATTEMPTS_MAX = 20

/**
 * Brings the roll-ups up to date: adds what has happened in the hours under way, counts hours
 * that are over as a whole, and sums up the days that changed. One process does it at a time;
 * when two do, one of them has worked for nothing and nothing is counted twice.
 */
export async function keepRollups(parts: RollupParts): Promise<void> {
  await countStale(parts)
  await countNew(parts)
  await sumChangedDays(parts)
  await keepMonths(parts)
}

async function countNew(parts: RollupParts): Promise<void> {
  const { turns, positions, clock } = parts
  const settled = new Date(clock().getTime() - SETTLED_MS)
  let hour = (await positions.get(NAME))?.document.at
  let isAllFinal = true
  for (;;) {
    // Hours in which nothing happened are passed over.
    const from = hour === undefined ? undefined : hourStart(hour)
    const [next] = (await turns.listAll({ from, to: settled, limit: 1 })).turns
    if (!next) return
    hour = hourOf(next.receivedAt)
    const state = await countHour(parts, hour, settled)
    isAllFinal &&= state === 'final'
    hour = nextHour(hour)
    if (isAllFinal) await savePosition(positions, { name: NAME, at: hour })
    if (hourStart(hour) >= settled) return
  }
}

async function countStale(parts: RollupParts): Promise<void> {
  const settled = new Date(parts.clock().getTime() - SETTLED_MS)
  for await (const page of walkPages(parts.hours, { index: 'state', equals: ['stale'] })) {
    for (const { document } of page) await countHour(parts, document.hour, settled)
  }
}

async function countHour(
  parts: RollupParts,
  hour: string,
  settled: Date,
): Promise<HourCount['state']> {
  const stored = await parts.hours.get(hour)
  if (stored?.document.state === 'final') return 'final'
  const state = isOver(hour, settled) ? 'final' : 'open'
  const to = earlier(hourEnd(hour), settled)
  const counted = state === 'open' ? countedSoFar(stored?.document) : undefined
  const from = counted ? new Date(counted.countedTo) : hourStart(hour)
  if (counted && from >= to) return state
  const cells = await countBetween(parts, { from, to }, counted?.cells)
  const countedTo = to.toISOString()
  await write(parts, stored, { hour, state, countedTo, isSummed: false, cells })
  return state
}

function isOver(hour: string, settled: Date): boolean {
  return hourEnd(hour).getTime() + LATE_MS < settled.getTime()
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b
}

/** What can be added to; a stale count cannot. */
function countedSoFar(count: HourCount | undefined): HourCount | undefined {
  return count?.state === 'open' ? count : undefined
}

/** Who was faster has counted the same. */
async function write(
  { hours }: RollupParts,
  stored: Stored<HourCount> | undefined,
  count: HourCount,
): Promise<void> {
  if (stored) await hours.replace(count, stored.revision)
  else await hours.insert(count)
}

async function sumChangedDays(parts: RollupParts): Promise<void> {
  const changed = new Map<string, Stored<HourCount>[]>()
  for await (const page of walkPages(parts.hours, { index: 'summed', equals: [false] })) {
    for (const stored of page) {
      const day = vietnamDayOf(hourStart(stored.document.hour))
      changed.set(day, [...(changed.get(day) ?? []), stored])
    }
  }
  for (const month of new Set([...changed.keys()].map(monthOf))) {
    const days = [...changed].filter(([day]) => monthOf(day) === month)
    await markMonthStale(parts, month)
    for (const [day] of days) await writeDay(parts, day)
    await makeMonth(parts, month)
    // Only now, so that whoever dies before is followed by one who does all of it again.
    for (const { document, revision } of days.flatMap(([, counts]) => counts)) {
      await parts.hours.replace({ ...document, isSummed: true }, revision)
    }
  }
}

/** Writes the roll-ups of a day from its hours, and takes away those that are none any more. */
export async function writeDay(parts: RollupParts, day: string): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    if (await tryToWriteDay(parts, day)) return
  }
  throw new AppError('conflict', 'The figures of a day are being written by many at once')
}

/** False when somebody else wrote meanwhile, who may have read older hours. */
async function tryToWriteDay({ hours, rollups }: RollupParts, day: string): Promise<boolean> {
  // Read before the hours are: what was summed from older hours is not written over newer ones.
  const before: Stored<Rollup>[] = []
  for await (const page of walkPages(rollups, { index: 'day', equals: [day] })) before.push(...page)
  const counts = await Promise.all(
    hoursOfDay(day).map(async (hour, at) => ({ at, count: (await hours.get(hour))?.document })),
  )
  const known = counts.flatMap(({ at, count }) => (count ? [{ at, count }] : []))
  const summed = new Map(sumDay(day, known).map((rollup) => [rollupKey(rollup), rollup]))
  for (const { document, revision } of before) {
    const key = rollupKey(document)
    const rollup = summed.get(key)
    summed.delete(key)
    if (rollup && isSame(document, rollup)) continue
    const isWritten = rollup
      ? await rollups.replace(rollup, revision)
      : await rollups.remove(key, revision)
    if (!isWritten) return false
  }
  for (const rollup of summed.values()) if (!(await rollups.insert(rollup))) return false
  return true
}

function isSame(a: Rollup, b: Rollup): boolean {
  return JSON.stringify(sortKeys(a)) === JSON.stringify(sortKeys(b))
}

/** Has the hours of some moments counted anew at the next round. */
export async function markStale(
  { hours }: Pick<RollupParts, 'hours'>,
  moments: Iterable<Date>,
): Promise<void> {
  for (const hour of new Set([...moments].map(hourOf))) {
    await changeDocument<HourCount>(hours, hour, (count) => ({ ...count, state: 'stale' }))
  }
}
