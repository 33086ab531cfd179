import { Alert, Badge, Group, Paper, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/admin-client'
import { type components } from '../../api/admin-api'
import { useMay } from '../../api/session'
import { useFormat } from '../../format/use-format'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { fill, useSentences } from '../../sentences/sentences-provider'
import { StartButton, StopButton } from './switch-buttons'

type Switch = components['schemas']['Switch']

/** Where the assistant answers, and the switch with which it is stopped at once. */
export function SwitchPage() {
  const { killSwitch: words, nav } = useSentences()
  const query = useQuery({
    queryKey: ['switch'],
    queryFn: () => take(api.GET('/api/admin/v1/switch')),
  })
  return (
    <>
      <PageHead title={nav.switch} hint={words.hint} />
      <Loaded query={query}>
        {({ items }) => (
          <Stack gap="sm">
            {items.map((one) => (
              <SwitchRow key={one.channel} one={one} />
            ))}
          </Stack>
        )}
      </Loaded>
    </>
  )
}

function SwitchRow({ one: { channel, off } }: { one: Switch }) {
  const { killSwitch: words } = useSentences()
  const format = useFormat()
  const may = useMay()
  const name = channel === 'all' ? words.all : channel
  return (
    <Paper withBorder p="md">
      <Group justify="space-between">
        <Group gap="sm">
          <Text fw={650}>{name}</Text>
          {off ? (
            <Badge color="red">{words.stopped}</Badge>
          ) : (
            <Badge color="teal" c="dark">
              {words.running}
            </Badge>
          )}
        </Group>
        {may('switch.use') &&
          (off ? (
            <StartButton channel={channel} name={name} />
          ) : (
            <StopButton channel={channel} name={name} />
          ))}
      </Group>
      {off && (
        <Alert mt="sm" color="red">
          {fill(words.offBy, { name: off.byName, at: format.moment(off.at) })} {off.reason}
        </Alert>
      )}
    </Paper>
  )
}
