import { type Trial } from '../pages/unresolved/trial-table'
import { type Verdict } from '../parts/verdict-text'
import { api, take } from './admin-client'
import { type AnswerOf, type BodyOf } from './answer-of'

export type TriedQuestion = AnswerOf<'tryQuestion'>

/** What would be answered to a question, and why. */
export function tryQuestion(body: BodyOf<'tryQuestion'>): Promise<TriedQuestion> {
  return take(api.POST('/api/admin/v1/test-box', { body }))
}

/** Each question against what is released and against the drafts, one after the other. */
export async function compareWithDrafts(texts: string[]): Promise<Trial[]> {
  const trials: Trial[] = []
  for (const text of texts) {
    const before = toVerdict(await tryQuestion({ question: text, against: 'release' }))
    const after = toVerdict(await tryQuestion({ question: text, against: 'draft' }))
    const isChanged = JSON.stringify(before) !== JSON.stringify(after)
    trials.push({ text, before, after, isChanged })
  }
  return trials
}

/** The decision on a question, in short. */
export function toVerdict({ decision, targets, intent }: TriedQuestion): Verdict {
  const kind = decision === 'follow-up' ? 'answer' : decision
  const meant = kind === 'intent' && intent ? [intent] : targets
  return { kind, targets: meant.map(({ id }) => id), labels: meant.map(({ label }) => label) }
}
