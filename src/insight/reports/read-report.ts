import { type Collection } from '../../store/collection'
import { walkPages } from '../walk-pages'
import { ALL, type Rollup } from './rollup'
import { questionsIn } from './sum-day'
import { addCounts, addTally, emptyTally, type Tally } from './tally'

/** Days are large documents, and nobody may wait long for them to be read. */
const DAYS_TOGETHER = 50

export interface ReportQuery {
  /** Days in Vietnam; both are included. */
  from: string
  to: string
  by: 'day' | 'week' | 'month'
  agency?: string
  channel?: string
}

/** What happened in one day, week or month, or in all of the time asked for. */
export interface ReportPeriod {
  /** The day, the Monday of the week, or the month: `2026-07-20`, `2026-07`. */
  period: string
  tally: Tally
  hours: number[]
  agencies: Record<string, Record<string, number>>
  channels: Record<string, Record<string, number>>
}

/** The periods of a report in order, each as soon as it is complete. */
export async function* readReport(
  rollups: Pick<Collection<Rollup>, 'find'>,
  query: ReportQuery,
): AsyncGenerator<ReportPeriod> {
  const { by } = query
  let current: ReportPeriod | undefined
  for await (const rollup of readDays(rollups, query)) {
    const period = periodOf(rollup.day, by)
    if (current && current.period !== period) {
      yield current
      current = undefined
    }
    // A day alone is as it is kept; adding it to nothing would take longer than reading it.
    if (by === 'day') current = { ...rollup, period }
    else addDay((current ??= emptyPeriod(period)), rollup)
  }
  if (current) yield current
}

/** The roll-ups of the days of a report, oldest first. */
export async function* readDays(
  rollups: Pick<Collection<Rollup>, 'find'>,
  { from, to, agency = ALL, channel = ALL }: Omit<ReportQuery, 'by'>,
): AsyncGenerator<Rollup> {
  const bounds = { equals: [agency, channel], from, to: dayAfter(to) }
  for await (const page of walkPages(rollups, { index: 'scope', ...bounds }, DAYS_TOGETHER)) {
    for (const { document } of page) yield document
  }
}

/** The periods of a report at once: there are as many as are asked for. */
export async function collectReport(
  rollups: Pick<Collection<Rollup>, 'find'>,
  query: ReportQuery,
): Promise<ReportPeriod[]> {
  const periods: ReportPeriod[] = []
  for await (const period of readReport(rollups, query)) periods.push(period)
  return periods
}

/** All periods of a report together. */
export function sumPeriods(periods: ReportPeriod[]): ReportPeriod {
  const total = emptyPeriod('')
  for (const period of periods) addDay(total, period)
  return total
}

export interface Shares {
  questions: number
  /** Of questions, those that were answered. */
  answered: number
  /** Of answers about procedures, those about one that is fully online. */
  fullProcess: number | undefined
  walksStarted: number
  walksFinished: number
  /** From 1 to 5; undefined where nobody rated. */
  satisfaction: number | undefined
}

/** The few figures that a report begins with. */
export function sharesOf({ outcomes, levels, walks, ratings }: Tally): Shares {
  const rated = Object.values(ratings)
  const answers = sumOf(Object.values(levels))
  const stars = sumOf(rated.map(({ sum }) => sum))
  const ratedCount = sumOf(rated.map(({ count }) => count))
  return {
    questions: questionsIn(outcomes),
    answered: (outcomes.answered ?? 0) + (outcomes.intent ?? 0),
    fullProcess: answers === 0 ? undefined : (levels.full ?? 0) / answers,
    walksStarted: sumOf(Object.values(walks).map(({ started }) => started)),
    walksFinished: sumOf(Object.values(walks).map(({ finished }) => finished)),
    satisfaction: ratedCount === 0 ? undefined : stars / ratedCount,
  }
}

/** The first day of the week is Monday. */
export function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  const back = (date.getUTCDay() + 6) % 7
  return shiftDay(day, -back)
}

export function shiftDay(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

function dayAfter(day: string): string {
  return shiftDay(day, 1)
}

function periodOf(day: string, by: ReportQuery['by']): string {
  switch (by) {
    case 'day':
      return day
    case 'week':
      return mondayOf(day)
    case 'month':
      return day.slice(0, 7)
  }
}

function emptyPeriod(period: string): ReportPeriod {
  const hours = Array.from({ length: 24 }, () => 0)
  return { period, tally: emptyTally(), hours, agencies: {}, channels: {} }
}

function addDay(sum: ReportPeriod, more: Omit<ReportPeriod, 'period'>): void {
  addTally(sum.tally, more.tally)
  more.hours.forEach((count, hour) => (sum.hours[hour] = (sum.hours[hour] ?? 0) + count))
  for (const [agency, outcomes] of Object.entries(more.agencies)) {
    addCounts((sum.agencies[agency] ??= {}), outcomes)
  }
  for (const [channel, outcomes] of Object.entries(more.channels)) {
    addCounts((sum.channels[channel] ??= {}), outcomes)
  }
}

function sumOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
