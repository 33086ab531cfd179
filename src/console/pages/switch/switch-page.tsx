import { Alert, Badge, Group, Paper, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/admin-client'
import { type components } from '../../api/admin-api'
import { type Channel, useChannels } from '../../api/channels'
import { useMay } from '../../api/session'
import { useFormat } from '../../format/use-format'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { fill, useSentences } from '../../sentences/sentences-provider'
import { ChannelOut } from './channel-out'
import { StartButton, StopButton } from './switch-buttons'

type Switch = components['schemas']['Switch']

/** Which channels send, where the assistant answers, and the switch with which it is stopped at once. */
export function SwitchPage() {
  const { killSwitch: words, nav } = useSentences()
  const query = useQuery({
    queryKey: ['switch'],
    queryFn: () => take(api.GET('/api/admin/v1/switch')),
  })
  const channels = useChannels().data?.items
  return (
    <>
      <PageHead title={nav.switch} hint={words.hint} />
      <Loaded query={query}>
        {({ items }) => (
          <Stack gap="sm">
            {items.map((one) => (
              <SwitchRow
                key={one.channel}
                one={one}
                channel={channels?.find(({ channel }) => channel === one.channel)}
              />
            ))}
          </Stack>
        )}
      </Loaded>
    </>
  )
}

interface SwitchRowProps {
  one: Switch
  /** Left out where it stands for all of them, and while it is not known yet. */
  channel: Channel | undefined
}

function SwitchRow({ one: { channel: id, off }, channel }: SwitchRowProps) {
  const { killSwitch: words } = useSentences()
  const format = useFormat()
  const may = useMay()
  const name = id === 'all' ? words.all : (channel?.title ?? id)
  const Turn = off ? StartButton : StopButton
  return (
    <Paper withBorder p="md">
      <Group justify="space-between">
        <Group gap="sm">
          <Text fw={650}>{name}</Text>
          <StateBadges isOff={off !== undefined} isBlocked={channel?.blockage !== undefined} />
        </Group>
        {may('switch.use') && <Turn channel={id} name={name} />}
      </Group>
      {off && (
        <Alert mt="sm" color="red">
          {fill(words.offBy, { name: off.byName, at: format.moment(off.at) })} {off.reason}
        </Alert>
      )}
      {channel && <ChannelOut one={channel} />}
    </Paper>
  )
}

function StateBadges({ isOff, isBlocked }: { isOff: boolean; isBlocked: boolean }) {
  const { killSwitch: words } = useSentences()
  return (
    <>
      {isOff && <Badge color="red">{words.stopped}</Badge>}
      {isBlocked && <Badge color="red">{words.blocked}</Badge>}
      {!isOff && !isBlocked && (
        <Badge color="teal" c="dark">
          {words.running}
        </Badge>
      )}
    </>
  )
}
