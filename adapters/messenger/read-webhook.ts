import { createHash } from 'node:crypto'
import { type InboundMessage, type MessageContent } from '../../src/channel/message'
import { type MessengerOptions } from './options'
import { toContent } from './to-content'
import { MessengerEvent, momentOf, type Webhook } from './webhook'

/** What one webhook says. */
export interface WebhookNews {
  messages: InboundMessage[]
  /** Messages of ours that Meta has shown, by the ids that we gave them. */
  shown: { id: string; platformId: string }[]
}

type Reader = Pick<MessengerOptions, 'appId' | 'pageId' | 'inboxAppId' | 'holdMinutes'>

/**
 * All that happened in a webhook, from every entry of our page. Events that we do not know,
 * and threads on standby, which belong to another app, are passed over.
 */
export function readWebhook({ entry }: Webhook, options: Reader): WebhookNews {
  const events = entry
    .filter(({ id }) => id === options.pageId)
    .flatMap(({ messaging, changes }) => [...messaging, ...changes.map(({ value }) => value)])
    .flatMap((event) => MessengerEvent.safeParse(event).data ?? [])
  return {
    messages: events.flatMap((event) => toMessage(event, options)),
    shown: events.flatMap((event) => toShown(event, options)),
  }
}

function toMessage(event: MessengerEvent, options: Reader): InboundMessage[] {
  const content = toContent(event, options)
  const userId = citizenOf(event)
  if (!content || userId === options.pageId) return []
  const thread = `messenger:${options.pageId}:${userId}`
  return [
    {
      channel: 'messenger',
      conversation: thread,
      id: `${thread}:${idOf(event, content)}`,
      userId,
      content,
      sentAt: momentOf(event),
    },
  ]
}

/** An echo comes from the page; everything else from the citizen. */
function citizenOf({ sender, recipient, message }: MessengerEvent): string {
  return message?.is_echo ? recipient.id : sender.id
}

/** Events without an id of their own are the same when all that they say is the same. */
function idOf({ message, postback, timestamp }: MessengerEvent, content: MessageContent): string {
  const mid = message?.mid ?? postback?.mid
  if (mid !== undefined) return mid
  const said = createHash('sha256').update(JSON.stringify(content)).digest('base64url')
  return `${timestamp}:${said.slice(0, 16)}`
}

function toShown({ message }: MessengerEvent, { appId }: Reader): WebhookNews['shown'] {
  if (!message?.is_echo || message.app_id !== appId || message.metadata === undefined) return []
  return [{ id: message.metadata, platformId: message.mid }]
}
