import { fold } from '../text/normalize'
import { currentCode } from './current-code'
import { type EngineResult } from './engine'
import { exactMatch, matchWords } from './read/match-words'
import { isQuestionLike } from './read/is-question-like'
import { readOrdinal } from './read/read-ordinal'
import { steerButton, toReply, understand, type Situation } from './situation'
import { takePayload } from './take-payload'

const NAMES_A_CHOICE =
  /^(?:da )?(?:(?:toi|em|minh) )?(?:chon |lay )?(?:cai|lua chon|phuong an|dap an)\b/u
const CHOICES_MAX = 9

/** "số 2", "cái cuối", or words of one of the choices on the screen. */
export function takeChoice(situation: Situation): EngineResult | undefined {
  const { state, text } = situation
  const { choices } = state
  if (!choices) return isPointing(text) ? nothingOpen(situation) : undefined
  const at = readOrdinal(text, choices.length) ?? readWords(situation)
  if (at === undefined) return undefined
  const choice = choices[at]
  return choice ? takePayload({ ...situation, text: choice.send }) : noSuchChoice(situation)
}

function readWords(situation: Situation): number | undefined {
  const { state, text } = situation
  const names = (state.choices ?? []).map(({ label }) => [label])
  const exact = exactMatch(text, names)
  // A question that happens to hold a choice's words asks more than which one is meant.
  if (exact !== undefined || isQuestionLike(text)) return exact
  const named = matchWords(text, names)
  return named !== undefined && isAnotherQuestion(situation) ? undefined : named
}

/** "Xóa đăng ký tạm trú" names none of the choices, although it holds the name of one. */
function isAnotherQuestion(situation: Situation): boolean {
  const { match } = understand(situation)
  const codes = situation.state.pending?.codes ?? []
  return match.kind === 'answer' && !codes.includes(currentCode(situation, match.code))
}

/** "2", "số 2", "cái thứ hai"; a number word alone may mean anything. */
function isPointing(text: string): boolean {
  const isNumbered = /^(?:(?:so|cai|cau|muc|lua chon) )*\d{1,2}$/u.test(fold(text))
  return (
    isNumbered || (NAMES_A_CHOICE.test(fold(text)) && readOrdinal(text, CHOICES_MAX) !== undefined)
  )
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
