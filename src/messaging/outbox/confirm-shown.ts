import { type ConversationHost } from '../../channel/conversation-host'
import { type Collection } from '../../store/collection'
import { type DeliveryRecord } from './delivery-record'
import { headOf } from './send-conversation'

export interface ConfirmShownParts {
  deliveries: Collection<DeliveryRecord>
  confirmSent: ConversationHost['confirmSent']
}

/**
 * Whether what a platform has shown in a conversation was ours: a message by whose id it is
 * known, or the one that was handed over and of which nobody heard again, by its words. That one
 * counts as sent from then on. What is known is in the database, so that any node may hear of it.
 */
export function createConfirmShown({ deliveries, confirmSent }: ConfirmShownParts) {
  const isSent = async (conversation: string, platformId: string) => {
    const query = { index: 'platform', equals: [conversation, platformId], limit: 1 }
    return (await deliveries.find(query)).items.length > 0
  }

  const confirmShown: ConversationHost['confirmShown'] = async (shown) => {
    const { conversation, text, platformId } = shown
    if (await isSent(conversation, platformId)) return true
    // One after another is sent in a conversation, so that only the first can be the one.
    const { document: head } = (await headOf(deliveries, conversation)) ?? {}
    if (!head || head.attempts === 0 || !isSaid(head, text)) return false
    await confirmSent(head.id, platformId)
    return true
  }
  return confirmShown
}

/** Choices that had to be sent as lines stand below the text. */
function isSaid({ content }: DeliveryRecord, shown: string): boolean {
  const said = solid(content?.text ?? '')
  const isBegun = content !== undefined && content.buttons.length > 0
  return said !== '' && (solid(shown) === said || (isBegun && solid(shown).startsWith(`${said} `)))
}

/** Platforms trim, and write the ends of lines in their own way. */
function solid(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}
