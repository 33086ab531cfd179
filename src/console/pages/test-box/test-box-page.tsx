import { Button, Group, Paper, SegmentedControl, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { tryQuestion } from '../../api/test-box'
import { EmptyState } from '../../parts/empty-state'
import { ErrorState } from '../../parts/error-state'
import { Waiting } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { useSentences } from '../../sentences/sentences-provider'
import { TrialView } from './trial-view'

/** Shows for any question what would be answered and exactly why. */
export function TestBoxPage() {
  const { testBox: words, nav } = useSentences()
  const [question, setQuestion] = useState('')
  const [against, setAgainst] = useState<'release' | 'draft'>('release')
  const trial = useMutation({ mutationFn: tryQuestion })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    trial.mutate({ question, against })
  }
  return (
    <>
      <PageHead title={nav.test} hint={words.hint} />
      <Paper withBorder p="md" mb="md">
        <form onSubmit={submit}>
          <Group align="flex-end" gap="sm">
            <TextInput
              label={words.question}
              placeholder={words.example}
              value={question}
              onChange={(event) => setQuestion(event.currentTarget.value)}
              maxLength={2000}
              required
              withAsterisk={false}
              flex="1 1 320px"
            />
            <SegmentedControl
              aria-label={words.against}
              value={against}
              onChange={(chosen) => setAgainst(chosen === 'draft' ? 'draft' : 'release')}
              data={[
                { value: 'release', label: words.release },
                { value: 'draft', label: words.draft },
              ]}
            />
            <Button type="submit" loading={trial.isPending} disabled={question.trim() === ''}>
              {words.run}
            </Button>
          </Group>
        </form>
      </Paper>
      <div aria-live="polite">
        {trial.error && <ErrorState error={trial.error} />}
        {trial.isPending && <Waiting />}
        {trial.data && <TrialView trial={trial.data} />}
        {trial.isIdle && <EmptyState icon="flask" title={words.empty} hint={words.emptyHint} />}
      </div>
    </>
  )
}
