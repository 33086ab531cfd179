import { Alert, Code, Group, Text } from '@mantine/core'
import { type Channel } from '../../api/channels'
import { useMay } from '../../api/session'
import { useFormat } from '../../format/use-format'
import { Icon } from '../../parts/icon'
import { fill, useSentences } from '../../sentences/sentences-provider'
import { ResumeButton } from './switch-buttons'

/** How what is said on a channel goes out: why it does not, and what waits or was given up. */
export function ChannelOut({ one }: { one: Channel }) {
  const { channels: words } = useSentences()
  const format = useFormat()
  const { blockage, waiting = 0, dead = 0 } = one
  // Elsewhere what waits is gone in moments.
  const isWaiting = blockage !== undefined && waiting > 0
  return (
    <>
      {blockage && <BlockageAlert one={one} blockage={blockage} />}
      {(isWaiting || dead > 0) && (
        <Text size="sm" mt="xs">
          {isWaiting && `${fill(words.waiting, { n: format.number(waiting) })} `}
          {dead > 0 && fill(words.dead, { n: format.number(dead) })}
        </Text>
      )}
    </>
  )
}

interface BlockageAlertProps {
  one: Channel
  blockage: NonNullable<Channel['blockage']>
}

function BlockageAlert({ one: { channel, title, isHalted }, blockage }: BlockageAlertProps) {
  const { channels: words } = useSentences()
  const format = useFormat()
  const may = useMay()
  const { since, reason, remedy, problem } = blockage
  const known = reason && words.reasons[reason]
  const todo = fill(known?.todo ?? words.remedies[remedy], { channel })
  return (
    <Alert
      mt="sm"
      color="red"
      icon={<Icon name="warning" />}
      title={fill(words.blockedName, { name: title })}
    >
      {known && <Text size="sm">{known.what}</Text>}
      <Text size="sm">
        {since && fill(words.since, { at: format.moment(since) })} {words.kept}
      </Text>
      <Text size="sm" fw={650}>
        {fill(words.toDo, { todo })}
      </Text>
      <Group justify="space-between" align="flex-end" mt={4}>
        <Text size="xs">
          {words.problem} <Code>{problem}</Code>
        </Text>
        {isHalted && may('switch.use') && <ResumeButton channel={channel} name={title} />}
      </Group>
    </Alert>
  )
}
