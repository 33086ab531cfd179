import { type EngineResult } from '../engine'
import { type FoundAnswer, type Inquiry } from '../inquiry'
import { toReply, understand, type Situation } from '../situation'
import { forget } from '../state-changes'
import { takeQuestion } from '../take-question'
import { answerIntent } from './answer-intent'
import { answerProcedure } from './answer-procedure'

/** Longer wordings are recognized by their beginning. */
const QUOTED_MAX = 120

/** What is answered today to a question that was not when it was asked. */
export function answerFound(
  situation: Situation,
  { code, found }: Omit<Extract<Inquiry, { kind: 'answer' }>, 'kind'>,
): EngineResult {
  const { say } = situation
  const state = forget(situation.state, 'topic', 'unanswered')
  const { question } = found
  const answered = answer({ ...situation, state, text: question }, found)
  const lead = toReply(say.inquiry.found(quote(question)))
  return {
    state: answered.state,
    replies: [lead, ...answered.replies],
    outcome: 'answer-told',
    // The words belong to the conversation in which they were asked, which may be another one.
    reasons: { by: 'command', code: answered.reasons.code, note: `code: ${code}` },
  }
}

/** By its own words where they are understood by now, otherwise by what editors gave as the answer. */
function answer(situation: Situation, { question, target }: FoundAnswer): EngineResult {
  const { match, intent } = understand(situation, question)
  if (!target || intent || match.kind !== 'none') return takeQuestion(situation)
  const reasons = { by: 'match' as const }
  if (target.kind === 'procedure') {
    return answerProcedure(situation, { code: target.id, facets: [], reasons })
  }
  const known = situation.release.content.intents.find(({ id }) => id === target.id)
  return known ? answerIntent(situation, known, reasons) : takeQuestion(situation)
}

export function quote(question: string): string {
  const line = question.replace(/\s+/gu, ' ').trim()
  return line.length > QUOTED_MAX ? `${line.slice(0, QUOTED_MAX - 1)}…` : line
}
