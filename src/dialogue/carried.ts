import { z } from 'zod'
import { Walk } from './conversation-state'

/** What goes from one conversation to another: what it is about, and nothing about whom. */
export const Carried = z.object({ topic: z.string().optional(), walk: Walk.optional() })
export type Carried = z.infer<typeof Carried>

/** What became of a code that a citizen sent. */
export type Continued =
  | { kind: 'found'; carried: Carried }
  /** Mistyped, used before, or too old. */
  | { kind: 'unknown' }
  /** So many were unknown that none is looked up for a while. */
  | { kind: 'too-many' }
