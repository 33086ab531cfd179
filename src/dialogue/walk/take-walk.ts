import { type EngineResult } from '../engine'
import { vietnamDay } from '../format/vietnam-day'
import { isOfferedAnswer, readAnswer, type Reading } from '../read/read-answer'
import { type CommandId } from '../read/read-commands'
import { readCorrection } from '../read/read-correction'
import { type Question } from '../../content/question'
import { type Situation } from '../situation'
import { findWalk, type CurrentWalk } from './find-walk'
import { isActive } from './is-active'
import { moveOn } from './move-on'
import { askQuestionAgain, isSideQuestion } from './side-question'
import { steerWalk } from './steer-walk'
import { takeRating } from './take-rating'

/** A message of a citizen who is in a walk: an answer, a move, or else left to later stages. */
export function takeWalk(situation: Situation): EngineResult | undefined {
  const { state, now } = situation
  if (!isActive(state.walk, now) && !isAnswerToPaused(situation)) return undefined
  const found = findWalk(situation)
  if (!found) return undefined
  if (found.kind === 'ended') return found.result
  const { at } = found.walk
  const question =
    at.kind === 'question' ? found.guide.questions.find(({ id }) => id === at.id) : undefined
  if (question) return takeAnswer(situation, found, question)
  const [command] = commandsOf(situation)
  if (at.kind === 'rating') return takeRating(situation, found, command)
  return command && steerWalk(situation, found, command === 'yes' ? 'next' : command)
}

function takeAnswer(
  situation: Situation,
  found: CurrentWalk,
  question: Question,
): EngineResult | undefined {
  const steered = steerFrom(situation, found, question)
  if (steered) return steered
  const isNo = question.kind === 'yes-no' && situation.commands.includes('no')
  if (readCorrection(situation.text) !== undefined && !isNo) return undefined
  const read = readAnswer(question, situation.text, toReading(situation))
  if (read.kind === 'answer') return moveOn(situation, found, { kind: 'answer', value: read.value })
  return isSideQuestion(situation)
    ? undefined
    : askQuestionAgain(situation, found, { question, reason: read.reason })
}

/** A command, unless its words are an answer to the very question that was asked. */
function steerFrom(
  situation: Situation,
  found: CurrentWalk,
  question: Question,
): EngineResult | undefined {
  const [command] = commandsOf(situation)
  if (!command) return undefined
  if (question.kind === 'yes-no' && (command === 'yes' || command === 'no')) return undefined
  if (isOfferedAnswer(question, situation.text, situation.commands)) return undefined
  return steerWalk(situation, found, command)
}

/** "dung" is both "đúng" and "dừng": yes where one is asked for, otherwise the other. */
function commandsOf(situation: Situation): CommandId[] {
  const { state, commands, walkGuide } = situation
  const at = state.walk?.at
  const isAsked =
    at?.kind === 'question' &&
    walkGuide?.questions.some(({ id, kind }) => id === at.id && kind === 'yes-no')
  const rank = (id: CommandId) => Number(id === 'yes' || id === 'no') * (isAsked ? -1 : 1)
  return commands.toSorted((a, b) => rank(a) - rank(b))
}

/** After a question in the middle, an offered answer that is still on the screen may be pressed. */
function isAnswerToPaused({ state, commands, walkGuide, text }: Situation): boolean {
  const at = state.walk?.at
  if (at?.kind !== 'question' || state.choices) return false
  const question = walkGuide?.questions.find(({ id }) => id === at.id)
  return question !== undefined && isOfferedAnswer(question, text, commands)
}

function toReading({ release, commands, say, now }: Situation): Reading {
  const { places } = release.content
  return { commands, places, today: vietnamDay(now), say }
}
