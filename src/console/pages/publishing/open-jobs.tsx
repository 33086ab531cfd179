import { isOver, useJobs } from '../../api/publishing'
import { JobProgress } from './job-progress'

/** Work that is under way or waits for its date. */
export function OpenJobs() {
  const jobs = useJobs()
  const open = (jobs.data?.items ?? []).filter((job) => !isOver(job))
  return open.map(({ id }) => <JobProgress key={id} id={id} />)
}
