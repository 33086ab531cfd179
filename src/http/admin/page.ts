import { z } from 'zod'

/** Why something was done, in the words of who did it; kept in the audit log. */
export const Reason = z.string().trim().min(3).max(1000)

/** A yes or no in a query: `true` or `false`. */
export const QueryFlag = z.stringbool({ truthy: ['true'], falsy: ['false'] })

/** A moment in a query or body, as an ISO string in UTC, which sorts as text. */
export const Moment = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString())

/**
 * How far a list is read. The service never counts its way to a page: `after` is the `next`
 * of the page before.
 */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(2000).optional(),
})

/** One page of a list; `next` is there when there is more. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    next: z.string().optional(),
    /** Left out where counting would cost too much. */
    total: z.object({ count: z.int(), isExact: z.boolean() }).optional(),
  })
}
