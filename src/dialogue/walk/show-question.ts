import { type Button, type Reply } from '../../channel/message'
import { type Question } from '../../content/question'
import { type Walk } from '../conversation-state'
import { type Phrases } from '../phrases/phrases'
import { steerButton, toReply, wordButton, type Situation } from '../situation'

/** Puts a deciding question, with what can be pressed; why it is asked is told the first time. */
export function showQuestion(
  question: Question,
  walk: Walk,
  { say }: Situation,
  { isAgain = false } = {},
): Reply {
  const why = isAgain || question.why === undefined ? [] : [say.walk.why(question.why)]
  const text = [question.ask, ...why].join('\n')
  const isClosed = question.kind === 'choice' || question.kind === 'yes-no'
  return toReply(text, {
    buttons: [...answersOf(question, say), ...steering(walk, say)],
    expects: isClosed ? 'choice' : 'text',
  })
}

function answersOf(question: Question, say: Phrases): Button[] {
  if (question.kind === 'yes-no') return [wordButton(say.button.yes), wordButton(say.button.no)]
  return question.kind === 'choice' ? question.options.map(({ label }) => wordButton(label)) : []
}

function steering(walk: Walk, { button }: Phrases): Button[] {
  const isFirst = walk.asked.length < 2
  return [...(isFirst ? [] : [button.back]), button.skip, button.stop].map(steerButton)
}
