import { type EngineResult } from './engine'
import { PORTAL_URL } from './portal-url'
import { toReply, understand, wordButton, type Situation } from './situation'
import { closeChoices } from './state-changes'
import { unansweredButtons, withUnanswered } from './take-wish'
import { toReasons } from './to-reasons'

/**
 * "Không có câu nào đúng": the question is kept as unresolved, with the candidates that
 * were refused. Searching it again gives them back, because a release never changes.
 */
export function refuseChoices(situation: Situation): EngineResult {
  const { state, say } = situation
  const { pending } = state
  const settled = closeChoices(state)
  if (!pending) {
    return {
      state: settled,
      replies: [
        state.topic === undefined
          ? toReply(say.command.nothingRefused)
          : toReply(say.command.misunderstood, { buttons: [wordButton(say.button.person)] }),
      ],
      outcome: 'command',
      reasons: { by: 'command', note: 'nothing to refuse' },
    }
  }
  const reasons = toReasons(understand(situation, pending.question))
  const card = {
    kind: 'notice' as const,
    title: say.none.title,
    sections: [{ lines: [{ text: say.none.person }] }],
    links: [{ label: say.none.search, url: PORTAL_URL }],
  }
  return {
    state: withUnanswered(settled, situation),
    replies: [toReply(say.ask.refused, { card, buttons: unansweredButtons(situation) })],
    outcome: 'choices-refused',
    reasons: { ...reasons, by: 'choice', note: `refused: ${pending.codes.join(', ')}` },
  }
}
