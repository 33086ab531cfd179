import { Alert, Grid } from '@mantine/core'
import { useParams } from 'react-router'
import { useChannelName } from '../../api/channels'
import { useHandOver, useHandOverTurns, type HandOver } from '../../api/people'
import { useAgencyName } from '../../api/use-agencies'
import { useFormat } from '../../format/use-format'
import { LatestScroll } from '../../parts/latest-scroll'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { Section } from '../../parts/section'
import { Transcript } from '../../parts/transcript'
import { fill, useSentences } from '../../sentences/sentences-provider'
import { ApprovalForm } from './approval-form'
import { ClaimButtons } from './claim-buttons'
import { ReplyForm } from './reply-form'

/** One citizen who asked for a person: the transcript, and the officer's answer. */
export function HandOverPage() {
  const { ticket = '' } = useParams()
  const query = useHandOver(ticket)
  return <Loaded query={query}>{(handOver) => <HandOverDesk handOver={handOver} />}</Loaded>
}

function HandOverDesk({ handOver }: { handOver: HandOver }) {
  const { inbox: words, nav } = useSentences()
  const format = useFormat()
  const agencyName = useAgencyName()
  const channelName = useChannelName()
  const { ticket, agency, channel, askedAt, state, holderName, heldUntil, objection } = handOver
  const turns = useHandOverTurns(ticket)
  const by = holderName ?? (state === 'closed' && words.doneElsewhere)
  return (
    <>
      <PageHead
        title={fill(words.title, { ticket })}
        hint={[
          words.states[state],
          by,
          agencyName(agency),
          channelName(channel),
          format.moment(askedAt),
        ]
          .filter(Boolean)
          .join(' · ')}
        back={{ to: '/handovers', label: nav.handovers }}
        actions={<ClaimButtons handOver={handOver} />}
      />
      {state === 'held' && heldUntil && (
        <Alert mb="md">{fill(words.heldUntil, { at: format.moment(heldUntil) })}</Alert>
      )}
      {objection && (
        <Alert mb="md" color="yellow" title={words.objected}>
          {objection}
        </Alert>
      )}
      <Grid>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Section title={words.transcript} hint={words.masked}>
            <Loaded query={turns}>
              {(read) => (
                <LatestScroll label={words.transcript} mark={read.length}>
                  <Transcript turns={read} />
                </LatestScroll>
              )}
            </Loaded>
          </Section>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          {handOver.proposed && <ApprovalForm handOver={handOver} />}
          <ReplyForm handOver={handOver} />
        </Grid.Col>
      </Grid>
    </>
  )
}
