import { Alert, Button, Group, Progress, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import { isOver, publishingActs, useJob, type Job } from '../../api/publishing'
import { useMay } from '../../api/session'
import { useAct } from '../../api/use-act'
import { useFormat } from '../../format/use-format'
import { fill, useSentences } from '../../sentences/sentences-provider'

interface JobProgressProps {
  id: string
  /** What is shown once it is done. */
  children?: (job: Job) => ReactNode
  /** What is shown when it failed. */
  onFailed?: (job: Job) => ReactNode
}

/** How far a job is, and what came of it. */
export function JobProgress({ id, children, onFailed }: JobProgressProps) {
  const query = useJob(id)
  const queries = useQueryClient()
  const isDone = query.data !== undefined && isOver(query.data)
  useEffect(() => {
    if (!isDone) return
    for (const key of ['drafts', 'releases', 'items', 'item', 'jobs']) {
      void queries.invalidateQueries({ queryKey: [key] })
    }
  }, [isDone, queries])
  if (!query.data) return null
  const job = query.data
  if (job.status === 'done') return children?.(job)
  if (job.status === 'failed') return onFailed?.(job) ?? <Failure job={job} />
  return <Running job={job} />
}

function Running({ job }: { job: Job }) {
  const { jobs: words } = useSentences()
  const format = useFormat()
  const may = useMay()
  const cancel = useAct(() => publishingActs.cancel(job.id), { refresh: ['job'] })
  const { done, total } = job.progress
  const isLater = job.status === 'waiting' && new Date(job.dueAt).getTime() > Date.now()
  return (
    <Alert role="status" mb="md" title={words.kinds[kindOf(job)]}>
      <Text size="sm" mb={6}>
        {isLater
          ? fill(words.waitsFor, { at: format.moment(job.dueAt) })
          : fill(words.progress, { done: format.number(done), total: format.number(total) })}
      </Text>
      {!isLater && (
        <Progress
          value={total > 0 ? (done / total) * 100 : 5}
          animated
          aria-label={words.kinds[kindOf(job)]}
        />
      )}
      {job.status === 'waiting' && may('content.publish') && (
        <Group mt="xs">
          <Button size="xs" variant="default" onClick={() => cancel.mutate(undefined)}>
            {words.cancel}
          </Button>
        </Group>
      )}
    </Alert>
  )
}

function Failure({ job }: { job: Job }) {
  const { jobs: words } = useSentences()
  return (
    <Alert color="red" role="alert" mb="md" title={words.failed}>
      {job.problem?.message}
    </Alert>
  )
}

/** The kinds that have a name of their own. */
export function kindOf({ kind }: Pick<Job, 'kind'>): 'try' | 'publish' | 'republish' | 'other' {
  return kind === 'try' || kind === 'publish' || kind === 'republish' ? kind : 'other'
}
