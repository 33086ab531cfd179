import { Button, Group, Paper, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useAgencies } from '../../api/use-agencies'
import { useSentences } from '../../sentences/sentences-provider'
import { type ReportState } from './use-report-state'

const LENGTHS = [7, 30, 90]

/** The days, the steps and the agency that a report is about. */
export function ReportFilters({ state }: { state: ReportState }) {
  const { reports: words, list } = useSentences()
  const agencies = useAgencies()
  const { query, change, showLast } = state
  return (
    <Paper withBorder p="sm" mb="md" role="search" aria-label={list.narrow}>
      <Group gap="sm" align="flex-end">
        <TextInput
          type="date"
          label={list.from}
          value={query.from}
          onChange={(event) => change({ from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={list.to}
          value={query.to}
          onChange={(event) => change({ to: event.currentTarget.value })}
        />
        <SegmentedControl
          aria-label={words.by}
          value={query.by ?? 'day'}
          onChange={(by) => change({ by })}
          data={[
            { value: 'day', label: words.day },
            { value: 'week', label: words.week },
            { value: 'month', label: words.month },
          ]}
        />
        <Select
          aria-label={words.agency}
          placeholder={words.agency}
          data={agencies}
          value={query.agency ?? null}
          onChange={(agency) => change({ agency: agency ?? undefined })}
          clearable
          searchable
        />
        <Group gap={4}>
          {LENGTHS.map((days) => (
            <Button key={days} variant="subtle" size="compact-sm" onClick={() => showLast(days)}>
              {words.last.replace('{n}', String(days))}
            </Button>
          ))}
        </Group>
      </Group>
    </Paper>
  )
}
