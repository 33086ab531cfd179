import { BarChart } from '@mantine/charts'
import '@mantine/charts/styles.css'
import { Text } from '@mantine/core'
import { useFormat } from '../../format/use-format'
import { useSentences } from '../../sentences/sentences-provider'
import { FiguresTable } from './figures-table'

/** At which hours of the day people ask. */
export function HoursChart({ hours }: { hours: number[] }) {
  const { reports: words } = useSentences()
  const format = useFormat()
  if (!hours.some((count) => count > 0)) {
    return (
      <Text size="sm" c="dimmed">
        {words.nothing}
      </Text>
    )
  }
  const data = hours.map((count, hour) => ({ hour: `${hour}h`, count }))
  return (
    <>
      <div role="img" aria-label={words.hours}>
        <BarChart
          h={180}
          data={data}
          dataKey="hour"
          valueFormatter={format.number}
          yAxisProps={{ width: 64 }}
          series={[{ name: 'count', label: words.questions, color: 'civic.5' }]}
        />
      </div>
      <FiguresTable
        label={words.hours}
        headings={[words.hour, words.questions]}
        rows={data.map(({ hour, count }) => [hour, format.number(count)])}
      />
    </>
  )
}
