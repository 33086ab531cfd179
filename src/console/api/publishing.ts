import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, take } from './admin-client'
import { type AnswerOf, type BodyOf } from './answer-of'

export type Draft = AnswerOf<'listDrafts'>['items'][number]
export type Job = AnswerOf<'getJob'>
export type Release = AnswerOf<'getRelease'>
export type ReleaseLine = AnswerOf<'listReleases'>['items'][number]
export type Figures = NonNullable<Release['figures']>

const POLL_MS = 1000

export function useDrafts() {
  return useQuery({
    queryKey: ['drafts'],
    queryFn: () => take(api.GET('/api/admin/v1/drafts')),
  })
}

/** A job, read again until it is over. */
export function useJob(id: string | undefined) {
  return useQuery({
    queryKey: ['job', id],
    enabled: id !== undefined,
    queryFn: () => take(api.GET('/api/admin/v1/jobs/{id}', { params: { path: { id: id ?? '' } } })),
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : POLL_MS),
  })
}

export function isOver({ status }: Pick<Job, 'status'>): boolean {
  return status === 'done' || status === 'failed' || status === 'cancelled'
}

export function useJobs() {
  return useQuery({
    queryKey: ['jobs'],
    queryFn: () => take(api.GET('/api/admin/v1/jobs', { params: { query: { limit: 20 } } })),
  })
}

export function useReleases(after: string | undefined) {
  return useQuery({
    queryKey: ['releases', after],
    queryFn: () => take(api.GET('/api/admin/v1/releases', { params: { query: { after } } })),
    placeholderData: keepPreviousData,
  })
}

export function useRelease(number: number) {
  return useQuery({
    queryKey: ['release', number],
    queryFn: () =>
      take(api.GET('/api/admin/v1/releases/{number}', { params: { path: { number } } })),
  })
}

/** What is done with drafts and releases; each answers with a job that can be watched. */
export const publishingActs = {
  tryDrafts: (items: string[]) => take(api.POST('/api/admin/v1/drafts/trial', { body: { items } })),
  publish: (body: BodyOf<'publishDrafts'>) =>
    take(api.POST('/api/admin/v1/drafts/publication', { body })),
  republish: (number: number, reason: string) =>
    take(
      api.POST('/api/admin/v1/releases/{number}/republication', {
        params: { path: { number } },
        body: { reason },
      }),
    ),
  cancel: (id: string) =>
    take(api.POST('/api/admin/v1/jobs/{id}/cancellation', { params: { path: { id } } })),
}
