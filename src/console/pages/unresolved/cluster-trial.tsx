import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { clusterActs } from '../../api/clusters'
import { ErrorState } from '../../parts/error-state'
import { Section } from '../../parts/section'
import { useSentences } from '../../sentences/sentences-provider'
import { TrialTable } from './trial-table'

/** Asks the questions of a cluster again, of what is released and of the drafts. */
export function ClusterTrial({ id }: { id: string }) {
  const { unresolved: words } = useSentences()
  const trial = useMutation({ mutationFn: () => clusterActs.tryDrafts(id) })
  return (
    <Section
      title={words.trial}
      hint={words.trialHint}
      actions={
        <Button variant="default" loading={trial.isPending} onClick={() => trial.mutate()}>
          {words.runTrial}
        </Button>
      }
    >
      {trial.error && <ErrorState error={trial.error} />}
      {trial.data && <TrialTable trials={trial.data.trials} />}
    </Section>
  )
}
