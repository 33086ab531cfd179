import { BarChart } from '@mantine/charts'
import '@mantine/charts/styles.css'
import { Text } from '@mantine/core'
import { type ReportPeriod, type ReportQuery } from '../../api/reports'
import { useFormat } from '../../format/use-format'
import { useSentences } from '../../sentences/sentences-provider'
import { FiguresTable } from './figures-table'
import { usePeriodName } from './use-period-name'

interface QuestionsChartProps {
  periods: ReportPeriod[]
  by: ReportQuery['by']
}

/** Questions of each day, week or month, and how many of them were answered. */
export function QuestionsChart({ periods, by }: QuestionsChartProps) {
  const { reports: words } = useSentences()
  const format = useFormat()
  const nameOf = usePeriodName(by)
  if (periods.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {words.nothing}
      </Text>
    )
  }
  const data = periods.map(({ period, figures: { questions, answered } }) => ({
    period: nameOf(period),
    answered,
    open: questions - answered,
  }))
  return (
    <>
      <div role="img" aria-label={words.chartLabel}>
        <BarChart
          h={240}
          data={data}
          dataKey="period"
          type="stacked"
          withLegend
          valueFormatter={format.number}
          yAxisProps={{ width: 64 }}
          xAxisProps={{ minTickGap: 12 }}
          series={[
            { name: 'answered', label: words.answered, color: 'civic.7' },
            { name: 'open', label: words.notAnswered, color: 'yellow.5' },
          ]}
        />
      </div>
      <FiguresTable
        label={words.questionsByTime}
        headings={[words.period, words.answered, words.notAnswered, words.answeredShare]}
        rows={data.map(({ period, answered, open }) => [
          period,
          format.number(answered),
          format.number(open),
          answered + open > 0 ? format.share(answered / (answered + open)) : '–',
        ])}
      />
    </>
  )
}
