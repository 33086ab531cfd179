import { ALL, type Rollup } from '../../../src/insight/reports/rollup'
import { type Summary } from '../../../src/insight/reports/summary'
import { type Tally } from '../../../src/insight/reports/tally'
import { AGENCIES, BEGIN, CHANNELS } from './filled-year'

const DAY_MS = 24 * 3600_000
const WEEKS = 52
const AGENCY_SCOPES = [ALL, ...Array.from({ length: AGENCIES }, (_, id) => `co-quan-${id}`)]
const CHANNEL_SCOPES = [ALL, ...CHANNELS]
const SCOPES = AGENCY_SCOPES.length * CHANNEL_SCOPES.length
const OUTCOMES = { answered: 16_000, asked: 3000, unresolved: 1400, intent: 1400, greeted: 3000 }

export const ROLLUPS_COUNT = 365 * SCOPES
export const SUMMARIES_COUNT = WEEKS * AGENCY_SCOPES.length

/** A day of a large service: of all agencies a thousand procedures are asked about, and sixty walked through. */
export function rollup(at: number): Rollup {
  const agency = AGENCY_SCOPES[at % AGENCY_SCOPES.length] ?? ALL
  const channel = CHANNEL_SCOPES[Math.floor(at / AGENCY_SCOPES.length) % 4] ?? ALL
  const day = new Date(BEGIN + Math.floor(at / SCOPES) * DAY_MS).toISOString().slice(0, 10)
  return {
    day,
    agency,
    channel,
    tally: agency === ALL ? tally(1000, 60) : tally(50, 3),
    hours: Array.from({ length: 24 }, (_, hour) => hour * 70),
    agencies: agency === ALL ? outcomesOf(AGENCY_SCOPES.slice(1)) : {},
    channels: channel === ALL ? outcomesOf(CHANNELS) : {},
  }
}

export function summary(at: number): Summary {
  const week = new Date(
    Date.parse('2025-11-24') + Math.floor(at / AGENCY_SCOPES.length) * 7 * DAY_MS,
  )
  const figures = { questions: 17_000, answered: 15_000, walksStarted: 900, walksFinished: 300 }
  return {
    week: week.toISOString().slice(0, 10),
    agency: AGENCY_SCOPES[at % AGENCY_SCOPES.length] ?? ALL,
    madeAt: week.toISOString(),
    figures,
    before: figures,
    tally: tally(1000, 60),
    openClusters: 900,
    overdueClusters: 20,
    largestClusters: [{ id: 'c0', name: 'tu1 tu2', count: 99 }],
  }
}

function outcomesOf(names: string[]): Rollup['agencies'] {
  return Object.fromEntries(names.map((name) => [name, OUTCOMES]))
}

function tally(procedures: number, walks: number): Tally {
  const codes = Array.from({ length: procedures }, (_, no) => `1.00${1000 + no}`)
  const steps = Object.fromEntries(Array.from({ length: 8 }, (_, no) => [`buoc-${no}`, 90 - no]))
  const walked = codes.slice(0, walks)
  return {
    outcomes: OUTCOMES,
    procedures: Object.fromEntries(codes.map((code, no) => [code, 1000 - no])),
    facets: { fee: 900, documents: 5000, time: 700 },
    levels: { full: 9000, partial: 4000, catalogue: 3000 },
    walks: Object.fromEntries(
      walked.map((code) => [code, { started: 90, finished: 30, links: 20, steps }]),
    ),
    ratings: Object.fromEntries(walked.map((code) => [code, { count: 9, sum: 40 }])),
  }
}
