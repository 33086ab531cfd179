import { Button, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/admin-client'
import { type components } from '../../api/admin-api'
import { addressOf } from '../../api/address-of'
import { useFormat } from '../../format/use-format'
import { Icon } from '../../parts/icon'
import { DataList } from '../../parts/list/data-list'
import { type Column } from '../../parts/list/list-table'
import { type Filter } from '../../parts/list/list-toolbar'
import { useListState, type ListState } from '../../parts/list/use-list-state'
import { PageHead } from '../../parts/page-head'
import { PeriodFilter, toMoments } from '../../parts/period-filter'
import { useLanguage, useSentences } from '../../sentences/sentences-provider'
import { AuditDetails } from './audit-details'
import { useActionName } from './use-action-name'

export type AuditEntry = components['schemas']['AuditEntry']

/** Everything that was done, by whom and why. */
export function AuditPage() {
  const { audit: words, nav } = useSentences()
  const state = useListState(['action', 'from', 'to'])
  const { query, filter } = useAudit(state)
  const filters = useFilters()
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
        {...{ state, query, columns, filters }}
        keyOf={({ id }) => id}
        searchLabel={words.search}
        toolbar={<PeriodFilter state={state} />}
        empty={{ title: words.empty }}
      />
    </>
  )
}

function useFilters(): Filter[] {
  const { audit: words } = useSentences()
  const { language } = useLanguage()
  const options = Object.entries(words.actions)
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => one.label.localeCompare(other.label, language))
  return [{ name: 'action', label: words.action, options, width: 260 }]
}

function useAudit({ search, filters, after }: ListState) {
  const { action } = filters
  const filter = { target: search || undefined, action, ...toMoments(filters) }
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
  const nameOf = useActionName()
  const format = useFormat()
  return [
    { key: 'at', header: words.at, width: 150, render: ({ at }) => format.moment(at) },
    {
      key: 'actor',
      header: words.actor,
      render: ({ actorName, actorKind }) => actorName || words.actors[actorKind],
    },
    {
      key: 'action',
      header: words.action,
      render: ({ action }) => <span title={action}>{nameOf(action)}</span>,
    },
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
