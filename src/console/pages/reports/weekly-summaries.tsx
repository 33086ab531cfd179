import { Table, Text } from '@mantine/core'
import { useWeeklySummaries, type WeeklySummary } from '../../api/reports'
import { addressOf } from '../../api/address-of'
import { useFormat } from '../../format/use-format'
import { Loaded } from '../../parts/loaded'
import { Section } from '../../parts/section'
import { useSentences } from '../../sentences/sentences-provider'
import { FigureHeads } from './figure-heads'
import { FileLinks } from './file-links'
import { shiftDay } from './use-report-state'

/** What was kept of each week when it was over, of the agency that is chosen or of all. */
export function WeeklySummaries({ agency }: { agency: string | undefined }) {
  const { reports: words } = useSentences()
  const query = useWeeklySummaries(agency)
  return (
    <Section
      title={words.weekly}
      hint={words.weeklyHint}
      actions={
        <FileLinks
          title={words.weekly}
          hrefOf={(format) => addressOf('/reports/weekly/file', { agency, format })}
        />
      }
    >
      <Loaded query={query}>{({ items }) => <SummaryTable summaries={items} />}</Loaded>
    </Section>
  )
}

function SummaryTable({ summaries }: { summaries: WeeklySummary[] }) {
  const { reports: words } = useSentences()
  if (summaries.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {words.weeklyNone}
      </Text>
    )
  }
  const headings = [
    ...[words.week, words.questions, words.answeredShare, words.walksStarted],
    ...[words.satisfaction, words.openClusters, words.overdueClusters],
  ]
  return (
    <Table.ScrollContainer minWidth={640} type="native">
      <Table aria-label={words.weekly} verticalSpacing={5} fz="sm">
        <FigureHeads headings={headings} />
        <Table.Tbody>
          {summaries.map((summary) => (
            <SummaryRow key={summary.week} summary={summary} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function SummaryRow({ summary }: { summary: WeeklySummary }) {
  const format = useFormat()
  const { week, figures, before, openClusters, overdueClusters } = summary
  const { questions, answered, walksStarted, satisfaction } = figures
  const cells = [
    `${format.number(questions)} (${format.change(questions - before.questions)})`,
    questions > 0 ? format.share(answered / questions) : '–',
    format.number(walksStarted),
    satisfaction === undefined ? '–' : `${format.number(satisfaction)}/5`,
    format.number(openClusters),
    format.number(overdueClusters),
  ]
  return (
    <Table.Tr>
      <Table.Td>
        {format.day(week)} – {format.day(shiftDay(week, 6))}
      </Table.Td>
      {cells.map((cell, at) => (
        <Table.Td key={at} ta="right">
          {cell}
        </Table.Td>
      ))}
    </Table.Tr>
  )
}
