import { type MessageContent } from '../channel/message'
import { type ConversationState } from '../dialogue/conversation-state'
import { type Turn } from './turn'

/**
 * What is left of a turn that a citizen had erased: its keys, what became of it and the codes
 * that were found, so that the log has no gaps and the figures stay true; nothing that was said.
 */
export function toErasedTurn(turn: Turn): Turn {
  const { by, intent, facets, probability, hits, code } = turn.reasons
  return {
    ...turn,
    content: toErasedContent(turn.content),
    echo: undefined,
    replies: [],
    state: toErasedState(turn.state),
    reasons: {
      by,
      intent,
      facets,
      probability,
      code,
      hits: hits?.map((hit) => ({ code: hit.code, score: hit.score, evidence: [] })),
    },
    isErased: true,
  }
}

/** Which steps of a walk were come to stays, for the figures; what was answered on the way does not. */
function toErasedState({ locale, isGreeted, walk }: ConversationState): ConversationState {
  if (!walk) return { locale, isGreeted }
  const { code, release, at, reached, isPaused, startedAt, touchedAt } = walk
  const steps = reached ? { reached } : {}
  const erased = { code, release, answers: {}, at, asked: [], isPaused, startedAt, touchedAt }
  return { locale, isGreeted, walk: { ...erased, ...steps } }
}

function toErasedContent(content: MessageContent): MessageContent {
  if (content.kind === 'text') return { kind: 'text', text: '' }
  if (content.kind === 'found-answer') return { kind: 'found-answer', code: '', question: '' }
  if (content.kind !== 'by-person') return content
  return { kind: 'by-person', holdsUntil: content.holdsUntil }
}
