import { type Log } from '../lib/logger'
import { type Metrics } from '../lib/metrics'
import { type Poller, startPoller } from '../lib/poller'
import { type ReleaseKeeper } from './release-keeper'

export interface WatchReleasesParts {
  releases: Pick<ReleaseKeeper, 'refresh' | 'current'>
  log: Log
  metrics: Pick<Metrics, 'release'>
}

/** How long a release may be published before every node begins to take it over. */
const EVERY_MS = 1000

/** Takes over releases that were published, on whichever node that was. */
export function watchReleases({ releases, log, metrics }: WatchReleasesParts): Poller {
  return startPoller({
    everyMs: EVERY_MS,
    async look() {
      if (!(await releases.refresh())) return
      const { number } = releases.current()
      metrics.release.set(number)
      log.info({ release: number }, 'another release is served')
    },
    name: 'looking for a new release',
    log,
  })
}
