import { type EngineResult } from './engine'
import { greet } from './greeting'
import { toReply, type Situation } from './situation'

/** The conversation was opened and nothing has been said yet. */
export function takeJoined(situation: Situation): EngineResult | undefined {
  const { state, message, say } = situation
  if (message.kind !== 'joined') return undefined
  const reasons = { by: 'guard' as const, note: 'joined' }
  if (!state.isGreeted) return greet(situation, reasons)
  return { state, replies: [toReply(say.greeting.back)], outcome: 'greeted', reasons }
}
