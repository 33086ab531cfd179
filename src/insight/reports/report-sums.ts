import { type Rollup } from './rollup'
import { addCounts, addTally, emptyTally } from './tally'

/** All that a report can tell of some time. */
export type ReportSums = Pick<Rollup, 'tally' | 'hours' | 'agencies' | 'channels'>

export function emptySums(): ReportSums {
  const hours = Array.from({ length: 24 }, () => 0)
  return { tally: emptyTally(), hours, agencies: {}, channels: {} }
}

/** Adds the second to the first, which is changed. */
export function addDay(sum: ReportSums, more: ReportSums): void {
  addTally(sum.tally, more.tally)
  more.hours.forEach((count, hour) => (sum.hours[hour] = (sum.hours[hour] ?? 0) + count))
  for (const [agency, outcomes] of Object.entries(more.agencies)) {
    addCounts((sum.agencies[agency] ??= {}), outcomes)
  }
  for (const [channel, outcomes] of Object.entries(more.channels)) {
    addCounts((sum.channels[channel] ??= {}), outcomes)
  }
}
