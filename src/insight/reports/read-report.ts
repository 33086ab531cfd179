import { type Collection } from '../../store/collection'
import { walkPages } from '../walk-pages'
import { addFigures, type Figures, figuresOf } from './figures'
import { type MonthRollup } from './month-rollup'
import { daysOfMonth, monthOf, periodOf, shiftDay, type Step } from './periods'
import { addDay, emptySums, type ReportSums } from './report-sums'
import { ALL, type Rollup } from './rollup'

/** Days are large documents, and nobody may wait long for them to be read. */
const DAYS_TOGETHER = 50
const MONTHS_TOGETHER = 6

export interface ReportQuery {
  /** Days in Vietnam; both are included. */
  from: string
  to: string
  by: Step
  agency?: string
  channel?: string
}

/** What reports are read from. */
export interface ReportSource {
  rollups: Pick<Collection<Rollup>, 'find'>
  months: Pick<Collection<MonthRollup>, 'find'>
}

/** What happened in one day, week or month. */
export interface ReportPeriod extends ReportSums {
  /** The day, the Monday of the week, or the month: `2026-07-20`, `2026-07`. */
  period: string
}

export interface Report {
  periods: { period: string; figures: Figures }[]
  /** All of the time that was asked for. */
  total: ReportSums
}

/** The figures of each period, and all that is known of the whole: of a year, twelve months and some days. */
export async function collectReport(source: ReportSource, query: ReportQuery): Promise<Report> {
  const periods = new Map<string, Figures>()
  const total = emptySums()
  const add = (day: string, figures: Figures) => {
    const period = periodOf(day, query.by)
    const before = periods.get(period)
    periods.set(period, before ? addFigures(before, figures) : figures)
  }
  for await (const span of readSpans(source, query)) {
    addDay(total, span)
    if ('day' in span) add(span.day, figuresOf(span.tally))
    else for (const [day, figures] of Object.entries(span.days)) add(day, figures)
  }
  return { periods: [...periods].map(([period, figures]) => ({ period, figures })), total }
}

/** Everything about each period in order, each as soon as it is complete. */
export async function* readReport(
  source: ReportSource,
  query: ReportQuery,
): AsyncGenerator<ReportPeriod> {
  const { by } = query
  let current: ReportPeriod | undefined
  for await (const span of by === 'month' ? readSpans(source, query) : readDays(source, query)) {
    const period = 'day' in span ? periodOf(span.day, by) : span.month
    if (current && current.period !== period) {
      yield current
      current = undefined
    }
    // A day alone is as it is kept; adding it to nothing would take longer than reading it.
    if (by === 'day') current = { ...span, period }
    else addDay((current ??= { period, ...emptySums() }), span)
  }
  if (current) yield current
}

type Scope = Omit<ReportQuery, 'by'>

/** What covers the days of a report, oldest first: whole months where they are summed up, and days. */
export async function* readSpans(
  source: ReportSource,
  query: Scope,
): AsyncGenerator<Rollup | MonthRollup> {
  const { to, agency = ALL, channel = ALL } = query
  let { from } = query
  const bounds = {
    equals: [agency, channel],
    from: monthOf(from),
    // Not included, as is the first day after it.
    to: monthOf(shiftDay(to, 1)),
  }
  const months = walkPages(source.months, { index: 'scope', ...bounds }, MONTHS_TOGETHER)
  for await (const page of months) {
    for (const { document } of page) {
      const days = daysOfMonth(document.month)
      if (document.isStale || days.from < from) continue
      if (days.from > from) {
        yield* readDays(source, { ...query, from, to: shiftDay(days.from, -1) })
      }
      yield document
      from = days.to
    }
  }
  if (from <= to) yield* readDays(source, { ...query, from })
}

/** The roll-ups of the days of a report, oldest first. */
async function* readDays(
  { rollups }: ReportSource,
  { from, to, agency = ALL, channel = ALL }: Scope,
): AsyncGenerator<Rollup> {
  const bounds = { equals: [agency, channel], from, to: shiftDay(to, 1) }
  for await (const page of walkPages(rollups, { index: 'scope', ...bounds }, DAYS_TOGETHER)) {
    for (const { document } of page) yield document
  }
}
