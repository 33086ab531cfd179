import { type MessageContent } from '../channel/message'
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
    state: { locale: turn.state.locale, isGreeted: turn.state.isGreeted },
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

function toErasedContent(content: MessageContent): MessageContent {
  if (content.kind === 'text') return { kind: 'text', text: '' }
  if (content.kind !== 'by-person') return content
  return { kind: 'by-person', holdsUntil: content.holdsUntil }
}
