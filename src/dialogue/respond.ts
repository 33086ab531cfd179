import { type EngineInput, type EngineResult } from './engine'
import { withNotice } from './greeting'
import { guardText, refuse } from './guard'
import { toReply, toSituation, type Situation, type Stage } from './situation'
import { forget } from './state-changes'
import { takeButtonWords } from './take-button-words'
import { takeChoice } from './take-choice'
import { takeCommand } from './take-command'
import { takeContinued } from './take-continued'
import { takeElsewhere } from './take-elsewhere'
import { takeErasure } from './take-erasure'
import { takeHeld } from './take-held'
import { takeFoundAnswer } from './take-found-answer'
import { takeJoined } from './take-joined'
import { takeInquiry } from './take-inquiry'
import { takeLanguage } from './take-language'
import { takePayload } from './take-payload'
import { takeQuestion } from './take-question'
import { pickNumber, keepOffers, takeOfferedWords } from './take-offer'
import { takeSwitchedOff } from './take-switched-off'
import { takeWithdrawn } from './take-withdrawn'
import { takeWish } from './take-wish'
import { offerWalk } from './walk/offer-walk'
import { takeWalk } from './walk/take-walk'

/** In this order each looks at a text that can be read; the first that takes it answers. */
const STAGES: Stage[] = [
  takeContinued,
  takeLanguage,
  takeInquiry,
  takeElsewhere,
  takePayload,
  takeWish,
  takeWalk,
  takeCommand,
  takeOfferedWords,
  takeButtonWords,
  takeChoice,
]

/**
 * What the assistant says to one message, and what it remembers afterwards.
 *
 * Pure: the same release, state, message and time give the same result, so every turn can
 * be replayed. A walk that was left for another question is offered again, and the first
 * message of a conversation is told who is speaking.
 */
export function respond(input: EngineInput): EngineResult {
  return (
    takeWithdrawn(input) ??
    takeFoundAnswer(input) ??
    takeHeld(input) ??
    takeSwitchedOff(input) ??
    reply(input)
  )
}

function reply(input: EngineInput): EngineResult {
  const guarded = guardText(input.message.kind === 'text' ? input.message.text : '')
  const situation = toSituation(input, guarded)
  const picked = pickNumber(situation)
  const result = offerWalk(picked, decide(picked))
  return keepOffers(
    situation.state,
    withNotice(situation, guarded.isMasked ? withWarning(situation, result) : result),
  )
}

function decide(situation: Situation): EngineResult {
  return (
    takeJoined(situation) ??
    refuse(situation) ??
    takeErasure(situation) ??
    takeText(withoutConfirmation(situation))
  )
}

function takeText(situation: Situation): EngineResult {
  for (const stage of STAGES) {
    const result = stage(situation)
    if (result) return result
  }
  return takeQuestion(situation)
}

/** Whoever says something else instead of yes or no has let the question of erasure go. */
function withoutConfirmation(situation: Situation): Situation {
  return { ...situation, state: forget(situation.state, 'isConfirmingErasure') }
}

/** Told before the answer, so that it is read while the message is still on the screen. */
function withWarning({ say }: Situation, result: EngineResult): EngineResult {
  return { ...result, replies: [toReply(say.guard.personalData), ...result.replies] }
}
