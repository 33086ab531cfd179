import { Alert, Anchor, Text } from '@mantine/core'
import { Link } from 'react-router'
import { useChannels } from '../../api/channels'
import { useFormat } from '../../format/use-format'
import { Icon } from '../../parts/icon'
import { fill, useSentences } from '../../sentences/sentences-provider'

/** The channels on which nothing goes out; nothing at all while there are none. */
export function BlockedChannels() {
  const { channels: words } = useSentences()
  const format = useFormat()
  const { data } = useChannels()
  const blocked = (data?.items ?? []).filter(({ blockage }) => blockage)
  if (blocked.length === 0) return null
  return (
    <Alert mb="lg" color="red" icon={<Icon name="warning" />} title={words.someBlocked}>
      {blocked.map(({ channel, title, blockage }) => (
        <Text key={channel} size="sm">
          <strong>{title}</strong>
          {blockage?.since && ` · ${fill(words.since, { at: format.moment(blockage.since) })}`}
        </Text>
      ))}
      <Anchor component={Link} to="/switch" size="sm" fw={650} c="red.9" underline="always">
        {words.see}
      </Anchor>
    </Alert>
  )
}
