import { Button, Code, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/admin-client'
import { type components } from '../../api/admin-api'
import { addressOf } from '../../api/address-of'
import { useFormat } from '../../format/use-format'
import { Icon } from '../../parts/icon'
import { DataList } from '../../parts/list/data-list'
import { type Column } from '../../parts/list/list-table'
import { useListState, type ListState } from '../../parts/list/use-list-state'
import { PageHead } from '../../parts/page-head'
import { PeriodFilter, toMoments } from '../../parts/period-filter'
import { useSentences } from '../../sentences/sentences-provider'
import { AuditDetails } from './audit-details'

export type AuditEntry = components['schemas']['AuditEntry']

/** Everything that was done, by whom and why. */
export function AuditPage() {
  const { audit: words, nav } = useSentences()
  const state = useListState(['action', 'from', 'to'])
  const { query, filter } = useAudit(state)
  const columns = useColumns()
  return (
    <>
      <PageHead
        title={nav.audit}
        hint={words.hint}
        actions={
          <Button
            component="a"
            href={addressOf('/audit/export', filter)}
            variant="default"
            leftSection={<Icon name="download" size={16} />}
          >
            {words.export}
          </Button>
        }
      />
      <DataList
        label={nav.audit}
        {...{ state, query, columns }}
        keyOf={({ id }) => id}
        searchLabel={words.search}
        toolbar={<PeriodFilter state={state} />}
        empty={{ title: words.empty }}
      />
    </>
  )
}

function useAudit({ search, filters, after }: ListState) {
  const filter = { target: search || undefined, ...toMoments(filters) }
  const query = useQuery({
    queryKey: ['audit', filter, after],
    queryFn: ({ signal }) =>
      take(api.GET('/api/admin/v1/audit', { params: { query: { ...filter, after } }, signal })),
    placeholderData: keepPreviousData,
  })
  return { filter, query }
}

function useColumns(): Column<AuditEntry>[] {
  const { audit: words } = useSentences()
  const format = useFormat()
  return [
    { key: 'at', header: words.at, width: 150, render: ({ at }) => format.moment(at) },
    {
      key: 'actor',
      header: words.actor,
      render: ({ actorName, actorKind }) => actorName || words.actors[actorKind],
    },
    { key: 'action', header: words.action, render: ({ action }) => <Code>{action}</Code> },
    {
      key: 'target',
      header: words.target,
      isMinor: true,
      render: ({ target }) => (
        <Text size="sm" maw={260} style={{ overflowWrap: 'anywhere' }}>
          {target}
        </Text>
      ),
    },
    { key: 'reason', header: words.reason, isMinor: true, render: ({ reason }) => reason ?? '' },
    {
      key: 'details',
      header: words.details,
      align: 'right',
      render: (entry) => <AuditDetails entry={entry} />,
    },
  ]
}
