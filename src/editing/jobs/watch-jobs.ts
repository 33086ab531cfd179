import { type Log } from '../../lib/logger'
import { type Poller, startPoller } from '../../lib/poller'
import { type JobDesk } from './job-desk'

/** How late a job may begin that is due on no node's own account. */
const EVERY_MS = 5000

/** Does jobs whose time has come, and those that a dead node left behind. */
export function watchJobs(jobs: JobDesk, log: Log): Poller {
  return startPoller({
    everyMs: EVERY_MS,
    look: () => jobs.workOff(),
    name: 'looking for jobs that are due',
    log,
  })
}
