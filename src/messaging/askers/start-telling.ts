import { CLUSTERS } from '../../insight/clusters/cluster'
import { UNRESOLVED_QUESTIONS } from '../../insight/clusters/question'
import { type Log } from '../../lib/logger'
import { type Poller, startPoller } from '../../lib/poller'
import { type ServedRelease } from '../../search/served-release'
import { type Store } from '../../store/store'
import { createLeaseBook, LEASES } from '../lease-book'
import { tellAskers, type TellAskersParts } from './tell-askers'
import { createVerdicts } from './verdicts'

const NAME = 'askers'
const EVERY_MS = 10_000

export interface StartTellingParts extends Omit<
  TellAskersParts,
  'questions' | 'clusters' | 'turns' | 'verdicts'
> {
  store: Pick<Store, 'collection' | 'turns'>
  current: () => ServedRelease
  log: Log
  leaseMs?: number
}

/** Has one of the processes on this database tell who waits for an answer. */
export function startTelling({ store, current, log, leaseMs, ...rest }: StartTellingParts): Poller {
  const leases = createLeaseBook({ leases: store.collection(LEASES), leaseMs })
  const parts: TellAskersParts = {
    ...rest,
    questions: store.collection(UNRESOLVED_QUESTIONS),
    clusters: store.collection(CLUSTERS),
    turns: store.turns,
    verdicts: createVerdicts(current),
  }
  const poller = startPoller({
    everyMs: EVERY_MS,
    name: 'telling who waits for an answer',
    log,
    look: async () => {
      if (await leases.claim(NAME)) await tellAskers(parts)
    },
  })
  return {
    nudge: () => poller.nudge(),
    async stop() {
      await poller.stop()
      await leases.release(NAME)
    },
  }
}
