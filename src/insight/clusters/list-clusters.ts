import { type Collection, type CollectionQuery, type Stored } from '../../store/collection'
import { type Cluster, type ClusterState } from './cluster'
import { type ClusterBook } from './cluster-book'
import { type ReadTopic } from './grow-cluster'
import { toTopicVector } from './topic-vector'

export interface ClusterQuery {
  state: ClusterState
  agency?: string
  sort: 'count' | 'newest' | 'due'
  /** Only those whose due date is before this day: `2026-07-20`. */
  dueBefore?: string
  /** Words that they are about. */
  search?: string
  limit: number
  after?: string
}

export interface ListParts {
  clusters: Collection<Cluster>
  book: ClusterBook
  reader: () => ReadTopic
}

export interface ClusterPage {
  items: Stored<Cluster>[]
  next?: string
}

/** More than anybody pages through; the nearest come first. */
const FOUND_MAX = 200

/** A page of clusters, along an index or by what they are about. */
export async function listClusters(parts: ListParts, query: ClusterQuery): Promise<ClusterPage> {
  if (query.search !== undefined && query.search.trim() !== '') return search(parts, query)
  const { limit, after } = query
  return parts.clusters.find({ ...toWalk(query), limit, after })
}

/** How many there are, counted no further than `max`. */
export async function countClusters(
  { clusters }: Pick<ListParts, 'clusters'>,
  query: Omit<ClusterQuery, 'limit'>,
  max: number,
): Promise<number> {
  return clusters.count(toWalk(query), max)
}

function toWalk({ state, agency, sort, dueBefore }: Omit<ClusterQuery, 'limit'>) {
  const name = dueBefore === undefined ? sort : 'due'
  const order: CollectionQuery['order'] = name === 'due' ? 'ascending' : 'descending'
  const bounds = dueBefore === undefined ? {} : { to: dueBefore }
  return agency === undefined
    ? { index: name, equals: [state], order, ...bounds }
    : { index: `agency_${name}`, equals: [agency, state], order, ...bounds }
}

async function search({ clusters, book, reader }: ListParts, query: ClusterQuery) {
  await book.refresh()
  const vector = toTopicVector(reader().readTopic(query.search ?? ''), [])
  const found = await Promise.all(
    book.index.search(vector, FOUND_MAX).map((id) => clusters.get(id)),
  )
  const items = found
    .flatMap((stored) => stored ?? [])
    .filter(({ document }) => isAskedFor(document, query))
    .slice(0, query.limit)
  return { items }
}

function isAskedFor(cluster: Cluster, { state, agency, dueBefore }: ClusterQuery): boolean {
  if (cluster.state !== state || (agency !== undefined && cluster.agency !== agency)) return false
  return dueBefore === undefined || (cluster.dueOn ?? '9') < dueBefore
}
