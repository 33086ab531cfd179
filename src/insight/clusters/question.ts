import { z } from 'zod'
import { type CollectionShape } from '../../store/collection'

/** A question that was not answered, one for each such turn. Masked, as everything stored. */
export const Question = z.object({
  key: z.string(),
  conversation: z.string(),
  sequence: z.number(),
  channel: z.string(),
  askedAt: z.string(),
  /** Nothing was found, or the citizen refused all that was offered. */
  outcome: z.enum(['unresolved', 'choices-refused']),
  /** Empty when the citizen had it erased. */
  text: z.string(),
  /** What came near, best first. */
  nearest: z.array(z.object({ code: z.string(), score: z.number().optional() })),
  release: z.number(),
  /** There while it waits for its cluster; the same as `askedAt`. */
  waitsSince: z.string().optional(),
  cluster: z.string().optional(),
  /** How near it was to the cluster when it joined, and by which words. */
  likeness: z.number().optional(),
  shared: z.array(z.object({ word: z.string(), share: z.number() })).optional(),
  /**
   * Who asked wants to be told the answer, cannot be written to until they write again, or has
   * been told; and the code that they were given.
   */
  wish: z.enum(['waiting', 'away', 'told']).optional(),
  code: z.string().optional(),
  /** Marked as test traffic; counts nowhere. */
  isTest: z.boolean().optional(),
})
export type Question = z.infer<typeof Question>

export const UNRESOLVED_QUESTIONS: CollectionShape<Question> = {
  name: 'unresolved_questions',
  schema: Question,
  key: ({ key }) => key,
  indexes: {
    time: ['askedAt'],
    waiting: ['waitsSince'],
    cluster: ['cluster', 'askedAt'],
    conversation: ['conversation', 'sequence'],
    wish: ['wish', 'cluster', 'askedAt'],
    reach: ['wish', 'channel', 'cluster', 'askedAt'],
    away: ['wish', 'conversation'],
    code: ['code'],
  },
}

/** Longer than any question; the rest of a story says no more about what is wanted. */
export const TEXT_MAX = 600

export function questionKey(conversation: string, sequence: number): string {
  return `${conversation}#${sequence}`
}
