import { Paper, SimpleGrid, Text } from '@mantine/core'
import { type ReportPeriod } from '../../api/reports'
import { useFormat } from '../../format/use-format'
import { useSentences } from '../../sentences/sentences-provider'

/** The few numbers that say how it went. */
export function Figures({ figures }: Pick<ReportPeriod, 'figures'>) {
  const { reports: words } = useSentences()
  const format = useFormat()
  const { questions, answered, fullProcess, walksStarted, walksFinished, satisfaction } = figures
  const cards = [
    { label: words.questions, value: format.number(questions) },
    { label: words.answeredShare, value: questions > 0 ? format.share(answered / questions) : '–' },
    {
      label: words.fullProcess,
      value: fullProcess === undefined ? '–' : format.share(fullProcess),
    },
    { label: words.walksStarted, value: format.number(walksStarted) },
    {
      label: words.walksFinished,
      value: walksStarted > 0 ? format.share(walksFinished / walksStarted) : '–',
    },
    {
      label: words.satisfaction,
      value: satisfaction === undefined ? '–' : `${format.number(satisfaction)}/5`,
    },
  ]
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} mb="md" spacing="sm">
      {cards.map(({ label, value }) => (
        <Paper key={label} withBorder p="sm">
          <Text size="xs" c="dimmed">
            {label}
          </Text>
          <Text fz={24} fw={650} lh={1.25}>
            {value}
          </Text>
        </Paper>
      ))}
    </SimpleGrid>
  )
}
