import { NEW_CONVERSATION } from './conversation-state'
import { type EngineInput, type EngineResult } from './engine'

/**
 * The citizen had the platform tell us to forget them. Everything before is erased, and nobody
 * waits for an answer; whoever comes back later is greeted as new.
 */
export function takeWithdrawn({ state, message }: EngineInput): EngineResult | undefined {
  if (message.kind !== 'withdrawn') return undefined
  return {
    state: { ...NEW_CONVERSATION, locale: state.locale },
    replies: [],
    outcome: 'erased',
    reasons: { by: 'command', note: 'withdrawn on the platform' },
    erase: true,
  }
}
