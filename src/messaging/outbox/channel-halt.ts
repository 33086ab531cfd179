import { z } from 'zod'
import { type Blockage, BLOCKAGE_REASONS, REMEDIES } from '../../channel/delivery'
import { type Clock } from '../../lib/clock'
import { type Log } from '../../lib/logger'
import { type Metrics } from '../../lib/metrics'
import { type Collection, type CollectionShape } from '../../store/collection'

export const HaltedChannel = z.object({
  channel: z.string(),
  since: z.string(),
  problem: z.string(),
  reason: z.enum(BLOCKAGE_REASONS).optional(),
  /** Left out of those that an older version has written. */
  remedy: z.enum(REMEDIES).optional(),
})
export type HaltedChannel = z.infer<typeof HaltedChannel>

/** Channels on which nothing goes out at present. An operator lets one go on by removing it. */
export const HALTED_CHANNELS: CollectionShape<HaltedChannel> = {
  name: 'halted_channels',
  schema: HaltedChannel,
  key: ({ channel }) => channel,
}

/** A halted channel is tried with one message this often, in case that nobody looks. */
const TRIAL_MS = 5 * 60_000

export interface ChannelHaltParts {
  channel: string
  halted: Collection<HaltedChannel>
  clock: Clock
  elapsed: () => number
  log: Log
  metrics: Pick<Metrics, 'haltedChannels'>
}

/** Whether a channel is halted: known to all nodes, and obeyed by the one that sends. */
export function createChannelHalt(parts: ChannelHaltParts) {
  const { channel, halted, clock, elapsed, log, metrics } = parts
  let isOn = false
  let trialAt = 0

  function set(value: boolean): void {
    if (value) trialAt = elapsed() + TRIAL_MS
    isOn = value
    metrics.haltedChannels.set({ channel }, Number(value))
  }

  return {
    get isOn() {
      return isOn
    },
    /** Whether it is time to try it; once true, not again for a while. */
    takeTrial(): boolean {
      if (!isOn || elapsed() < trialAt) return false
      trialAt = elapsed() + TRIAL_MS
      return true
    },
    /** Finds out whether an operator, or the node that sent before this one, changed it. */
    async look(): Promise<void> {
      const isHalted = (await halted.get(channel)) !== undefined
      if (isHalted !== isOn) set(isHalted)
    },
    async begin({ problem, reason, remedy }: Blockage): Promise<void> {
      log.error({ channel, problem }, 'the channel is halted; see npm run deliveries')
      set(true)
      await halted.insert({ channel, since: clock().toISOString(), problem, reason, remedy })
    },
    async end(): Promise<void> {
      log.info({ channel }, 'the channel goes on')
      set(false)
      await halted.remove(channel)
    },
  }
}

export type ChannelHalt = ReturnType<typeof createChannelHalt>
