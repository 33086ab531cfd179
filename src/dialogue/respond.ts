import { type EngineInput, type EngineResult } from './engine'
import { withNotice } from './greeting'
import { guardText, refuse } from './guard'
import { isEnglish } from './read/is-english'
import { toReply, toSituation, type Situation, type Stage } from './situation'
import { forget } from './state-changes'
import { takeButtonWords } from './take-button-words'
import { takeChoice } from './take-choice'
import { takeCommand } from './take-command'
import { takeContinued } from './take-continued'
import { takeElsewhere } from './take-elsewhere'
import { takeErasure } from './take-erasure'
import { takeFoundAnswer } from './take-found-answer'
import { takeHeld } from './take-held'
import { takeInquiry } from './take-inquiry'
import { takeJoined } from './take-joined'
import { takeLanguage } from './take-language'
import { takePayload } from './take-payload'
import { takeQuestion } from './take-question'
import { pickNumber, keepOffers, takeOfferedWords } from './take-offer'
import { takeSwitchedOff } from './take-switched-off'
import { takeWish } from './take-wish'
import { takeWithdrawn } from './take-withdrawn'
import { offerWalk } from './walk/offer-walk'
import { takeWalk } from './walk/take-walk'

/** In this order each looks at a text that can be read; the first that takes it answers. */
const STAGES: Stage[] = [
  takeContinued,
  takeInquiry,
  takeLanguage,
  takeElsewhere,
  takeWish,
  takePayload,
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
 * be replayed. A walk that was left for another question is offered again, the first message
 * of a conversation is told who is speaking, and who writes English is answered in English.
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
  const isSwitching = input.state.locale === 'vi' && isEnglish(guarded.text)
  const state = isSwitching ? { ...input.state, locale: 'en' as const } : input.state
  const situation = toSituation({ ...input, state }, guarded)
  const picked = pickNumber(situation)
  const { command, guard } = situation.say
  const told = [
    ...(isSwitching ? [command.switchedAlong] : []),
    ...(guarded.isMasked ? [guard.personalData] : []),
  ]
  const result = toldFirst(told, offerWalk(picked, decide(picked)))
  return keepOffers(situation.state, withNotice(situation, result))
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
function toldFirst(told: string[], result: EngineResult): EngineResult {
  return { ...result, replies: [...told.map((text) => toReply(text)), ...result.replies] }
}
