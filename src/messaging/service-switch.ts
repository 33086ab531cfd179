import { z } from 'zod'
import { type Log } from '../lib/logger'
import { startPoller } from '../lib/poller'
import { type CollectionShape } from '../store/collection'
import { type Store } from '../store/store'

/** That the assistant is stopped: on one channel, or on all of them. */
export const SwitchedOff = z.object({
  reason: z.string(),
  byId: z.string(),
  byName: z.string(),
  at: z.string(),
})
export type SwitchedOff = z.infer<typeof SwitchedOff>

/** What operators settle while the service runs, by name; every node reads it on a short beat. */
export const Setting = z.object({ name: z.string(), off: SwitchedOff })
export type Setting = z.infer<typeof Setting>

export const SETTINGS: CollectionShape<Setting> = {
  name: 'settings',
  schema: Setting,
  key: ({ name }) => name,
}

/** Stands for every channel. */
export const EVERYWHERE = '*'

const PREFIX = 'switch:'
const LOOK_EVERY_MS = 1000
/** There are not so many channels. */
const CHANNELS_MAX = 100

/** The switch with which operators stop the assistant at once. */
export interface ServiceSwitch {
  /** Of this channel or of all; as this node knows it. */
  isOff(channel: string): boolean
  /** As the store has it. */
  list(): Promise<{ channel: string; off: SwitchedOff }[]>
  /** What was there before, if it was off already; then nothing is changed. */
  turnOff(channel: string, off: SwitchedOff): Promise<SwitchedOff | undefined>
  /** What it was; undefined when it was on. */
  turnOn(channel: string): Promise<SwitchedOff | undefined>
  stop(): Promise<void>
}

/** Opens the switch as it stands in the store, and keeps up with what other nodes do to it. */
export async function openServiceSwitch({
  store,
  log,
}: {
  store: Pick<Store, 'collection'>
  log: Log
}): Promise<ServiceSwitch> {
  const settings = store.collection(SETTINGS)
  let off = new Set<string>()

  const list = async () => {
    const query = { from: PREFIX, to: `${PREFIX}\u{10ffff}`, limit: CHANNELS_MAX }
    const { items } = await settings.find(query)
    return items.map(({ document }) => ({
      channel: document.name.slice(PREFIX.length),
      off: document.off,
    }))
  }
  const look = async () => {
    off = new Set((await list()).map(({ channel }) => channel))
  }

  await look()
  const poller = startPoller({ everyMs: LOOK_EVERY_MS, look, name: 'reading the switch', log })
  return {
    isOff: (channel) => off.has(EVERYWHERE) || off.has(channel),
    list,
    async turnOff(channel, reason) {
      const name = PREFIX + channel
      const isNew = await settings.insert({ name, off: reason })
      const before = isNew ? undefined : (await settings.get(name))?.document.off
      await look()
      return before
    },
    async turnOn(channel) {
      const stored = await settings.get(PREFIX + channel)
      await settings.remove(PREFIX + channel)
      await look()
      return stored?.document.off
    },
    stop: () => poller.stop(),
  }
}
