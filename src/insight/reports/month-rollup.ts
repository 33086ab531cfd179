import { z } from 'zod'
import { type CollectionShape } from '../../store/collection'
import { type Figures } from './figures'
import { Rollup, rollupKey } from './rollup'

/**
 * All days of a month that is over, for one agency or all, and one channel or all: so that a
 * report of a year reads twelve documents. It says nothing that the days do not say.
 */
export const MonthRollup = Rollup.omit({ day: true }).extend({
  month: z.string(),
  /** Some of its days have changed since; until it is made anew, the days are read. */
  isStale: z.boolean(),
  days: z.custom<Record<string, Figures>>((value) => typeof value === 'object' && value !== null),
})
export type MonthRollup = z.infer<typeof MonthRollup>

export const MONTH_ROLLUPS: CollectionShape<MonthRollup> = {
  name: 'month_rollups',
  schema: MonthRollup,
  key: monthKey,
  indexes: { scope: ['agency', 'channel', 'month'], month: ['month'], stale: ['isStale', 'month'] },
}

export function monthKey({ month, agency, channel }: Scope & { month: string }): string {
  return rollupKey({ day: month, agency, channel })
}

type Scope = Pick<MonthRollup, 'agency' | 'channel'>
