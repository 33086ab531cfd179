import { type Collection } from '../../store/collection'
import { type Cluster } from '../clusters/cluster'
import { vietnamDayOf } from '../vietnam-time'
import { readSpans, type ReportSource } from './read-report'
import { type Rollup } from './rollup'
import { questionsIn } from './sum-day'
import { addCounts } from './tally'

export interface Coverage {
  /** Empty for what belongs to none. */
  agency: string
  questions: number
  answered: number
  share?: number
  openClusters: number
  overdueClusters: number
}

const CLUSTERS_COUNTED_MAX = 10_000

/**
 * Of the questions of each agency, how many were answered, the worst first; and how many groups
 * it has still to see to. A question that was not answered counts for the agency of the
 * procedure that came nearest to it.
 */
export async function readCoverage(
  parts: ReportSource & { clusters: Collection<Cluster> },
  { from, to }: { from: string; to: string },
  now: Date,
): Promise<Coverage[]> {
  const agencies: Rollup['agencies'] = {}
  for await (const span of readSpans(parts, { from, to })) {
    for (const [agency, outcomes] of Object.entries(span.agencies)) {
      addCounts((agencies[agency] ??= {}), outcomes)
    }
  }
  const today = vietnamDayOf(now)
  const rows = await Promise.all(
    Object.entries(agencies).map(async ([agency, outcomes]) => {
      const questions = questionsIn(outcomes)
      const answered = (outcomes.answered ?? 0) + (outcomes.intent ?? 0)
      const share = questions === 0 ? {} : { share: answered / questions }
      return { agency, questions, answered, ...share, ...(await countOf(parts, agency, today)) }
    }),
  )
  return rows.sort((a, b) => (a.share ?? 1) - (b.share ?? 1) || (a.agency < b.agency ? -1 : 1))
}

async function countOf(
  { clusters }: { clusters: Collection<Cluster> },
  agency: string,
  today: string,
) {
  const equals = [agency, 'open']
  const due = { index: 'agency_due', equals, to: today }
  return {
    openClusters: await clusters.count({ index: 'agency_count', equals }, CLUSTERS_COUNTED_MAX),
    overdueClusters: await clusters.count(due, CLUSTERS_COUNTED_MAX),
  }
}
