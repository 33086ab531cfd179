import { z } from 'zod'

export const PeerFigures = z.object({
  /** How many procedures it had to choose from. */
  size: z.int(),
  names: z.int(),
  asked: z.int(),
  questions: z.int(),
  /** Shares of the questions that have a right answer, in percent. */
  first: z.number(),
  three: z.number(),
  /** Missing where the library gives no score. */
  auc: z.number().optional(),
  buildMs: z.number(),
  megabytes: z.number(),
  p50Ms: z.number(),
  p99Ms: z.number(),
})
export type PeerFigures = z.infer<typeof PeerFigures>

/** What a peer's process tells the bench: how far it is, and in the end its figures. */
export const PeerReport = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), text: z.string() }),
  z.object({ kind: z.literal('figures'), figures: PeerFigures }),
])
export type PeerReport = z.infer<typeof PeerReport>
