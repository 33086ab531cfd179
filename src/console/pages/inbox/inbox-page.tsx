import { Badge, Text } from '@mantine/core'
import { useChannelName } from '../../api/channels'
import { HAND_OVER_STATES, TO_APPROVE, useHandOvers, type HandOver } from '../../api/people'
import { useAgencies, useAgencyName } from '../../api/use-agencies'
import { useFormat } from '../../format/use-format'
import { DataList } from '../../parts/list/data-list'
import { type Column } from '../../parts/list/list-table'
import { useListState } from '../../parts/list/use-list-state'
import { PageHead } from '../../parts/page-head'
import { useSentences } from '../../sentences/sentences-provider'

/** Citizens who asked for a person, who waits longest first. */
export function InboxPage() {
  const { inbox: words, nav } = useSentences()
  const agencies = useAgencies()
  const state = useListState(['state', 'agency', 'mine'])
  const query = useHandOvers(state)
  const columns = useColumns()
  return (
    <>
      <PageHead title={nav.handovers} hint={words.hint} />
      <DataList
        label={nav.handovers}
        {...{ state, query, columns }}
        keyOf={({ ticket }) => ticket}
        linkOf={({ ticket }) => `/handovers/${ticket}`}
        searchLabel={words.searchCode}
        filters={[
          {
            name: 'state',
            label: words.state,
            options: [
              ...HAND_OVER_STATES.map((value) => ({ value, label: words.states[value] })),
              { value: TO_APPROVE, label: words.toApprove },
            ],
          },
          { name: 'agency', label: words.agency, options: agencies },
          { name: 'mine', label: words.whose, options: [{ value: 'true', label: words.mine }] },
        ]}
        empty={{ title: words.empty, hint: words.emptyHint }}
      />
    </>
  )
}

function useColumns(): Column<HandOver>[] {
  const { inbox: words } = useSentences()
  const format = useFormat()
  const agencyName = useAgencyName()
  const channelName = useChannelName()
  return [
    {
      key: 'ticket',
      header: words.ticket,
      render: ({ ticket }) => <span style={{ whiteSpace: 'nowrap' }}>{ticket}</span>,
    },
    {
      key: 'askedAt',
      header: words.asked,
      render: ({ askedAt, isTicket }) => (
        <>
          {format.ago(askedAt)}
          {isTicket && (
            <Text size="xs" c="dimmed">
              {words.outside}
            </Text>
          )}
        </>
      ),
    },
    { key: 'agency', header: words.agency, render: ({ agency }) => agencyName(agency) },
    {
      key: 'channel',
      header: words.channel,
      isMinor: true,
      render: ({ channel }) => channelName(channel),
    },
    { key: 'topic', header: words.topic, isMinor: true, render: ({ topic }) => topic ?? '' },
    {
      key: 'state',
      header: words.state,
      render: ({ state, holderName, proposed }) => (
        <>
          <Badge>{words.states[state]}</Badge> {holderName}
          {proposed && (
            <Badge color="yellow" c="dark">
              {words.toApprove}
            </Badge>
          )}
        </>
      ),
    },
  ]
}
