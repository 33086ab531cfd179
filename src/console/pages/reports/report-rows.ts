import { type ReportTotal } from '../../api/reports'
import { type CountRow } from './count-table'

type Counts = Record<string, number>
/** What keys are called. */
type NamesByKey = Partial<Record<string, string>>
const SHOWN_MAX = 15

/** Counts by name, the largest first; the files have all of them. */
export function countRows(counts: Counts, names: NamesByKey): CountRow[] {
  return Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .slice(0, SHOWN_MAX)
    .map(([key, count]) => ({ key, label: names[key] ?? key, cells: [count], weight: count }))
}

/** What counts as an answer, and as a question that got none. */
const ANSWERED = ['answered', 'intent', 'expired-guide']
const NOT_ANSWERED = ['unresolved', 'choices-refused']

/** Questions and answers by name. */
export function answeredRows(groups: ReportTotal['channels'], names: NamesByKey): CountRow[] {
  return Object.entries(groups)
    .map(([key, outcomes]) => {
      const answered = sum(outcomes, ANSWERED)
      const questions = answered + sum(outcomes, NOT_ANSWERED)
      return { key, label: names[key] ?? key, cells: [questions, answered], weight: questions }
    })
    .sort((a, b) => b.weight - a.weight)
}

/** How often and how well each procedure was rated. */
export function ratingRows(
  ratings: ReportTotal['tally']['ratings'],
  names: NamesByKey,
): CountRow[] {
  return Object.entries(ratings)
    .map(([key, { count, sum: total }]) => ({
      key,
      label: names[key] ?? key,
      cells: [count, count > 0 ? Math.round((total / count) * 100) / 100 : '–'],
      weight: count,
    }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, SHOWN_MAX)
}

function sum(counts: Counts, names: string[]): number {
  return names.reduce((total, name) => total + (counts[name] ?? 0), 0)
}
