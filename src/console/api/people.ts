import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ListState } from '../parts/list/use-list-state'
import { type components } from './admin-api'
import { api, take } from './admin-client'

export type HandOver = components['schemas']['HandOver']
export type Turn = components['schemas']['Turn']

/** Waiting citizens should not wait for somebody to load the page again. */
const POLL_MS = 5000
export const HAND_OVER_STATES = ['waiting', 'held', 'closed'] as const
/** Held by an officer whose answer waits to be approved. */
export const TO_APPROVE = 'to-approve'

export function useHandOvers({ search, filters, after }: ListState) {
  const query = {
    q: search || undefined,
    state: HAND_OVER_STATES.find((one) => one === filters.state),
    toApprove: filters.state === TO_APPROVE ? ('true' as const) : undefined,
    agency: filters.agency,
    mine: filters.mine,
    after,
  }
  return useQuery({
    queryKey: ['inbox', query],
    queryFn: () => take(api.GET('/api/admin/v1/inbox', { params: { query } })),
    placeholderData: keepPreviousData,
    refetchInterval: POLL_MS,
  })
}

export function useHandOver(ticket: string) {
  return useQuery({
    queryKey: ['hand-over', ticket],
    queryFn: () => take(api.GET('/api/admin/v1/inbox/{ticket}', at(ticket))),
    refetchInterval: POLL_MS,
  })
}

export function useHandOverTurns(ticket: string) {
  return useQuery({
    queryKey: ['hand-over-turns', ticket],
    queryFn: () => readAllTurns(ticket),
    refetchInterval: POLL_MS,
  })
}

const PAGES_MAX = 10

async function readAllTurns(ticket: string): Promise<Turn[]> {
  const turns: Turn[] = []
  let after: number | undefined = 0
  for (let page = 0; page < PAGES_MAX && after !== undefined; page += 1) {
    const read: { items: Turn[]; next?: number } = await take(
      api.GET('/api/admin/v1/inbox/{ticket}/turns', {
        params: { path: { ticket }, query: { after, limit: 200 } },
      }),
    )
    turns.push(...read.items)
    after = read.next
  }
  return turns
}

/** What officers do with a citizen who waits. */
export const handOverActs = {
  claim: (ticket: string) => take(api.POST('/api/admin/v1/inbox/{ticket}/claim', at(ticket))),
  release: (ticket: string) => take(api.POST('/api/admin/v1/inbox/{ticket}/release', at(ticket))),
  reply: (ticket: string, body: { id: string; text: string }) =>
    take(api.POST('/api/admin/v1/inbox/{ticket}/replies', { ...at(ticket), body })),
  decide: (ticket: string, body: { revision: number; objection?: string }) =>
    take(api.POST('/api/admin/v1/inbox/{ticket}/approval', { ...at(ticket), body })),
}

function at(ticket: string) {
  return { params: { path: { ticket } } }
}
