import { Alert, Anchor, Button, Group } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { publishingActs, type Job } from '../../api/publishing'
import { useAct } from '../../api/use-act'
import { AskDialog } from '../../parts/ask-dialog'
import { Section } from '../../parts/section'
import { asObject } from '../../parts/schema-form/as-json'
import { fill, useSentences } from '../../sentences/sentences-provider'
import { FiguresView } from './figures-view'
import { JobProgress } from './job-progress'
import { readFigures } from './read-figures'

interface PublishResultProps {
  job: string
  /** It was put in again, with a reason. */
  onRetry: (job: string) => void
}

/** How publishing goes: its progress, the new release, or why it was refused. */
export function PublishResult({ job, onRetry }: PublishResultProps) {
  return (
    <JobProgress id={job} onFailed={(failed) => <Refused job={failed} onRetry={onRetry} />}>
      {(done) => <Published job={done} />}
    </JobProgress>
  )
}

function Published({ job }: { job: Job }) {
  const { publish: words } = useSentences()
  const number = Number(asObject(job.result).release ?? asObject(job.result).number)
  return (
    <Alert color="teal" role="status" mb="md" title={words.done}>
      {Number.isInteger(number) ? (
        <Anchor component={Link} to={`/releases/${number}`} size="sm">
          {fill(words.see, { n: number })}
        </Anchor>
      ) : (
        <Anchor component={Link} to="/releases" size="sm">
          {words.seeAll}
        </Anchor>
      )}
    </Alert>
  )
}

function Refused({ job, onRetry }: { job: Job; onRetry: (job: string) => void }) {
  const { publish: words, jobs } = useSentences()
  const [isAsking, setAsking] = useState(false)
  const figures = readFigures(job.problem?.details)
  const again = useAct(
    (override: string) => publishingActs.publish({ note: job.note ?? '', override }),
    { refresh: ['jobs'], onDone: ({ id }) => onRetry(id) },
  )
  if (!figures) {
    return (
      <Alert color="red" role="alert" mb="md" title={jobs.failed}>
        {job.problem?.message}
      </Alert>
    )
  }
  return (
    <Section title={words.refused} hint={words.refusedHint}>
      <FiguresView figures={figures} />
      <Group mt="sm">
        <Button color="red.9" variant="outline" onClick={() => setAsking(true)}>
          {words.override}
        </Button>
      </Group>
      <AskDialog
        isOpen={isAsking}
        title={words.override}
        text={words.overrideText}
        confirm={words.override}
        noteLabel={words.overrideReason}
        isNoteRequired
        isDangerous
        isWorking={again.isPending}
        error={again.error}
        onConfirm={again.mutate}
        onClose={() => setAsking(false)}
      />
    </Section>
  )
}
