import { Alert, Grid, SegmentedControl, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, take } from '../../api/admin-client'
import { type Turn } from '../../api/people'
import { Dialog } from '../../parts/dialog'
import { Loaded } from '../../parts/loaded'
import { ReplyList } from '../../parts/reply-list'
import { asList, asObject, asText } from '../../parts/schema-form/as-json'
import { fill, useSentences } from '../../sentences/sentences-provider'

/** What would be answered to the same message, by the release of then or of now. */
export function ReplayDialog({ turn, onClose }: { turn: Turn; onClose: () => void }) {
  const { conversations: words } = useSentences()
  const [against, setAgainst] = useState<'own' | 'current'>('current')
  const { conversation: id, sequence } = turn
  const query = useQuery({
    queryKey: ['replay', id, sequence, against],
    queryFn: () =>
      take(
        api.POST('/api/admin/v1/conversations/{id}/turns/{sequence}/replay', {
          params: { path: { id, sequence } },
          body: { against },
        }),
      ),
  })
  return (
    <Dialog onClose={onClose} size="70rem" title={words.replay}>
      <SegmentedControl
        mb="md"
        aria-label={words.against}
        value={against}
        onChange={(chosen) => setAgainst(chosen === 'own' ? 'own' : 'current')}
        data={[
          { value: 'current', label: words.current },
          { value: 'own', label: fill(words.own, { n: turn.release }) },
        ]}
      />
      <Loaded query={query}>
        {({ replayed }) => (
          <>
            <Alert mb="md" color={replayed.isSame ? 'teal' : 'yellow.8'}>
              {replayed.isSame ? words.same : words.different}
            </Alert>
            <Grid>
              <Grid.Col span={{ base: 12, sm: 6 }}>
                <Text fw={600} size="sm" mb={4}>
                  {fill(words.then, { n: turn.release })}
                </Text>
                <ReplyList replies={turn.replies} />
                <Reasons reasons={turn.reasons} />
              </Grid.Col>
              <Grid.Col span={{ base: 12, sm: 6 }}>
                <Text fw={600} size="sm" mb={4}>
                  {fill(words.again, { n: replayed.release })}
                </Text>
                <ReplyList replies={replayed.replies} />
                <Reasons reasons={replayed.reasons} />
              </Grid.Col>
            </Grid>
          </>
        )}
      </Loaded>
    </Dialog>
  )
}

/** The words by which the question was understood, and what came near. */
function Reasons({ reasons }: { reasons: unknown }) {
  const { conversations: words } = useSentences()
  const { read, hits } = asObject(reasons)
  const near = asList(hits).map((hit) => {
    const { code, score } = asObject(hit)
    return `${asText(code)} (${Number(score).toFixed(2)})`
  })
  return (
    <Text size="xs" c="dimmed" mt={6}>
      {asText(read) && `${words.read}: ${asText(read)}. `}
      {near.length > 0 && `${words.near}: ${near.join(', ')}`}
    </Text>
  )
}
