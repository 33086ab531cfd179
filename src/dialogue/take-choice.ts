import { fold } from '../text/normalize'
import { type EngineResult } from './engine'
import { exactMatch, matchWords } from './read/match-words'
import { isQuestionLike } from './read/is-question-like'
import { readOrdinal } from './read/read-ordinal'
import { steerButton, toReply, type Situation } from './situation'
import { takePayload } from './take-payload'

/** "số 2", "cái cuối", or words of one of the choices on the screen. */
export function takeChoice(situation: Situation): EngineResult | undefined {
  const { state, text } = situation
  const { choices } = state
  if (!choices) return isBareNumber(text) ? nothingOpen(situation) : undefined
  const at = readOrdinal(text, choices.length) ?? readWords(situation)
  if (at === undefined) return undefined
  const choice = choices[at]
  return choice ? takePayload({ ...situation, text: choice.send }) : noSuchChoice(situation)
}

function readWords({ state, text }: Situation): number | undefined {
  const names = (state.choices ?? []).map(({ label }) => [label])
  // A question that happens to hold a choice's words asks more than which one is meant.
  return isQuestionLike(text) ? exactMatch(text, names) : matchWords(text, names)
}

function isBareNumber(text: string): boolean {
  return /^(?:(?:so|cai|cau|muc|lua chon) )*\d{1,2}$/u.test(fold(text))
}

function nothingOpen({ state, say }: Situation): EngineResult {
  return {
    state,
    replies: [toReply(say.guard.noChoicesOpen)],
    outcome: 'refused',
    reasons: { by: 'choice', note: 'a number, and no choices are open' },
  }
}

function noSuchChoice({ state, say }: Situation): EngineResult {
  const choices = state.choices ?? []
  return {
    state,
    replies: [
      toReply(say.guard.noSuchChoice(choices.length), {
        buttons: [...choices, steerButton(say.button.noneOfThese)],
        expects: 'choice',
      }),
    ],
    outcome: 'refused',
    reasons: { by: 'choice', note: 'a number past the last choice' },
  }
}
