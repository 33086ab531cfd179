import { type Log } from '../lib/logger'
import { type Poller, startPoller } from '../lib/poller'
import { type Insight } from './open-insight'

/** The right to do this work, of which one process has it. */
export interface Lease {
  claim(): Promise<boolean>
  /** Whether it is certainly held at this moment. */
  holds(): boolean
  /** How often it must be claimed to be kept. */
  renewMs: number
}

export interface RunParts {
  insight: Pick<
    Insight,
    'catchUp' | 'group' | 'keepRollups' | 'keepSummaries' | 'note' | 'knowGroups'
  >
  lease: Lease
  log: Pick<Log, 'warn'>
}

const CATCH_UP_EVERY_MS = 5 * 60_000
const ROLLUPS_EVERY_MS = 60_000
const SUMMARIES_EVERY_MS = 10 * 60_000

/** Keeps groups of questions and figures up to date, as long as this process has the lease. */
export function runInsight({ insight, lease, log }: RunParts): Poller {
  // Also without the lease: editors search the groups on every node, and nobody should have to
  // wait until thousands of them are read.
  insight
    .knowGroups()
    .catch((err: unknown) => log.warn({ err }, 'groups are read only when they are searched'))
  const dueAt = { catchUp: 0, rollups: 0, summaries: 0 }
  let working: Promise<void> | undefined

  async function work(): Promise<void> {
    if (isDue(dueAt, 'catchUp', CATCH_UP_EVERY_MS)) await insight.catchUp()
    while (lease.holds() && (await insight.group(() => lease.holds())));
    const areSummariesDue = isDue(dueAt, 'summaries', SUMMARIES_EVERY_MS)
    // A summary is made once, so it waits until everything is counted.
    if (isDue(dueAt, 'rollups', ROLLUPS_EVERY_MS) || areSummariesDue) await insight.keepRollups()
    if (areSummariesDue) await insight.keepSummaries()
  }

  const poller = startPoller({
    everyMs: lease.renewMs,
    name: 'grouping questions and counting',
    log,
    // The lease has to be renewed also while a long piece of work is under way.
    look: async () => {
      if (!(await lease.claim()) || working) return
      working = work()
        .catch((err: unknown) => log.warn({ err }, 'keeping figures failed; it is tried again'))
        .finally(() => (working = undefined))
    },
  })
  return {
    nudge: () => poller.nudge(),
    async stop() {
      await poller.stop()
      await working
      await insight.note.idle()
    },
  }
}

function isDue<T extends string>(dueAt: Record<T, number>, name: T, everyMs: number): boolean {
  if (performance.now() < dueAt[name]) return false
  dueAt[name] = performance.now() + everyMs
  return true
}
