import { type ReportPeriod } from '../../api/reports'
import { type CountRow } from './count-table'

type Counts = Record<string, number>
const SHOWN_MAX = 15

/** Counts by name, the largest first; the files have all of them. */
export function countRows(counts: Counts, nameOf: (key: string) => string): CountRow[] {
  return Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .slice(0, SHOWN_MAX)
    .map(([key, count]) => ({ key, label: nameOf(key), cells: [count], weight: count }))
}

/** What counts as an answer, and as a question that got none. */
const ANSWERED = ['answered', 'intent', 'expired-guide']
const NOT_ANSWERED = ['unresolved', 'choices-refused']

/** Questions and answers by name. */
export function answeredRows(
  groups: ReportPeriod['channels'],
  nameOf: (key: string) => string,
): CountRow[] {
  return Object.entries(groups)
    .map(([key, outcomes]) => {
      const answered = sum(outcomes, ANSWERED)
      const questions = answered + sum(outcomes, NOT_ANSWERED)
      return { key, label: nameOf(key), cells: [questions, answered], weight: questions }
    })
    .sort((a, b) => b.weight - a.weight)
}

/** How often and how well each procedure was rated. */
export function ratingRows(
  ratings: ReportPeriod['tally']['ratings'],
  nameOf: (key: string) => string,
): CountRow[] {
  return Object.entries(ratings)
    .map(([key, { count, sum: total }]) => ({
      key,
      label: nameOf(key),
      cells: [count, count > 0 ? Math.round((total / count) * 100) / 100 : '–'],
      weight: count,
    }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, SHOWN_MAX)
}

function sum(counts: Counts, names: string[]): number {
  return names.reduce((total, name) => total + (counts[name] ?? 0), 0)
}
