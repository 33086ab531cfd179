import { BarChart } from '@mantine/charts'
import '@mantine/charts/styles.css'
import { type ReportPeriod } from '../../api/reports'
import { useFormat } from '../../format/use-format'
import { useSentences } from '../../sentences/sentences-provider'

/** Questions of each day, week or month, and how many of them were answered. */
export function QuestionsChart({ periods }: { periods: ReportPeriod[] }) {
  const { reports: words } = useSentences()
  const format = useFormat()
  const data = periods.map(({ period, figures }) => ({
    period,
    answered: figures.answered,
    open: figures.questions - figures.answered,
  }))
  return (
    <div role="img" aria-label={words.chartLabel}>
      <BarChart
        h={240}
        data={data}
        dataKey="period"
        type="stacked"
        withLegend
        valueFormatter={format.number}
        series={[
          { name: 'answered', label: words.answered, color: 'civic.7' },
          { name: 'open', label: words.notAnswered, color: 'yellow.5' },
        ]}
      />
    </div>
  )
}
