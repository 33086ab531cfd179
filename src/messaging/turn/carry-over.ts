import { type InboundMessage } from '../../channel/message'
import { type Continued } from '../../dialogue/carried'
import { type ConversationState } from '../../dialogue/conversation-state'
import { type EngineResult } from '../../dialogue/engine'
import { tellCode } from '../../dialogue/take-elsewhere'
import { isHeld } from '../../dialogue/take-held'
import { CODE_HOURS, type Continuations } from './continue-elsewhere'

/** What the engine cannot do itself about going on elsewhere, as it knows neither chance nor other conversations. */
export interface CarryOver {
  /** What the message brings from another conversation, if it is a code. */
  take(message: InboundMessage, state: ConversationState, now: Date): Promise<Continued | undefined>
  /** The result with a code, where the engine asks for one. */
  give(result: EngineResult): Promise<EngineResult>
}

/** Without continuations, no codes are made and none are known. */
export function createCarryOver(continuations: Continuations | undefined): CarryOver {
  return {
    async take(message, state, now) {
      const { content } = message
      if (!continuations || content.kind !== 'text' || isHeld(state, now)) return undefined
      return continuations.take(message, content.text)
    },

    async give(result) {
      if (!result.carry || !continuations) return result
      return tellCode(result, await continuations.offer(result.carry), CODE_HOURS)
    },
  }
}
