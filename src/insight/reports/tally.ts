import { z } from 'zod'

const Counts = z.record(z.string(), z.number())

export const WalkTally = z.object({
  started: z.number(),
  finished: z.number(),
  /** Links to the portal that were opened; only channels that can tell are counted. */
  links: z.number(),
  /** How many walks came to each step, however often they went back. */
  steps: Counts,
})
export type WalkTally = z.infer<typeof WalkTally>

/** What happened in some time: everything that reports are made from. All of it can be added up. */
export const Tally = z.object({
  outcomes: Counts,
  /** Answers by procedure, by what was asked about it, and by its online level. */
  procedures: Counts,
  facets: Counts,
  levels: Counts,
  walks: z.record(z.string(), WalkTally),
  ratings: z.record(z.string(), z.object({ count: z.number(), sum: z.number() })),
})
export type Tally = z.infer<typeof Tally>

export function emptyTally(): Tally {
  return { outcomes: {}, procedures: {}, facets: {}, levels: {}, walks: {}, ratings: {} }
}

/** Adds the second to the first, which is changed. */
export function addTally(sum: Tally, more: Tally): void {
  addCounts(sum.outcomes, more.outcomes)
  addCounts(sum.procedures, more.procedures)
  addCounts(sum.facets, more.facets)
  addCounts(sum.levels, more.levels)
  for (const [code, walk] of Object.entries(more.walks)) {
    const own = walkOf(sum, code)
    own.started += walk.started
    own.finished += walk.finished
    own.links += walk.links
    addCounts(own.steps, walk.steps)
  }
  for (const [code, { count, sum: stars }] of Object.entries(more.ratings)) {
    const own = (sum.ratings[code] ??= { count: 0, sum: 0 })
    own.count += count
    own.sum += stars
  }
}

export function addCounts(sum: Record<string, number>, more: Record<string, number>): void {
  for (const [key, amount] of Object.entries(more)) sum[key] = (sum[key] ?? 0) + amount
}

/** The walks of a procedure in a tally, begun with nothing. */
export function walkOf(tally: Tally, code: string): WalkTally {
  return (tally.walks[code] ??= { started: 0, finished: 0, links: 0, steps: {} })
}
