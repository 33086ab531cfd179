import { type ConversationState } from './conversation-state'

/** What may be forgotten of a conversation; the rest belongs to it from start to end. */
type Forgettable =
  | 'topic'
  | 'choices'
  | 'offers'
  | 'pending'
  | 'walk'
  | 'isConfirmingErasure'
  | 'heldUntil'
  | 'handOver'
  | 'unanswered'

/** The state without some of its parts. They are left out and not set to nothing, as stored. */
export function forget(state: ConversationState, ...parts: Forgettable[]): ConversationState {
  const rest = { ...state }
  for (const part of parts) delete rest[part]
  return rest
}

/** The choices on the screen are settled, so a number picks nothing any more. */
export function closeChoices(state: ConversationState): ConversationState {
  return forget(state, 'choices', 'pending')
}
