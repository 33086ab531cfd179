import { type Clock } from '../../lib/clock'
import { type Collection, type Stored } from '../../store/collection'
import { changeDocument } from '../change-document'
import { type Position, savePosition } from '../position'
import { vietnamDayOf } from '../vietnam-time'
import { walkPages } from '../walk-pages'
import { countBetween, type CountParts } from './count-hours'
import { type HourCount, type Rollup, rollupKey } from './rollup'
import { sortKeys, sumDay } from './sum-day'
import { hourEnd, hourOf, hoursOfDay, hourStart, nextHour } from './hours'

export interface RollupParts extends CountParts {
  hours: Collection<HourCount>
  rollups: Collection<Rollup>
  positions: Collection<Position>
  clock: Clock
}

const NAME = 'rollups'
/** A turn is saved a moment after the time it bears; clocks of nodes differ. */
const SETTLED_MS = 5000
/** After this an hour is counted once more as a whole, for turns that came late. */
const LATE_MS = 10 * 60 * 1000

/**
 * Brings the roll-ups up to date: adds what has happened in the hours under way, counts hours
 * that are over as a whole, and sums up the days that changed. One process does it at a time;
 * when two do, one of them has worked for nothing and nothing is counted twice.
 */
export async function keepRollups(parts: RollupParts): Promise<void> {
  await countStale(parts)
  await countNew(parts)
  await sumChangedDays(parts)
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
  for (const [day, counts] of changed) {
    await writeDay(parts, day)
    for (const { document, revision } of counts) {
      await parts.hours.replace({ ...document, isSummed: true }, revision)
    }
  }
}

/** Writes the roll-ups of a day from its hours, and takes away those that are none any more. */
export async function writeDay(parts: RollupParts, day: string): Promise<void> {
  const { hours, rollups } = parts
  const counts = await Promise.all(
    hoursOfDay(day).map(async (hour, at) => ({ at, count: (await hours.get(hour))?.document })),
  )
  const known = counts.flatMap(({ at, count }) => (count ? [{ at, count }] : []))
  const summed = new Map(sumDay(day, known).map((rollup) => [rollupKey(rollup), rollup]))
  for await (const page of walkPages(rollups, { index: 'day', equals: [day] })) {
    for (const { document, revision } of page) {
      const rollup = summed.get(rollupKey(document))
      summed.delete(rollupKey(document))
      if (!rollup) await rollups.remove(rollupKey(document), revision)
      else if (!isSame(document, rollup)) await rollups.replace(rollup, revision)
    }
  }
  for (const rollup of summed.values()) await rollups.insert(rollup)
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
