import { z } from 'zod'
import { type CollectionShape } from '../../store/collection'
import { Author } from '../drafts/draft'

export const JOB_STATUSES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const

/** Work that takes longer than a request, or is to be done later; its progress can be looked at. */
export const Job = z.object({
  id: z.string(),
  kind: z.string(),
  status: z.enum(JOB_STATUSES),
  /** When it may begin. */
  dueAt: z.string(),
  createdAt: z.string(),
  by: Author,
  params: z.unknown(),
  progress: z.object({ done: z.int(), total: z.int() }),
  result: z.unknown().optional(),
  problem: z
    .object({ code: z.string(), message: z.string(), details: z.unknown().optional() })
    .optional(),
  endedAt: z.string().optional(),
  /** Which node does it, and until when it need not be looked after by another. */
  heldBy: z.string(),
  heldUntil: z.string(),
})
export type Job = z.infer<typeof Job>

export const JOBS: CollectionShape<Job> = {
  name: 'jobs',
  schema: Job,
  key: ({ id }) => id,
  indexes: {
    due: ['status', 'dueAt'],
    held: ['status', 'heldUntil'],
    kind: ['kind', 'createdAt'],
    created: ['createdAt'],
  },
}
