import { useSearchParams } from 'react-router'
import { type ReportQuery } from '../../api/reports'

const DAY_MS = 24 * 3_600_000
const VIETNAM_MS = 7 * 3_600_000
const USUAL_DAYS = 30

export interface ReportState {
  query: ReportQuery
  change: (changes: Record<string, string | undefined>) => void
  showLast: (days: number) => void
}

/** What a report is about, kept in the address; the last thirty days to begin with. */
export function useReportState(): ReportState {
  const [params, setParams] = useSearchParams()
  const change = (changes: Record<string, string | undefined>) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        for (const [name, value] of Object.entries(changes)) {
          if (value) after.set(name, value)
          else after.delete(name)
        }
        return after
      },
      { replace: true },
    )
  return {
    query: {
      from: params.get('from') ?? dayAgo(USUAL_DAYS - 1),
      to: params.get('to') ?? dayAgo(0),
      by: stepOf(params.get('by')),
      agency: params.get('agency') ?? undefined,
    },
    change,
    showLast: (days) => change({ from: dayAgo(days - 1), to: dayAgo(0) }),
  }
}

/** A day in Vietnam, so many days ago. */
export function dayAgo(days: number): string {
  return new Date(Date.now() + VIETNAM_MS - days * DAY_MS).toISOString().slice(0, 10)
}

/** A calendar day, so many days later. */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

function stepOf(by: string | null): ReportQuery['by'] {
  return by === 'week' || by === 'month' ? by : 'day'
}
