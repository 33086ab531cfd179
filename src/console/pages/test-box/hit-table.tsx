import { Badge, Group, Progress, Stack, Text } from '@mantine/core'
import { type TriedQuestion } from '../../api/test-box'
import { useFormat } from '../../format/use-format'
import { fill, useSentences } from '../../sentences/sentences-provider'

/** What came near a question, best first, with the words by which it was found. */
export function HitTable({ hits }: Pick<TriedQuestion, 'hits'>) {
  const { testBox: words } = useSentences()
  const sources: Record<string, string> = words.sources
  const format = useFormat()
  if (hits.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {words.noHits}
      </Text>
    )
  }
  return (
    <Stack component="ol" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
      {hits.map(({ code, label, score, evidence }) => (
        <li key={code}>
          <Group justify="space-between" wrap="nowrap" gap="sm">
            <Text size="sm" fw={600}>
              {label}{' '}
              <Text span size="xs" c="dimmed">
                {code}
              </Text>
            </Text>
            <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
              {format.share(score)}
            </Text>
          </Group>
          <Progress value={score * 100} size={5} mb={4} aria-hidden />
          {evidence.map(({ source, text, matched }) => (
            <Group key={`${source}${text}`} gap={4}>
              <Text size="xs" c="dimmed">
                {fill(words.evidence, { source: sources[source] ?? source, text })}
              </Text>
              {matched.map((word) => (
                <Badge key={word} size="sm" variant="outline">
                  {word}
                </Badge>
              ))}
            </Group>
          ))}
        </li>
      ))}
    </Stack>
  )
}
