import { cardToText } from '../../src/channel/card-to-text'
import { type MessageContent } from '../../src/channel/message'
import { type Guide } from '../../src/content/guide'
import { NEW_CONVERSATION, type ConversationState } from '../../src/dialogue/conversation-state'
import { type EngineResult } from '../../src/dialogue/engine'
import { respond } from '../../src/dialogue/respond'
import { type ServedRelease } from '../../src/search/served-release'
import { dialogueRelease } from './dialogue-release'

/** A Friday noon in Vietnam. */
export const NOW = new Date('2026-11-20T05:00:00Z')

const GREETED: ConversationState = { ...NEW_CONVERSATION, isGreeted: true }

/** A conversation with the engine that remembers its state and its walk's guide. */
export function converse(release: ServedRelease = dialogueRelease(), state = GREETED) {
  const conversation = { state, now: NOW, release, walkGuide: undefined as Guide | undefined }
  return {
    conversation,
    send(message: MessageContent): EngineResult {
      const { state, now, release, walkGuide } = conversation
      const result = respond({ release, state, message, now, ...(walkGuide ? { walkGuide } : {}) })
      const { walk } = result.state
      const isBegun = walk?.startedAt !== state.walk?.startedAt
      if (isBegun) conversation.walkGuide = walk && release.guide(walk.code)
      conversation.state = result.state
      return result
    },
    say(text: string): EngineResult {
      return this.send({ kind: 'text', text })
    },
    /** As much later as given. */
    wait(hours: number) {
      conversation.now = new Date(conversation.now.getTime() + hours * 60 * 60 * 1000)
    },
  }
}

/** All that a result shows, as one text: replies, cards and buttons. */
export function shown({ replies }: EngineResult): string {
  return replies
    .map(({ text, card, buttons }) =>
      [text, ...(card ? [cardToText(card)] : []), ...buttons.map(({ label }) => `[${label}]`)].join(
        '\n',
      ),
    )
    .join('\n')
}
