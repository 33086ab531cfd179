import { type EngineInput, type EngineResult } from './engine'
import { forget } from './state-changes'

/**
 * What a person of the agency did, and what is said while one holds the conversation: both
 * are kept and neither is answered, for two who answer at once are worse than one.
 */
export function takeHeld({ state, message, now }: EngineInput): EngineResult | undefined {
  if (message.kind === 'by-person') {
    const { holdsUntil } = message
    return {
      state: isAhead(holdsUntil, now)
        ? { ...state, heldUntil: holdsUntil }
        : forget(state, 'heldUntil'),
      replies: [],
      outcome: 'handed-over',
      reasons: { by: 'person' },
    }
  }
  if (state.heldUntil === undefined || !isAhead(state.heldUntil, now)) return undefined
  return { state, replies: [], outcome: 'left-to-person', reasons: { by: 'person' } }
}

function isAhead(moment: string, now: Date): boolean {
  return Date.parse(moment) > now.getTime()
}
