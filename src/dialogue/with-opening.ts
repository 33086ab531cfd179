import { type Guide } from '../content/guide'
import { type ConversationState } from './conversation-state'

/** The text after what the guide has said first when its subject comes up, such as a condolence. */
export function withOpening(guide: Guide, { topic }: ConversationState, text: string): string {
  return guide.opening === undefined || topic === guide.code ? text : `${guide.opening}\n${text}`
}
