import { Group, Progress, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { type ReportPeriod } from '../../api/reports'
import { useFormat } from '../../format/use-format'
import { useSentences } from '../../sentences/sentences-provider'

interface FunnelProps {
  walks: ReportPeriod['tally']['walks']
  nameOf: (code: string) => string
}

/** How many people came how far in the walk of a procedure. */
export function Funnel({ walks, nameOf }: FunnelProps) {
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
  const stages = [
    { name: words.started, count: walk.started },
    ...Object.entries(walk.steps).map(([name, count]) => ({ name, count })),
    { name: words.links, count: walk.links },
    { name: words.finished, count: walk.finished },
  ]
  return (
    <Stack gap="xs">
      <Select
        aria-label={words.procedure}
        data={codes.map((value) => ({ value, label: nameOf(value) }))}
        value={code}
        onChange={(next) => setChosen(next ?? undefined)}
        allowDeselect={false}
        searchable
        maw={420}
      />
      <Stack component="ol" gap={6} p={0} m={0} style={{ listStyle: 'none' }}>
        {stages.map(({ name, count }) => (
          <li key={name}>
            <Stage name={name} count={count} most={walk.started} />
          </li>
        ))}
      </Stack>
    </Stack>
  )
}

function Stage({ name, count, most }: { name: string; count: number; most: number }) {
  const format = useFormat()
  const share = most > 0 ? count / most : 0
  return (
    <Group gap="sm" wrap="nowrap">
      <Text size="sm" w={180} style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Text>
      <Progress value={share * 100} size="lg" flex={1} aria-label={name} />
      <Text size="sm" w={110} ta="right">
        {format.number(count)} ({format.share(share)})
      </Text>
    </Group>
  )
}
