import { Badge, Group, Text } from '@mantine/core'
import { useChannelName } from '../../api/channels'
import { CLUSTER_SORTS, CLUSTER_STATES, useClusters, type Cluster } from '../../api/clusters'
import { useAgencies, useAgencyName } from '../../api/use-agencies'
import { useFormat } from '../../format/use-format'
import { DataList } from '../../parts/list/data-list'
import { type Column } from '../../parts/list/list-table'
import { useListState } from '../../parts/list/use-list-state'
import { PageHead } from '../../parts/page-head'
import { Trend } from '../../parts/trend'
import { useSentences } from '../../sentences/sentences-provider'
import { DueBadge } from './due-badge'

/** What was asked and not answered, grouped by what it is about. */
export function UnresolvedPage() {
  const { unresolved: words, nav } = useSentences()
  const agencies = useAgencies()
  const state = useListState(['state', 'agency', 'sort', 'overdue'])
  const query = useClusters(state)
  const columns = useColumns()
  return (
    <>
      <PageHead title={nav.unresolved} hint={words.hint} />
      <DataList
        label={nav.unresolved}
        {...{ state, query, columns }}
        keyOf={({ id }) => id}
        linkOf={({ id }) => `/unresolved/${id}`}
        searchLabel={words.search}
        filters={[
          {
            name: 'state',
            label: words.state,
            options: CLUSTER_STATES.map((value) => ({ value, label: words.states[value] })),
          },
          { name: 'agency', label: words.agency, options: agencies },
          {
            name: 'sort',
            label: words.sort,
            options: CLUSTER_SORTS.map((value) => ({ value, label: words.sorts[value] })),
          },
          { name: 'overdue', label: words.due, options: [{ value: 'true', label: words.overdue }] },
        ]}
        empty={{ title: words.empty, hint: words.emptyHint }}
      />
    </>
  )
}

function useColumns(): Column<Cluster>[] {
  const { unresolved: words } = useSentences()
  const format = useFormat()
  const agencyName = useAgencyName()
  const channelName = useChannelName()
  return [
    {
      key: 'name',
      header: words.question,
      render: ({ name }) => (
        <Text span lineClamp={2}>
          {name}
        </Text>
      ),
    },
    {
      key: 'count',
      header: words.count,
      align: 'right',
      render: ({ count }) => format.number(count),
    },
    {
      key: 'trend',
      header: words.trend,
      isMinor: true,
      render: ({ days }) => <Trend days={days} />,
    },
    {
      key: 'channels',
      header: words.channels,
      isMinor: true,
      render: ({ channels }) => (
        <Group gap={4}>
          {Object.entries(channels).map(([channel, count]) => (
            <Badge key={channel} color="gray" c="dark">
              {channelName(channel)} {format.number(count)}
            </Badge>
          ))}
        </Group>
      ),
    },
    {
      key: 'agency',
      header: words.agency,
      isMinor: true,
      render: ({ agency }) => (agency ? agencyName(agency) : words.nobody),
    },
    {
      key: 'due',
      header: words.due,
      render: ({ dueOn, isOverdue }) => <DueBadge dueOn={dueOn} isOverdue={isOverdue} />,
    },
    { key: 'lastAt', header: words.last, render: ({ lastAt }) => format.ago(lastAt) },
  ]
}
