import { type Log } from '../lib/logger'
import { startPoller } from '../lib/poller'
import { forgetExpired, type ForgetExpiredParts } from './forget-expired'

const EVERY_MS = 3600_000

/** Empties each hour what has been kept for long enough. Nodes that do it at once disturb nobody. */
export function startForgetting(parts: ForgetExpiredParts & { log: Pick<Log, 'warn'> }) {
  let isStopped = false
  const poller = startPoller({
    everyMs: EVERY_MS,
    name: 'forgetting what was kept for long enough',
    log: parts.log,
    look: () => forgetExpired({ ...parts, goesOn: () => !isStopped }),
  })
  return {
    stop: () => {
      isStopped = true
      return poller.stop()
    },
  }
}
