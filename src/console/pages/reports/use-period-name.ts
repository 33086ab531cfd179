import { type ReportQuery } from '../../api/reports'
import { useFormat } from '../../format/use-format'
import { fill, useSentences } from '../../sentences/sentences-provider'

/** What a day, week or month of a report is called. */
export function usePeriodName(by: ReportQuery['by']): (period: string) => string {
  const { reports: words } = useSentences()
  const format = useFormat()
  return (period) => {
    // A month has no day; its first one stands for it.
    if (by === 'month') return format.month(`${period}-01`)
    const day = format.day(period)
    return by === 'week' ? fill(words.weekOf, { day }) : day
  }
}
