import { useQuery } from '@tanstack/react-query'
import { type components } from './admin-api'
import { api, take } from './admin-client'

export type Channel = components['schemas']['Channel']

/** Who has the page open should learn of it before citizens complain. */
const POLL_MS = 30_000

/** The channels that are on, and whether each sends. */
export function useChannels() {
  return useQuery({
    queryKey: ['channels'],
    queryFn: () => take(api.GET('/api/admin/v1/channels')),
    refetchInterval: POLL_MS,
  })
}

/** What a channel is called; one that is off by now goes by its name in the settings. */
export function useChannelName(): (channel: string) => string {
  const channels = useChannels().data?.items
  return (name) => channels?.find(({ channel }) => channel === name)?.title ?? name
}
