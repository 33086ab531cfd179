import { Alert, Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { api, take } from '../../api/admin-client'
import { type Turn } from '../../api/people'
import { useMay } from '../../api/session'
import { useAct } from '../../api/use-act'
import { ConfirmButton } from '../../parts/confirm-button'
import { ErrorState } from '../../parts/error-state'
import { Waiting } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { Section } from '../../parts/section'
import { Transcript } from '../../parts/transcript'
import { useSentences } from '../../sentences/sentences-provider'
import { ReplayDialog } from './replay-dialog'

/** One conversation from its beginning; each turn can be replayed. */
export function ConversationPage() {
  const { id = '' } = useParams()
  const { conversations: words, nav, common } = useSentences()
  const [replayed, setReplayed] = useState<Turn>()
  const query = useConversation(id)
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Waiting />
  const isTest = query.data.pages[0]?.isTest ?? false
  const turns = query.data.pages.flatMap(({ items }) => items)
  return (
    <>
      <PageHead
        title={words.title}
        hint={id}
        back={{ to: '/conversations', label: nav.conversations }}
        actions={<TestMark id={id} isTest={isTest} />}
      />
      {isTest && <Alert mb="md">{words.isTest}</Alert>}
      <Section title={words.transcript} hint={words.masked}>
        <Transcript
          turns={turns}
          actions={(turn) => (
            <Button size="compact-xs" variant="subtle" onClick={() => setReplayed(turn)}>
              {words.replay}
            </Button>
          )}
        />
        {query.hasNextPage && (
          <Button
            mt="md"
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {common.more}
          </Button>
        )}
      </Section>
      {replayed && <ReplayDialog turn={replayed} onClose={() => setReplayed(undefined)} />}
    </>
  )
}

function useConversation(id: string) {
  return useInfiniteQuery({
    queryKey: ['conversation', id],
    initialPageParam: 0,
    queryFn: ({ pageParam: after }) =>
      take(
        api.GET('/api/admin/v1/conversations/{id}', { params: { path: { id }, query: { after } } }),
      ),
    getNextPageParam: ({ next }) => next,
  })
}

function TestMark({ id, isTest }: { id: string; isTest: boolean }) {
  const { conversations: words, common } = useSentences()
  const may = useMay()
  const act = useAct(
    (reason: string) => {
      const input = { params: { path: { id } }, body: { reason: reason || undefined } }
      return isTest
        ? api.DELETE('/api/admin/v1/conversations/{id}/test-mark', input).then(() => undefined)
        : api.PUT('/api/admin/v1/conversations/{id}/test-mark', input).then(() => undefined)
    },
    { refresh: ['conversation', id], done: common.done },
  )
  if (!may('conversations.mark')) return null
  return (
    <ConfirmButton
      label={isTest ? words.unmark : words.mark}
      title={isTest ? words.unmark : words.mark}
      text={isTest ? words.unmarkText : words.markText}
      noteLabel={common.reason}
      act={act}
    />
  )
}
