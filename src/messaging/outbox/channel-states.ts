import { type Channel } from '../../channel/channel'
import { type Blockage } from '../../channel/delivery'
import { type Store } from '../../store/store'
import { HALTED_CHANNELS, type HaltedChannel } from './channel-halt'
import { DELIVERIES } from './delivery-record'

/** Whether what is said on a channel that is on goes out. */
export interface ChannelState {
  channel: string
  /** There while nothing goes out. */
  blockage?: Blockage
  /** Nothing is sent but a trial now and then, until one succeeds or an operator lets it go on. */
  isHalted: boolean
  /** Messages that are not out yet, and those given up; left out where no platform is called. */
  waiting?: number
  dead?: number
}

export interface ChannelStatesParts {
  store: Pick<Store, 'collection'>
  channels: () => Channel[]
}

/** Nobody needs to know it any better. */
export const COUNTED_MAX = 1000

/** How the channels stand, by what all nodes know, and how an operator lets a halted one go on. */
export function createChannelStates({ store, channels }: ChannelStatesParts) {
  const halted = store.collection(HALTED_CHANNELS)
  const deliveries = store.collection(DELIVERIES)
  const count = (index: string, channel: string) =>
    deliveries.count({ index, equals: [channel] }, COUNTED_MAX)

  async function stateOf({ name: channel, delivery }: Channel): Promise<ChannelState> {
    if (!delivery) return { channel, isHalted: false }
    const [halt, waiting, dead] = await Promise.all([
      halted.get(channel),
      count('due', channel),
      count('deadOfChannel', channel),
    ])
    const blockage = halt ? toBlockage(halt.document) : await delivery.blockage?.()
    return { channel, ...(blockage && { blockage }), isHalted: halt !== undefined, waiting, dead }
  }

  return {
    list: (): Promise<ChannelState[]> => Promise.all(channels().map(stateOf)),

    /** What it was halted for; undefined when it was not. */
    async resume(channel: string): Promise<HaltedChannel | undefined> {
      const halt = await halted.get(channel)
      return halt && (await halted.remove(channel)) ? halt.document : undefined
    },
  }
}

export type ChannelStates = ReturnType<typeof createChannelStates>

function toBlockage({ problem, reason, since, remedy = 'platform' }: HaltedChannel): Blockage {
  return { problem, reason, since, remedy }
}
