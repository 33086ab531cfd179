import { type Collection } from '../../store/collection'
import { walkPages } from '../walk-pages'
import { type Cluster } from './cluster'
import { type ClusterIndex, createClusterIndex } from './cluster-index'

/** The clusters of the service as one process knows them, held in memory and kept up to date. */
export interface ClusterBook {
  /** Reads what was changed since it last did; all of it the first time. */
  refresh(): Promise<void>
  /** Takes over a cluster that this process has just written. */
  see(cluster: Cluster): void
  readonly index: ClusterIndex
  /** The cluster to which a question was added that may not know it yet, because a process died. */
  clusterOfRecent(key: string): string | undefined
}

/** Clocks of nodes differ; what was changed shortly before is read again. */
const OVERLAP_MS = 60 * 1000
/** What others changed is known so late; what this process changes it sees at once. */
const REFRESH_MS = 3000

/** A cluster is a large document, and nobody may wait long for a page of them to be read. */
const PAGE = 25

export function createClusterBook(
  clusters: Pick<Collection<Cluster>, 'find'>,
  elapsed = performance.now.bind(performance),
): ClusterBook {
  const index = createClusterIndex()
  const recentOf = new Map<string, string[]>()
  const byRecent = new Map<string, string>()
  let newest = ''
  let refreshedAt = -Infinity

  function see(cluster: Cluster): void {
    for (const key of recentOf.get(cluster.id) ?? []) byRecent.delete(key)
    recentOf.set(cluster.id, cluster.recent)
    for (const key of cluster.recent) byRecent.set(key, cluster.id)
    if (cluster.changedAt > newest) newest = cluster.changedAt
    if (cluster.state === 'merged' || cluster.middle.length === 0) index.remove(cluster.id)
    else index.set(cluster.id, new Map(cluster.middle))
  }

  return {
    index,
    see,
    clusterOfRecent: (key) => byRecent.get(key),
    async refresh() {
      if (elapsed() - refreshedAt < REFRESH_MS) return
      refreshedAt = elapsed()
      const from = newest === '' ? '' : new Date(Date.parse(newest) - OVERLAP_MS).toISOString()
      for await (const page of walkPages(clusters, { index: 'changed', from }, PAGE)) {
        for (const { document } of page) see(document)
      }
    },
  }
}
