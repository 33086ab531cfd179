import { z } from 'zod'
import { type Clock } from '../../lib/clock'
import { type ServedRelease } from '../../search/served-release'
import { type Collection, type CollectionShape } from '../../store/collection'
import { type Cluster } from '../clusters/cluster'
import { vietnamDayOf } from '../vietnam-time'
import { figuresOf, sharesOf } from './figures'
import { mondayOf, shiftDay } from './periods'
import { collectReport, type ReportSource } from './read-report'
import { ALL } from './rollup'
import { Tally } from './tally'

const Shares = z.object({
  questions: z.number(),
  answered: z.number(),
  fullProcess: z.number().optional(),
  walksStarted: z.number(),
  walksFinished: z.number(),
  satisfaction: z.number().optional(),
})

/** What happened at an agency in a week, kept as it was when the week was over. */
export const Summary = z.object({
  /** The Monday of the week. */
  week: z.string(),
  /** `*` for all agencies together. */
  agency: z.string(),
  madeAt: z.string(),
  figures: Shares,
  before: Shares,
  tally: Tally,
  openClusters: z.number(),
  overdueClusters: z.number(),
  /** As editors call them; otherwise empty, as the words of citizens are not kept here too. */
  largestClusters: z.array(z.object({ id: z.string(), name: z.string(), count: z.number() })),
})
export type Summary = z.infer<typeof Summary>

export const SUMMARIES: CollectionShape<Summary> = {
  name: 'weekly_summaries',
  schema: Summary,
  key: ({ week, agency }) => `${week}|${agency}`,
  indexes: { agency: ['agency', 'week'], week: ['week'] },
}

export interface SummaryParts extends ReportSource {
  summaries: Collection<Summary>
  clusters: Collection<Cluster>
  current: () => Pick<ServedRelease, 'content'>
  clock: Clock
}

/** Late turns of Sunday night are counted by then. */
const SETTLED_MS = 60 * 60 * 1000
const LARGEST = 5
const CLUSTERS_COUNTED_MAX = 10_000

/** Makes the summary of the week that is over for every agency that owns a guide, once. */
export async function keepSummaries(parts: SummaryParts): Promise<void> {
  const today = vietnamDayOf(new Date(parts.clock().getTime() - SETTLED_MS))
  const week = shiftDay(mondayOf(today), -7)
  const owners = new Set(parts.current().content.guides.map(({ owner }) => owner))
  for (const agency of [ALL, ...owners]) {
    if (await parts.summaries.get(`${week}|${agency}`)) continue
    await parts.summaries.insert(await toSummary(parts, week, agency))
  }
}

async function toSummary(parts: SummaryParts, week: string, agency: string): Promise<Summary> {
  const { clusters, clock } = parts
  const tally = await tallyOf(parts, week, agency)
  const before = await tallyOf(parts, shiftDay(week, -7), agency)
  const scope = agency === ALL ? ['open'] : [agency, 'open']
  const index = (name: string) => (agency === ALL ? name : `agency_${name}`)
  const today = vietnamDayOf(clock())
  const open = { index: index('count'), equals: scope }
  const largest = await clusters.find({ ...open, order: 'descending', limit: LARGEST })
  const overdue = { index: index('due'), equals: scope, to: today }
  return {
    week,
    agency,
    madeAt: clock().toISOString(),
    figures: sharesOf(figuresOf(tally)),
    before: sharesOf(figuresOf(before)),
    tally,
    openClusters: await clusters.count(open, CLUSTERS_COUNTED_MAX),
    overdueClusters: await clusters.count(overdue, CLUSTERS_COUNTED_MAX),
    largestClusters: largest.items.map(({ document: { id, isNamed, name, count } }) => ({
      ...{ id, count },
      name: isNamed ? name : '',
    })),
  }
}

async function tallyOf(parts: SummaryParts, week: string, agency: string): Promise<Tally> {
  const query = { from: week, to: shiftDay(week, 6), by: 'week' as const, agency }
  return (await collectReport(parts, query)).total.tally
}
