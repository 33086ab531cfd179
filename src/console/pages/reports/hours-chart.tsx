import { BarChart } from '@mantine/charts'
import '@mantine/charts/styles.css'
import { useFormat } from '../../format/use-format'
import { useSentences } from '../../sentences/sentences-provider'

/** At which hours of the day people ask. */
export function HoursChart({ hours }: { hours: number[] }) {
  const { reports: words } = useSentences()
  const format = useFormat()
  const data = hours.map((count, hour) => ({ hour: `${hour}h`, count }))
  return (
    <div role="img" aria-label={words.hours}>
      <BarChart
        h={180}
        data={data}
        dataKey="hour"
        valueFormatter={format.number}
        series={[{ name: 'count', label: words.questions, color: 'civic.5' }]}
      />
    </div>
  )
}
