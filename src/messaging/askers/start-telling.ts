import { type Channel } from '../../channel/channel'
import { CLUSTERS } from '../../insight/clusters/cluster'
import { UNRESOLVED_QUESTIONS } from '../../insight/clusters/question'
import { type Log } from '../../lib/logger'
import { type Poller, startPoller } from '../../lib/poller'
import { type Store } from '../../store/store'
import { createLeaseBook, LEASES } from '../lease-book'
import { tellAskers, type TellAskersParts } from './tell-askers'

const NAME = 'askers'
const EVERY_MS = 10_000

export interface StartTellingParts extends Omit<
  TellAskersParts,
  'questions' | 'clusters' | 'turns' | 'mayReach'
> {
  store: Pick<Store, 'collection' | 'turns'>
  channels: Channel[]
  log: Log
  leaseMs?: number
}

/** Has one of the processes on this database tell who waits for an answer. */
export function startTelling({
  store,
  channels,
  log,
  leaseMs,
  ...rest
}: StartTellingParts): Poller {
  const leases = createLeaseBook({ leases: store.collection(LEASES), leaseMs })
  const parts: TellAskersParts = {
    ...rest,
    questions: store.collection(UNRESOLVED_QUESTIONS),
    clusters: store.collection(CLUSTERS),
    turns: store.turns,
    mayReach: (channel, writtenAt) => mayReach(channels, rest.clock(), { channel, writtenAt }),
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

/** A channel that is off reaches nobody; one that is not called, such as the web, reaches all. */
export function mayReach(
  channels: Pick<Channel, 'name' | 'delivery'>[],
  now: Date,
  { channel, writtenAt }: { channel: string; writtenAt: Date },
): boolean {
  const own = channels.find(({ name }) => name === channel)
  if (!own) return false
  const { windowMs = Infinity } = own.delivery ?? {}
  return now.getTime() - writtenAt.getTime() < windowMs
}
