import { z } from 'zod'

/** A question that was not answered when it was asked, and by what it is answered now. */
export const FoundAnswer = z.object({
  question: z.string(),
  /** What editors gave as the answer, for wordings that are still not recognized by themselves. */
  target: z.object({ kind: z.enum(['procedure', 'intent']), id: z.string() }).optional(),
})
export type FoundAnswer = z.infer<typeof FoundAnswer>

/** What became of the code of a request or a question that a citizen sent. */
export type Inquiry =
  | {
      kind: 'request'
      code: string
      agency: string
      state: 'waiting' | 'held' | 'closed'
      askedAt: string
      closedAt?: string
    }
  | { kind: 'question'; code: string; askedAt: string; state: 'open' | 'out-of-scope' }
  | { kind: 'answer'; code: string; found: FoundAnswer }
  /** Mistyped, or erased. */
  | { kind: 'unknown' }
  /** So many were unknown that none is looked up for a while. */
  | { kind: 'too-many' }
