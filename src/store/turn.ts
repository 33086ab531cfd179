import { type Exchange } from '../channel/conversation-host'
import { type ConversationState } from '../dialogue/conversation-state'
import { type Reasons } from '../dialogue/engine'
import { type Outcome } from '../dialogue/outcome'

/**
 * One message in, the replies to it, and the state after it. Immutable but for erasure; the
 * key is (conversation, sequence), and the newest turn of a conversation holds its state.
 */
export interface Turn extends Exchange {
  channel: string
  state: ConversationState
  outcome: Outcome
  reasons: Reasons
  /** The release it was answered from. */
  release: number
  rating?: { code: string; stars: number }
  tookMs: number
  /** The citizen had it erased: only the keys, the outcome and the scores are left. */
  isErased?: true
}
