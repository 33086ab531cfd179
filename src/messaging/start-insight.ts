import { type Insight } from '../insight/open-insight'
import { runInsight } from '../insight/run-insight'
import { type Log } from '../lib/logger'
import { type Store } from '../store/store'
import { createLeaseBook, LEASES } from './lease-book'
import { startForgetting } from './start-forgetting'

const NAME = 'insight'

export interface StartInsightParts {
  store: Pick<Store, 'collection' | 'turns'>
  insight: Insight
  log: Log
  leaseMs?: number
}

/** Has one of the processes on this database group questions and count; and each forget what is old. */
export function startInsight({ store, insight, log, leaseMs }: StartInsightParts) {
  const leases = createLeaseBook({ leases: store.collection(LEASES), leaseMs })
  const lease = {
    claim: () => leases.claim(NAME),
    holds: () => leases.holds(NAME),
    renewMs: leases.renewMs,
  }
  const running = runInsight({ insight, lease, log })
  const forgetting = startForgetting({ store, insight, log })
  return {
    async stop(): Promise<void> {
      await forgetting.stop()
      await running.stop()
      await leases.release(NAME)
    },
  }
}
