import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/admin-client'
import { useAct } from '../../api/use-act'
import { useFormat } from '../../format/use-format'
import { Loaded } from '../../parts/loaded'
import { useSentences } from '../../sentences/sentences-provider'

/** Where one is signed in, with the way to sign out there. */
export function OwnSessions() {
  const { account: words } = useSentences()
  const format = useFormat()
  const query = useQuery({
    queryKey: ['own-sessions'],
    queryFn: () => take(api.GET('/api/admin/v1/me/sessions')),
  })
  const end = useAct(
    (id: string) => api.DELETE('/api/admin/v1/me/sessions/{id}', { params: { path: { id } } }),
    { refresh: ['own-sessions'], done: words.sessionEnded },
  )
  return (
    <Loaded query={query}>
      {({ items }) => (
        <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
          {items.map(({ id, isThis, userAgent, address, seenAt }) => (
            <Group key={id} component="li" justify="space-between" wrap="nowrap">
              <div>
                <Text size="sm">{deviceOf(userAgent)}</Text>
                <Text size="xs" c="dimmed">
                  {address} · {format.ago(seenAt)}
                </Text>
              </div>
              {isThis ? (
                <Badge>{words.thisSession}</Badge>
              ) : (
                <Button size="xs" variant="default" onClick={() => end.mutate(id)}>
                  {words.endSession}
                </Button>
              )}
            </Group>
          ))}
        </Stack>
      )}
    </Loaded>
  )
}

/** Browser and system, of the long text in which a browser names itself. */
function deviceOf(userAgent: string): string {
  const browser = /(Edg|Firefox|Chrome|Safari)\/(\d+)/.exec(userAgent)
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(userAgent)
  return (
    [browser && `${browser[1]} ${browser[2]}`, system?.[1]].filter(Boolean).join(' · ') || userAgent
  )
}
