import { type Clock } from '../../lib/clock'
import { AppError } from '../../lib/errors'
import { type Collection } from '../../store/collection'
import { walkPages } from '../walk-pages'
import { type Cluster } from './cluster'
import { count, uncounted } from './grow-cluster'
import { type Question } from './question'

export interface RecountParts {
  questions: Collection<Question>
  clusters: Collection<Cluster>
  clock: Clock
}

const ATTEMPTS_MAX = 10

/**
 * Counts a cluster anew from its questions, and changes what else is to be changed with it.
 * Begins again when the cluster was changed meanwhile.
 *
 * @throws AppError `conflict` when it is changed over and over
 */
export async function recountCluster(
  parts: RecountParts,
  id: string,
  change: (cluster: Cluster) => Cluster = (cluster) => cluster,
): Promise<Cluster | undefined> {
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    const stored = await parts.clusters.get(id)
    if (!stored) return undefined
    const changedAt = parts.clock().toISOString()
    const counted = await countAnew(parts, stored.document)
    const changed = { ...change(counted), changedAt }
    if (await parts.clusters.replace(changed, stored.revision)) return changed
  }
  throw new AppError('conflict', 'This group is being changed by many at once; try again')
}

async function countAnew({ questions }: RecountParts, cluster: Cluster): Promise<Cluster> {
  const recent = new Set(cluster.recent)
  let counted = uncounted(cluster)
  for await (const page of walkPages(questions, { index: 'cluster', equals: [cluster.id] })) {
    const others = page.filter(({ document }) => !recent.has(document.key))
    counted = others.reduce((sum, { document }) => count(sum, document), counted)
  }
  // Those added last are perhaps not told yet that they belong here.
  const added = await Promise.all(cluster.recent.map((key) => questions.get(key)))
  return added
    .flatMap((stored) => stored?.document ?? [])
    .filter((question) => question.cluster === cluster.id || question.waitsSince !== undefined)
    .reduce(count, counted)
}
