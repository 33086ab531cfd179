import { type Verdict } from '../parts/verdict-text'
import { api, take } from './admin-client'
import { type AnswerOf, type BodyOf } from './answer-of'

export type TriedQuestion = AnswerOf<'tryQuestion'>

/** What would be answered to a question, and why. */
export function tryQuestion(body: BodyOf<'tryQuestion'>): Promise<TriedQuestion> {
  return take(api.POST('/api/admin/v1/test-box', { body }))
}

/** The decision on a question, in short. */
export function toVerdict({ decision, targets, intent }: TriedQuestion): Verdict {
  const kind = decision === 'follow-up' ? 'answer' : decision
  const meant = kind === 'intent' && intent ? [intent] : targets
  return { kind, targets: meant.map(({ id }) => id), labels: meant.map(({ label }) => label) }
}
