import { answerFound, quote } from './answer/answer-found'
import { type EngineInput, type EngineResult } from './engine'
import { toReply, toSituation } from './situation'
import { keepOffers } from './take-offer'
import { isActive } from './walk/is-active'

/**
 * A question that this citizen wanted to have answered has an answer now: it is told. Who is in
 * the middle of a walk is told only that there is one, so that nothing on the screen changes.
 */
export function takeFoundAnswer(input: EngineInput): EngineResult | undefined {
  const { message } = input
  if (message.kind !== 'found-answer') return undefined
  const { code, question, target } = message
  const situation = toSituation(input, { text: question, isMasked: false })
  const { state, say } = situation
  if (isActive(state.walk, input.now)) {
    return {
      state,
      replies: [toReply(say.inquiry.foundLater(quote(question), code))],
      outcome: 'answer-told',
      reasons: { by: 'command', note: `code: ${code}` },
    }
  }
  return keepOffers(state, answerFound(situation, { code, found: { question, target } }))
}
