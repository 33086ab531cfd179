import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ListState } from '../parts/list/use-list-state'
import { api, take } from './admin-client'
import { type AnswerOf, type BodyOf } from './answer-of'
import { type components, type operations } from './admin-api'

export type Cluster = components['schemas']['Cluster']
export type NearMiss = components['schemas']['NearMiss']
export type ClusterDetails = AnswerOf<'getCluster'>
type ClusterQuery = NonNullable<operations['listClusters']['parameters']['query']>

/** The states in which a cluster can be looked for. */
export const CLUSTER_STATES = ['open', 'resolved', 'ignored', 'out-of-scope'] as const
/** The orders in which clusters can be listed. */
export const CLUSTER_SORTS = ['count', 'newest', 'due'] as const

export function useClusters({ search, filters, after }: ListState) {
  return useClusterPage({
    q: search || undefined,
    state: CLUSTER_STATES.find((one) => one === filters.state),
    sort: CLUSTER_SORTS.find((one) => one === filters.sort),
    agency: filters.agency,
    overdue: filters.overdue,
    after,
  })
}

/** One page of clusters. */
export function useClusterPage(query: ClusterQuery, isWanted = true) {
  return useQuery({
    queryKey: ['clusters', query],
    queryFn: ({ signal }) => take(api.GET('/api/admin/v1/clusters', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    enabled: isWanted,
  })
}

export function useCluster(id: string) {
  return useQuery({
    queryKey: ['cluster', id],
    queryFn: () => take(api.GET('/api/admin/v1/clusters/{id}', { params: { path: { id } } })),
  })
}

const at = (id: string) => ({ path: { id } })

/** What is done with a cluster as a whole. */
export const clusterActs = {
  setState: (id: string, body: BodyOf<'setClusterState'>) =>
    take(api.PUT('/api/admin/v1/clusters/{id}/state', { params: at(id), body })),
  assign: (id: string, body: BodyOf<'assignCluster'>) =>
    take(api.PUT('/api/admin/v1/clusters/{id}/assignment', { params: at(id), body })),
  rename: (id: string, body: BodyOf<'renameCluster'>) =>
    take(api.PUT('/api/admin/v1/clusters/{id}/name', { params: at(id), body })),
  merge: (id: string, body: BodyOf<'mergeCluster'>) =>
    take(api.POST('/api/admin/v1/clusters/{id}/merge', { params: at(id), body })),
  split: (id: string, body: BodyOf<'splitCluster'>) =>
    take(api.POST('/api/admin/v1/clusters/{id}/split', { params: at(id), body })),
  addPhrasings: (id: string, body: BodyOf<'addClusterPhrasings'>) =>
    take(api.POST('/api/admin/v1/clusters/{id}/phrasings', { params: at(id), body })),
  writeAnswer: (id: string, body: BodyOf<'answerCluster'>) =>
    take(api.POST('/api/admin/v1/clusters/{id}/answer', { params: at(id), body })),
  tryDrafts: (id: string) =>
    take(api.POST('/api/admin/v1/clusters/{id}/trial', { params: at(id) })),
}

export type Trial = AnswerOf<'tryCluster'>['trials'][number]
