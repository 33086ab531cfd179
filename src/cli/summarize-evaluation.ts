import { type Result } from './evaluate-rows'

const GROUPED_BY = ['behavior', 'expected', 'asks', 'diacritics', 'style', 'set']
const GROUPS_MAX = 40

/** The figures of one group of questions. */
export interface Figures {
  count: number
  /** Those with a right code, and of them the share whose first hit is right, or one of three. */
  labelled: number
  first: number
  three: number
  answered: number
  asked: number
  none: number
  intents: number
  /** Of the questions answered outright: how many were wrong. */
  wrong: number
  facetsRight: number
  facetsKnown: number
}

/** A table to read in the terminal: all questions, and every group that the file's labels make. */
export function summarize(results: Result[]): string {
  const lines = groupResults(results).map(({ title, figures }) => toLine(title, figures))
  const times = results.map(({ row }) => Number(row.ms)).sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(times.length * share)]?.toFixed(2) ?? '-'
  return `${HEAD}\n${lines.join('\n')}\n\nms: p50 ${at(0.5)}, p99 ${at(0.99)}\n`
}

/** All results, then those of each value of each label that is there. */
export function groupResults(results: Result[]): { title: string; figures: Figures }[] {
  const groups = new Map<string, Result[]>([['all', results]])
  for (const key of GROUPED_BY) {
    for (const result of results) {
      for (const value of valuesOf(result.row[key])) {
        const title = `${key}=${value}`
        groups.set(title, [...(groups.get(title) ?? []), result])
      }
    }
  }
  return [...groups]
    .slice(0, GROUPS_MAX)
    .map(([title, members]) => ({ title, figures: toFigures(members) }))
}

function valuesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(valuesOf)
  if (typeof value === 'boolean' || typeof value === 'number') return [String(value)]
  return typeof value === 'string' && value !== '' ? [value] : []
}

export function toFigures(results: Result[]): Figures {
  const labelled = results.filter(({ labels }) => labels !== undefined && labels.length > 0)
  const within = (count: number) => labelled.filter((result) => isWithin(result, count)).length
  const count = (decision: Result['decision']) =>
    results.filter((result) => result.decision === decision).length
  const known = results.filter(({ row }) => Array.isArray(row.asks) && row.asks.length > 0)
  return {
    count: results.length,
    labelled: labelled.length,
    first: within(1),
    three: within(3),
    answered: count('answer'),
    asked: count('ask'),
    none: count('none'),
    intents: count('intent'),
    wrong: results.filter(isWrong).length,
    facetsRight: known.filter(hasRightFacet).length,
    facetsKnown: known.length,
  }
}

function isWithin({ codes, labels = [] }: Result, count: number): boolean {
  return codes.slice(0, count).some((code) => labels.includes(code))
}

/** Answered outright with a procedure that is not among the right ones. */
export function isWrong(result: Result): boolean {
  return result.decision === 'answer' && result.labels !== undefined && !isWithin(result, 1)
}

function hasRightFacet({ row, understanding }: Result): boolean {
  const wanted = valuesOf(row.asks)
  return understanding.facets.some((facet) => wanted.includes(facet))
}

const HEAD = row(['group', 'n', 'R@1', 'R@3', 'answer', 'wrong', 'ask', 'none', 'intent', 'facet'])

function toLine(title: string, figures: Figures): string {
  const { count, labelled, answered } = figures
  return row([
    title,
    String(count),
    percent(figures.first, labelled),
    percent(figures.three, labelled),
    percent(answered, count),
    percent(figures.wrong, answered),
    percent(figures.asked, count),
    percent(figures.none, count),
    percent(figures.intents, count),
    percent(figures.facetsRight, figures.facetsKnown),
  ])
}

function row([title = '', ...cells]: string[]): string {
  return title.slice(0, 36).padEnd(37) + cells.map((cell) => cell.padStart(8)).join('')
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}%`
}
