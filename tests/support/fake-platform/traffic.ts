import { type PlatformAnswer, type PlatformCall, type PlatformClock } from './fake-platform'

/** What went over the wire, either way. */
export type TrafficEntry = { number: number; at: number; note?: string } & (
  | { kind: 'call'; call: PlatformCall; answer?: PlatformAnswer }
  | {
      kind: 'webhook'
      body: string
      attempt: number
      status?: number
      /** How long it took until the acknowledgement, in our time. */
      tookMs: number
    }
)
// A union loses its members under Omit, so that each is spelled out.
type New<T> = T extends unknown ? Omit<T, 'number' | 'at'> : never

const KEPT_MAX = 100_000

export type Traffic = ReturnType<typeof createTraffic>

/** A record of everything that was sent and answered. */
export function createTraffic(clock: PlatformClock) {
  const entries: TrafficEntry[] = []
  let number = 0
  return {
    add(entry: New<TrafficEntry>) {
      number += 1
      entries.push({ ...entry, number, at: clock.now() })
      if (entries.length > KEPT_MAX) entries.shift()
    },
    after: (from: number, limit = 1000) =>
      entries.filter((entry) => entry.number > from).slice(0, limit),
  }
}
