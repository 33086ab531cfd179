import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type Page } from '../parts/list/data-list'
import { type ListState } from '../parts/list/use-list-state'
import { type Trial } from '../pages/unresolved/trial-table'
import { call } from './call'

export interface Cluster {
  id: string
  name: string
  state: 'open' | 'resolved' | 'ignored' | 'out-of-scope' | 'merged'
  agency: string
  dueOn?: string
  note?: string
  fix?: { kind: string; target: string; by: string; at: string; release: number }
  count: number
  firstAt: string
  lastAt: string
  days: Record<string, number>
  channels: Record<string, number>
  samples: { key: string; text: string; askedAt: string }[]
}

export interface NearMiss {
  code: string
  label: string
  score: number
  samples: number
  matched: string[]
  missing: string[]
  probability: number
  needed: number
}

export function useClusters(state: ListState) {
  const { search, filters, after } = state
  const query = { q: search || undefined, ...filters, after }
  return useQuery({
    queryKey: ['clusters', query],
    queryFn: () => call<Page<Cluster>>('GET', '/clusters', { query }),
    placeholderData: keepPreviousData,
  })
}

export interface ClusterDetails {
  cluster: Cluster
  nearest: NearMiss[]
}

export function useCluster(id: string) {
  return useQuery({
    queryKey: ['cluster', id],
    queryFn: () => call<ClusterDetails>('GET', clusterPath(id)),
  })
}

export interface PhrasingTarget {
  kind: 'procedure' | 'intent'
  target: string
}

/** What is done with a cluster, each under its own address. */
export const clusterActs = {
  addPhrasings: (id: string, body: PhrasingTarget & { texts: string[] }) =>
    call<Cluster>('POST', `${clusterPath(id)}/phrasings`, { body }),
  writeAnswer: (id: string, body: { name: string; reply: string; texts: string[] }) =>
    call<Cluster>('POST', `${clusterPath(id)}/answer`, { body }),
  setState: (id: string, body: { state: Cluster['state']; note?: string }) =>
    call<Cluster>('PUT', `${clusterPath(id)}/state`, { body }),
  assign: (id: string, body: { agency: string; dueOn?: string }) =>
    call<Cluster>('PUT', `${clusterPath(id)}/assignment`, { body }),
  rename: (id: string, body: { name: string }) =>
    call<Cluster>('PUT', `${clusterPath(id)}/name`, { body }),
  merge: (id: string, body: { into: string }) =>
    call<Cluster>('POST', `${clusterPath(id)}/merge`, { body }),
  split: (id: string, body: { keys: string[]; name?: string }) =>
    call<Cluster>('POST', `${clusterPath(id)}/split`, { body }),
  tryDrafts: (id: string) =>
    call<{ trials: Trial[] }>('POST', `${clusterPath(id)}/trial`, { body: {} }),
}

function clusterPath(id: string): string {
  return `/clusters/${encodeURIComponent(id)}`
}

/** Open clusters about something, for choosing one. */
export function useFoundClusters(search: string) {
  return useQuery({
    queryKey: ['clusters', 'found', search],
    queryFn: () =>
      call<Page<Cluster>>('GET', '/clusters', { query: { q: search, state: 'open', limit: 8 } }),
    enabled: search.trim() !== '',
  })
}
