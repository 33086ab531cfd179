import { Group, Progress, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { type ReportNames, type ReportTotal } from '../../api/reports'
import { useFormat } from '../../format/use-format'
import { fill, useSentences } from '../../sentences/sentences-provider'

interface FunnelProps {
  total: ReportTotal
  names: ReportNames
}

/** How many people came how far in the walk of a procedure. */
export function Funnel({ total, names }: FunnelProps) {
  const { walks } = total.tally
  const { reports: words } = useSentences()
  const codes = Object.entries(walks)
    .sort(([, a], [, b]) => b.started - a.started)
    .map(([code]) => code)
  const [chosen, setChosen] = useState<string>()
  const code = chosen ?? codes[0]
  const walk = code === undefined ? undefined : walks[code]
  if (!walk || code === undefined) {
    return (
      <Text size="sm" c="dimmed">
        {words.nothing}
      </Text>
    )
  }
  const telling = total.linksToldBy.map((channel) => names.channels[channel] ?? channel)
  const stages: StageProps[] = [
    { name: words.started, count: walk.started },
    // In the order of the guide.
    ...Object.entries(names.steps[code] ?? {}).map(([step, name]) => ({
      name,
      count: walk.steps[step] ?? 0,
    })),
    // On most platforms only the platform knows, and zero would be wrong.
    telling.length > 0
      ? { name: fill(words.linksWhere, { channels: telling.join(', ') }), count: walk.links }
      : { name: words.links },
    { name: words.finished, count: walk.finished },
  ]
  return (
    <Stack gap="xs">
      <Select
        aria-label={words.procedure}
        data={codes.map((value) => ({ value, label: names.procedures[value] ?? value }))}
        value={code}
        onChange={(next) => setChosen(next ?? undefined)}
        allowDeselect={false}
        searchable
        maw={420}
      />
      <Stack component="ol" gap={6} p={0} m={0} style={{ listStyle: 'none' }}>
        {stages.map((stage, at) => (
          // Steps of a guide may be called the same.
          <li key={`${at} ${stage.name}`}>
            <Stage {...stage} most={walk.started} />
          </li>
        ))}
      </Stack>
    </Stack>
  )
}

interface StageProps {
  name: string
  /** Left out where it cannot be known. */
  count?: number
}

function Stage({ name, count, most }: StageProps & { most: number }) {
  const { reports: words } = useSentences()
  const format = useFormat()
  const share = most > 0 ? (count ?? 0) / most : 0
  return (
    <Group gap="sm" wrap="nowrap">
      <Text size="sm" w={180} style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Text>
      {count === undefined ? (
        <Text size="sm" c="dimmed" flex={1}>
          {words.linksUnknown}
        </Text>
      ) : (
        <>
          <Progress value={Math.min(1, share) * 100} size="lg" flex={1} aria-label={name} />
          <Text size="sm" w={110} ta="right">
            {format.number(count)} ({format.share(share)})
          </Text>
        </>
      )}
    </Group>
  )
}
