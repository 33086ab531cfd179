import { type EngineResult, type Reasons } from './engine'
import { toReply, wordButton, type Situation } from './situation'

/** The first thing said: who is speaking, what is kept, what not to send, and what to ask. */
export function greet(situation: Situation, reasons: Reasons): EngineResult {
  const { state, say } = situation
  const { hello, privacy, doNotSend, askAway, examples } = say.greeting
  const notice = toReply([hello, privacy, doNotSend].join('\n'))
  const invitation = toReply(askAway, { buttons: examples.map(wordButton), expects: 'text' })
  return {
    state: { ...state, isGreeted: true },
    replies: [notice, invitation],
    outcome: 'greeted',
    reasons,
  }
}

/** When the first message is a question already, the notice comes first and the answer with it. */
export function withNotice(situation: Situation, result: EngineResult): EngineResult {
  if (result.state.isGreeted) return result
  const { hello, privacy, doNotSend } = situation.say.greeting
  const notice = toReply([hello, privacy, doNotSend].join('\n'))
  return {
    ...result,
    state: { ...result.state, isGreeted: true },
    replies: [notice, ...result.replies],
  }
}
