import { type HourCount, ALL, type Rollup, rollupKey } from './rollup'
import { addCounts, addTally, emptyTally, type Tally } from './tally'

/** Outcomes that stand for one question of a citizen each. */
export const QUESTION_OUTCOMES = [
  'answered',
  'intent',
  'expired-guide',
  'unresolved',
  'choices-refused',
] as const

/** The roll-ups of a day from the counts of its hours, in a fixed order. */
export function sumDay(day: string, hours: { at: number; count: HourCount }[]): Rollup[] {
  const rollups = new Map<string, Rollup>()
  for (const { at, count } of hours) {
    for (const { agency, channel, tally } of count.cells) {
      for (const scope of scopesOf(agency, channel)) {
        const rollup = openRollup(rollups, { day, ...scope })
        addTally(rollup.tally, tally)
        rollup.hours[at] = (rollup.hours[at] ?? 0) + questionsIn(tally.outcomes)
        if (scope.agency === ALL) addCounts((rollup.agencies[agency] ??= {}), tally.outcomes)
        if (scope.channel === ALL) addCounts((rollup.channels[channel] ??= {}), tally.outcomes)
      }
    }
  }
  return [...rollups.values()].map(inOrder)
}

/** How many questions stand behind some outcomes. */
export function questionsIn(outcomes: Tally['outcomes']): number {
  return QUESTION_OUTCOMES.reduce((sum, outcome) => sum + (outcomes[outcome] ?? 0), 0)
}

function scopesOf(agency: string, channel: string) {
  return [
    { agency, channel },
    { agency, channel: ALL },
    { agency: ALL, channel },
    { agency: ALL, channel: ALL },
  ]
}

function openRollup(
  rollups: Map<string, Rollup>,
  scope: Pick<Rollup, 'day' | 'agency' | 'channel'>,
): Rollup {
  const empty = { ...scope, agencies: {}, channels: {} }
  const rollup = rollups.get(rollupKey(empty)) ?? {
    ...empty,
    tally: emptyTally(),
    hours: Array.from({ length: 24 }, () => 0),
  }
  rollups.set(rollupKey(empty), rollup)
  return rollup
}

/** With the names of all counts sorted, so that the same figures are always the same text. */
function inOrder(rollup: Rollup): Rollup {
  return sortKeys(rollup)
}

export function sortKeys<T>(value: T): T
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((part: unknown) => sortKeys(part))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]: [string, unknown]) => [key, sortKeys(part)]),
  )
}
