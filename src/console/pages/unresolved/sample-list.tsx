import { Checkbox, Group, Stack, Text } from '@mantine/core'
import { useFormat } from '../../format/use-format'
import { fill, useSentences } from '../../sentences/sentences-provider'

export interface Sample {
  key: string
  text: string
  askedAt: string
}

interface SampleListProps {
  samples: Sample[]
  chosen: string[]
  onChoose: (keys: string[]) => void
}

/** Wordings of a cluster, of which some can be chosen. */
export function SampleList({ samples, chosen, onChoose }: SampleListProps) {
  const { unresolved: words } = useSentences()
  const format = useFormat()
  const isAll = chosen.length === samples.length
  return (
    <Stack gap={8}>
      {/* Outside of the group, which would decide by itself whether it is checked. */}
      <Checkbox
        label={fill(words.chosen, { n: chosen.length, all: samples.length })}
        checked={isAll}
        indeterminate={chosen.length > 0 && !isAll}
        onChange={() => onChoose(isAll ? [] : samples.map(({ key }) => key))}
      />
      <Checkbox.Group value={chosen} onChange={onChoose} aria-label={words.samples}>
        <Stack gap={8}>
          {samples.map(({ key, text, askedAt }) => (
            <Checkbox
              key={key}
              value={key}
              label={
                <Group gap={6}>
                  <span>{text}</span>
                  <Text span size="xs" c="dimmed">
                    {format.ago(askedAt)}
                  </Text>
                </Group>
              }
            />
          ))}
        </Stack>
      </Checkbox.Group>
    </Stack>
  )
}
