import { type EngineResult, type Reasons } from '../engine'
import { toReply, wordButton, type Situation } from '../situation'

/** "thế phí bao nhiêu?" with nothing before it: which procedure is it about? */
export function askWhichProcedure(situation: Situation, reasons: Reasons): EngineResult {
  const { state, say } = situation
  const buttons = say.greeting.examples.map(wordButton)
  return {
    state,
    replies: [toReply(say.ask.whichOfTopic, { buttons, expects: 'text' })],
    outcome: 'asked',
    reasons: { ...reasons, note: 'a follow-up with nothing to follow' },
  }
}
