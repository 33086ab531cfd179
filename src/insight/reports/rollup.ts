import { z } from 'zod'
import { type CollectionShape } from '../../store/collection'
import { type Tally } from './tally'

/**
 * Figures as this service wrote them. A report of a year reads hundreds of thousands of counts,
 * and looking at each of them would take longer than adding them up.
 */
const Kept = {
  tally: z.custom<Tally>(isGroup),
  outcomes: z.custom<Record<string, Record<string, number>>>(isGroup),
}

function isGroup(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

/**
 * All turns of one hour. What is counted and how far stand in one document, so that nothing is
 * counted twice or left out, whoever dies when.
 */
export const HourCount = z.object({
  /** `2026-07-20T08`, in UTC. */
  hour: z.string(),
  /**
   * `open`: the hour is under way, turns are added; `stale`: it must be counted anew; `final`:
   * it was counted as a whole after it was over.
   */
  state: z.enum(['open', 'stale', 'final']),
  /** Turns before this moment are counted. */
  countedTo: z.string(),
  /** Whether the roll-ups of its day have it in. */
  isSummed: z.boolean(),
  cells: z.array(z.object({ agency: z.string(), channel: z.string(), tally: Kept.tally })),
})
export type HourCount = z.infer<typeof HourCount>

export const HOUR_COUNTS: CollectionShape<HourCount> = {
  name: 'hour_counts',
  schema: HourCount,
  key: ({ hour }) => hour,
  indexes: { state: ['state', 'hour'], summed: ['isSummed', 'hour'] },
}

/** Stands for all agencies, or all channels. */
export const ALL = '*'

/** A day in Vietnam: for one agency or all, and one channel or all. What reports are read from. */
export const Rollup = z.object({
  day: z.string(),
  agency: z.string(),
  channel: z.string(),
  tally: Kept.tally,
  /** Questions by the hour of the day, from 0 to 23. */
  hours: z.array(z.number()),
  /** Outcomes by agency and by channel, where it is for all of them. */
  agencies: Kept.outcomes,
  channels: Kept.outcomes,
})
export type Rollup = z.infer<typeof Rollup>

export const ROLLUPS: CollectionShape<Rollup> = {
  name: 'rollups',
  schema: Rollup,
  key: rollupKey,
  indexes: { scope: ['agency', 'channel', 'day'], day: ['day'] },
}

export function rollupKey({
  day,
  agency,
  channel,
}: Pick<Rollup, 'day' | 'agency' | 'channel'>): string {
  return `${day}|${agency}|${channel}`
}

/** A link of ours that a citizen opened, told by the channel; kept once. */
export const LinkOpen = z.object({
  id: z.string(),
  at: z.string(),
  channel: z.string(),
  conversation: z.string(),
  code: z.string(),
  release: z.number(),
})
export type LinkOpen = z.infer<typeof LinkOpen>

export const LINK_OPENS: CollectionShape<LinkOpen> = {
  name: 'link_opens',
  schema: LinkOpen,
  key: ({ id }) => id,
  indexes: { time: ['at'], conversation: ['conversation', 'at'] },
}
