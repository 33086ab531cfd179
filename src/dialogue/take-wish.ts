import { type Button } from '../channel/message'
import { type ConversationState } from './conversation-state'
import { type EngineResult } from './engine'
import { toReply, wordButton, type Situation } from './situation'
import { forget } from './state-changes'

/** "Báo tôi khi có câu trả lời": the citizen wants to know what becomes of the last question that was not answered. */
export function takeWish(situation: Situation): EngineResult | undefined {
  const { state, say, commands, ticket } = situation
  if (!commands.includes('tell-me')) return undefined
  const { unanswered } = state
  if (!unanswered || !ticket) {
    return {
      state,
      replies: [toReply(say.inquiry.nothingToTell)],
      outcome: 'command',
      reasons: { by: 'command', note: 'nothing to tell' },
    }
  }
  // Who says it again has the same code.
  const wish = { sequence: unanswered.sequence, code: unanswered.code ?? ticket() }
  return {
    state: { ...state, unanswered: wish },
    replies: [toReply(say.inquiry.promised(wish.code))],
    outcome: 'answer-wanted',
    reasons: { by: 'command', wish },
  }
}

/** Under what could not be answered. */
export function unansweredButtons({ say, sequence }: Situation): Button[] {
  const tellMe = sequence === undefined ? [] : [wordButton(say.button.tellMe)]
  return [wordButton(say.button.person), ...tellMe]
}

/** Remembers the question of this turn as the one that was not answered. */
export function withUnanswered(
  state: ConversationState,
  { sequence }: Pick<Situation, 'sequence'>,
): ConversationState {
  const rest = forget(state, 'unanswered')
  return sequence === undefined ? rest : { ...rest, unanswered: { sequence } }
}
