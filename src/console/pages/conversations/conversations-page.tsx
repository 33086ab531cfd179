import { Badge, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/admin-client'
import { type operations } from '../../api/admin-api'
import { useChannelName, useChannels } from '../../api/channels'
import { type Turn } from '../../api/people'
import { useFormat } from '../../format/use-format'
import { DataList } from '../../parts/list/data-list'
import { type Column } from '../../parts/list/list-table'
import { useListState, type ListState } from '../../parts/list/use-list-state'
import { PageHead } from '../../parts/page-head'
import { PeriodFilter, toMoments } from '../../parts/period-filter'
import { asObject, asText } from '../../parts/schema-form/as-json'
import { useSentences } from '../../sentences/sentences-provider'

type Outcome = NonNullable<NonNullable<operations['findTurns']['parameters']['query']>['outcome']>

/** What citizens said and were answered, masked, turn by turn. */
export function ConversationsPage() {
  const { conversations: words, nav, outcomes } = useSentences()
  const state = useListState(['outcome', 'channel', 'from', 'to'])
  const query = useTurns(state)
  const columns = useColumns()
  const channels = useChannels().data?.items ?? []
  return (
    <>
      <PageHead title={nav.conversations} hint={words.hint} />
      <DataList
        label={nav.conversations}
        {...{ state, query, columns }}
        keyOf={({ conversation, sequence }) => `${conversation}#${sequence}`}
        linkOf={({ conversation }) => `/conversations/${encodeURIComponent(conversation)}`}
        searchLabel={words.search}
        filters={[
          {
            name: 'outcome',
            label: words.outcome,
            options: Object.entries(outcomes).map(([value, label]) => ({ value, label })),
          },
          {
            name: 'channel',
            label: words.channel,
            options: channels.map(({ channel, title }) => ({ value: channel, label: title })),
          },
        ]}
        toolbar={<PeriodFilter state={state} />}
        empty={{ title: words.empty }}
      />
    </>
  )
}

function useTurns({ search, filters, after }: ListState) {
  const { outcomes } = useSentences()
  const query = {
    q: search || undefined,
    outcome: isOutcome(filters.outcome, outcomes) ? filters.outcome : undefined,
    channel: filters.channel,
    ...toMoments(filters),
    after,
  }
  return useQuery({
    queryKey: ['turns', query],
    queryFn: ({ signal }) => take(api.GET('/api/admin/v1/turns', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  })
}

function isOutcome(name: string | undefined, known: object): name is Outcome {
  return name !== undefined && name in known
}

function useColumns(): Column<Turn>[] {
  const { conversations: words, outcomes } = useSentences()
  const format = useFormat()
  const channelName = useChannelName()
  const names: Record<string, string> = outcomes
  return [
    {
      key: 'text',
      header: words.said,
      render: ({ content }) => {
        const { label, text, kind } = asObject(content)
        return (
          <Text span lineClamp={2}>
            {asText(label) || asText(text) || names[asText(kind)] || words.noWords}
          </Text>
        )
      },
    },
    {
      key: 'outcome',
      header: words.outcome,
      render: ({ outcome }) => (
        <Badge color="gray" c="dark">
          {names[outcome] ?? outcome}
        </Badge>
      ),
    },
    { key: 'topic', header: words.topic, isMinor: true, render: ({ topic }) => topic ?? '' },
    {
      key: 'channel',
      header: words.channel,
      isMinor: true,
      render: ({ channel }) => channelName(channel),
    },
    {
      key: 'at',
      header: words.at,
      width: 130,
      render: ({ receivedAt }) => format.moment(receivedAt),
    },
  ]
}
