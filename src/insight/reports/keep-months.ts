import { type Clock } from '../../lib/clock'
import { type Collection } from '../../store/collection'
import { changeDocument } from '../change-document'
import { vietnamDayOf } from '../vietnam-time'
import { walkPages } from '../walk-pages'
import { figuresOf } from './figures'
import { monthKey, type MonthRollup } from './month-rollup'
import { daysOfMonth, monthOf, nextMonth } from './periods'
import { addDay, emptySums } from './report-sums'
import { ALL, type Rollup } from './rollup'
import { sortKeys } from './sum-day'

export interface MonthParts {
  rollups: Collection<Rollup>
  months: Collection<MonthRollup>
  clock: Clock
}

/** Days of all agencies are large documents, and nobody may wait long for a page of them. */
const PAGE = 50
/** Losing so often means that somebody else makes it; if not, it is found by the next round. */
const ATTEMPTS_MAX = 5

/** Called before a day is written: whoever reads its month reads the days until it is made anew. */
export async function markMonthStale({ months }: MonthParts, month: string): Promise<void> {
  for await (const page of walkPages(months, { index: 'month', equals: [month] }, PAGE)) {
    for (const { document } of page) {
      await changeDocument(months, monthKey(document), (before) =>
        before.isStale ? before : { ...before, isStale: true },
      )
    }
  }
}

/** Makes the roll-ups of the months that are over where they are missing or some day has changed. */
export async function keepMonths(parts: MonthParts): Promise<void> {
  for (const month of await monthsToMake(parts)) await makeMonth(parts, month)
}

/** Sums up a month from its days, where it is over. */
export async function makeMonth(parts: MonthParts, month: string): Promise<void> {
  if (month >= monthOf(vietnamDayOf(parts.clock()))) return
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    if (await tryToMake(parts, month)) return
  }
}

async function monthsToMake({ rollups, months, clock }: MonthParts): Promise<string[]> {
  const found = new Set<string>()
  for await (const page of walkPages(months, { index: 'stale', equals: [true] }, PAGE)) {
    for (const { document } of page) found.add(document.month)
  }
  const [first] = (await rollups.find({ index: 'day', limit: 1 })).items
  const current = monthOf(vietnamDayOf(clock()))
  for (
    let month = first ? monthOf(first.document.day) : current;
    month < current;
    month = nextMonth(month)
  ) {
    if (!(await months.get(monthKey({ month, agency: ALL, channel: ALL })))) found.add(month)
  }
  return [...found].sort()
}

/** False when somebody else wrote meanwhile. */
async function tryToMake(parts: MonthParts, month: string): Promise<boolean> {
  const { rollups, months } = parts
  // Read before the days are: what was made from older days is not written over newer ones.
  const before = new Map<string, number>()
  for await (const page of walkPages(months, { index: 'month', equals: [month] }, PAGE)) {
    for (const { document, revision } of page) before.set(monthKey(document), revision)
  }
  const made = new Map<string, MonthRollup>()
  for await (const page of walkPages(rollups, { index: 'day', ...daysOfMonth(month) }, PAGE)) {
    for (const { document } of page) addTo(made, month, document)
  }
  for (const [key, rollup] of inWritingOrder(made)) {
    const revision = before.get(key)
    before.delete(key)
    const isWritten =
      revision === undefined ? await months.insert(rollup) : await months.replace(rollup, revision)
    if (!isWritten) return false
  }
  for (const [key, revision] of before) await months.remove(key, revision)
  return true
}

function addTo(made: Map<string, MonthRollup>, month: string, rollup: Rollup): void {
  const { day, agency, channel } = rollup
  const key = monthKey({ month, agency, channel })
  const sum = made.get(key) ?? { month, agency, channel, isStale: false, days: {}, ...emptySums() }
  made.set(key, sum)
  addDay(sum, rollup)
  sum.days[day] = figuresOf(rollup.tally)
}

/** The one by which it is known that a month was made comes last. */
function inWritingOrder(made: Map<string, MonthRollup>): [string, MonthRollup][] {
  const isLast = ({ agency, channel }: MonthRollup) => agency === ALL && channel === ALL
  return [...made]
    .map(([key, rollup]): [string, MonthRollup] => [key, sortKeys(rollup)])
    .sort(([, a], [, b]) => Number(isLast(a)) - Number(isLast(b)))
}
