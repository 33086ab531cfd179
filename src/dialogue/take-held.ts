import { type Reply } from '../channel/message'
import { type ConversationState } from './conversation-state'
import { type EngineInput, type EngineResult } from './engine'
import { phrasesIn } from './phrases/phrases'
import { toReply } from './situation'
import { forget } from './state-changes'

/**
 * What a person of the agency did, and what is said while one holds the conversation: both
 * are kept and neither is answered, for two who answer at once are worse than one. What the
 * person wrote goes to the citizen as it is, where the platform has not shown it already.
 */
export function takeHeld(input: EngineInput): EngineResult | undefined {
  const { state, message, now } = input
  if (message.kind === 'by-person') {
    const { holdsUntil, tells, doneAt } = message
    const isDone = tells === 'left' || doneAt !== undefined
    const held = isAhead(holdsUntil, now)
      ? { ...state, heldUntil: holdsUntil }
      : forget(state, 'heldUntil')
    return {
      state: isDone ? forget(held, 'handOver') : held,
      replies: toldCitizen(input),
      outcome: 'handed-over',
      reasons: { by: 'person' },
    }
  }
  if (!isHeld(state, now)) return undefined
  return { state, replies: [], outcome: 'left-to-person', reasons: { by: 'person' } }
}

function toldCitizen({ message, state }: EngineInput): Reply[] {
  if (message.kind !== 'by-person' || message.tells === undefined) return []
  const { tells, text = '', author = '' } = message
  const say = phrasesIn(state.locale)
  switch (tells) {
    case 'joined':
      return [toReply(say.person.joined(author))]
    case 'words':
      return [toReply(text, { author })]
    case 'left':
      return [toReply(say.person.left)]
  }
}

/** Whether a person of the agency speaks in the conversation, so that nothing is answered. */
export function isHeld({ heldUntil }: Pick<ConversationState, 'heldUntil'>, now: Date): boolean {
  return heldUntil !== undefined && isAhead(heldUntil, now)
}

function isAhead(moment: string, now: Date): boolean {
  return Date.parse(moment) > now.getTime()
}
