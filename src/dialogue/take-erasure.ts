import { NEW_CONVERSATION } from './conversation-state'
import { type EngineResult } from './engine'
import { toReply, type Situation } from './situation'
import { forget } from './state-changes'

/**
 * The answer to "erase everything?". Only a clear yes erases; anything but yes or no is
 * read as a new message, and nothing is erased by it.
 */
export function takeErasure(situation: Situation): EngineResult | undefined {
  const { state, commands, say } = situation
  if (state.isConfirmingErasure !== true) return undefined
  // 'dung' may be "đúng" or "dừng": what can be read two ways is no clear yes.
  if (commands.includes('yes') && commands.length === 1) {
    return {
      state: { ...NEW_CONVERSATION, locale: state.locale, isGreeted: true },
      replies: [toReply(say.erasure.done, { erased: true })],
      outcome: 'erased',
      reasons: { by: 'command', note: 'erasure confirmed' },
      erase: true,
    }
  }
  if (!commands.some((id) => id === 'no' || id === 'stop' || id === 'none-of-these')) {
    return undefined
  }
  return {
    state: forget(state, 'isConfirmingErasure'),
    replies: [toReply(say.erasure.kept)],
    outcome: 'command',
    reasons: { by: 'command', note: 'erasure refused' },
  }
}
