import { TextInput } from '@mantine/core'
import { useSentences } from '../sentences/sentences-provider'
import { type ListState } from './list/use-list-state'

/** The first and last day of what a list shows; kept as the filters `from` and `to`. */
export function PeriodFilter({ state }: { state: ListState }) {
  const { list } = useSentences()
  const days = [
    { name: 'from', label: list.from },
    { name: 'to', label: list.to },
  ]
  return days.map(({ name, label }) => (
    <TextInput
      key={name}
      type="date"
      label={label}
      w={150}
      value={state.filters[name] ?? ''}
      onChange={(event) => state.setFilter(name, event.currentTarget.value || undefined)}
    />
  ))
}

const DAY_MS = 24 * 3_600_000

/** The days as moments in Vietnam; the last day is included. */
export function toMoments({ from, to }: Record<string, string>): { from?: string; to?: string } {
  return {
    ...(from ? { from: beginOf(from).toISOString() } : {}),
    ...(to ? { to: new Date(beginOf(to).getTime() + DAY_MS).toISOString() } : {}),
  }
}

function beginOf(day: string): Date {
  return new Date(`${day}T00:00:00+07:00`)
}
