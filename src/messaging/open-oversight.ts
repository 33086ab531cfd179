import { type Channel } from '../channel/channel'
import { type Clock } from '../lib/clock'
import { type Store } from '../store/store'
import { type Messaging } from './open-messaging'
import { createChannelStates } from './outbox/channel-states'
import { HAND_OVERS } from './people/hand-over'
import { keepRecentHandOvers } from './people/keep-hand-overs'
import { createPeopleDesk } from './people/people-desk'
import { createReplayTurn, type ReplayParts } from './turn/replay-turn'
import { type ServiceSwitch } from './service-switch'

export interface OversightParts extends ReplayParts {
  store: Store
  tell: Messaging['tell']
  serviceSwitch: ServiceSwitch
  /** Those that are on. */
  channels: () => Channel[]
  clock: Clock
  holdMinutes: number
}

export type Oversight = Awaited<ReturnType<typeof openOversight>>

/** What officers and operators do with conversations: read and replay them, hold them, stop the assistant. */
export async function openOversight(parts: OversightParts) {
  const { store, releases, tell, clock, holdMinutes } = parts
  const handOvers = store.collection(HAND_OVERS)
  await keepRecentHandOvers(store.turns, handOvers)

  const current = () => releases.current()
  const agencyOf = (id: string) => current().content.agencies.find((agency) => agency.id === id)
  const agencyName = (id: string) => agencyOf(id)?.name ?? id
  return {
    current,
    turns: store.turns,
    replay: createReplayTurn(parts),
    handOvers,
    desk: createPeopleDesk({
      ...{ handOvers, turns: store.turns, answer: tell },
      ...{ agencyName, clock, holdMinutes },
    }),
    peopleOf: (agency: string) => agencyOf(agency)?.people,
    serviceSwitch: parts.serviceSwitch,
    channels: () => parts.channels().map(({ name }) => name),
    channelStates: createChannelStates(parts),
  }
}
