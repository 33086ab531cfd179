import { Badge, Group, Text } from '@mantine/core'
import { useSentences } from '../sentences/sentences-provider'

export interface Verdict {
  kind: 'answer' | 'ask' | 'none' | 'intent'
  targets: string[]
  labels: string[]
}

const COLORS = { answer: 'teal', ask: 'yellow', none: 'gray', intent: 'civic' }

/** What would be done with a question: answered, asked back, taken as an intent, or nothing. */
export function VerdictText({ verdict }: { verdict: Verdict }) {
  const { verdicts } = useSentences()
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <Badge color={COLORS[verdict.kind]} c="dark" style={{ flexShrink: 0 }}>
        {verdicts[verdict.kind]}
      </Badge>
      <Text size="sm">{verdict.labels.join(' / ')}</Text>
    </Group>
  )
}
