import { z } from 'zod'
import { Answer } from '../content/condition'
import { FacetId } from '../content/facet'
import { Locale } from '../content/localized'

/** One of the things the citizen can pick by its number, its words or its button. */
export const Choice = z.object({ label: z.string(), send: z.string() })
export type Choice = z.infer<typeof Choice>

/** A citizen's way through a guide. Steps and questions are addressed by id, never by position. */
export const Walk = z.object({
  code: z.string(),
  /** The release the walk was started on, and stays on. */
  release: z.number(),
  answers: z.record(z.string(), Answer),
  at: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('question'), id: z.string() }),
    z.object({ kind: z.literal('checklist') }),
    z.object({ kind: z.literal('step'), id: z.string() }),
    z.object({ kind: z.literal('rating') }),
  ]),
  /** The ids of questions put so far, in order, so that "quay lại" finds the one before. */
  asked: z.array(z.string()),
  /** The ids of steps done or passed over, in order: the way back when a later release drops a step. */
  passed: z.array(z.string()).optional(),
  /** When each step was first come to, so that going back and forth counts once in reports. */
  reached: z.record(z.string(), z.iso.datetime()).optional(),
  /** The newest release whose changes to this guide the citizen has been told. */
  toldRelease: z.number().optional(),
  /** Left by asking something else or by stopping; offered again, not resumed by itself. */
  isPaused: z.boolean(),
  startedAt: z.iso.datetime(),
  touchedAt: z.iso.datetime(),
})
export type Walk = z.infer<typeof Walk>

/**
 * All that the assistant remembers of a conversation besides its log. It is
 * stored with every turn, so it stays small and holds no personal data.
 */
export const ConversationState = z.object({
  locale: Locale,
  /** The first message explains who is speaking and what is kept; said once. */
  isGreeted: z.boolean(),
  /** The procedure that follow-up questions are about. */
  topic: z.string().optional(),
  /** The numbered choices on the citizen's screen, which "số 2" picks from. */
  choices: z.array(Choice).optional(),
  /** What the buttons of the last replies send, by their numbers, which may be typed instead. */
  offers: z.array(Choice).optional(),
  /** The question whose candidates were put to the citizen, kept until one is picked or all are refused. */
  pending: z
    .object({ question: z.string(), codes: z.array(z.string()), facets: z.array(FacetId) })
    .optional(),
  walk: Walk.optional(),
  /** Waiting for a yes before everything said so far is erased. */
  isConfirmingErasure: z.boolean().optional(),
  /** The citizen asked for a person, and waits under this code. */
  handOver: z.object({ ticket: z.string(), agency: z.string() }).optional(),
  /** The turn of the last question that was not answered, and the code under which its answer is awaited. */
  unanswered: z.object({ sequence: z.number(), code: z.string().optional() }).optional(),
  /** Until then a person holds the conversation, and the assistant is silent. */
  heldUntil: z.iso.datetime().optional(),
})
export type ConversationState = z.infer<typeof ConversationState>

export const NEW_CONVERSATION: ConversationState = { locale: 'vi', isGreeted: false }
