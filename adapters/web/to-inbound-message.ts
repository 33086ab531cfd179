import { randomUUID } from 'node:crypto'
import { type InboundMessage, type MessageContent } from '../../src/channel/message'
import { type InboundActivity } from './activity'
import { toConversationKey } from './conversation-id'
import { type Party } from './tokens'

/**
 * A citizen's activity as a message. The same activity sent again, which a client marks with
 * the same `clientActivityID`, becomes a message with the same id.
 */
export function toInboundMessage(
  activity: InboundActivity,
  { user, conversation }: Party,
  sentAt: Date,
): InboundMessage {
  const key = toConversationKey(conversation)
  const clientId = activity.channelData?.clientActivityID
  return {
    channel: 'web',
    conversation: key,
    id: clientId === undefined ? `own:${key}:${randomUUID()}` : `client:${key}:${clientId}`,
    userId: user,
    content: toContent(activity),
    locale: toLocale(activity.locale),
    echo: toEcho(activity),
    sentAt,
  }
}

/** The message that stands for opening the conversation; a conversation has only one. */
export function toJoinedMessage(
  { user, conversation }: Party,
  locale: string | null | undefined,
  sentAt: Date,
): InboundMessage {
  const key = toConversationKey(conversation)
  return {
    channel: 'web',
    conversation: key,
    id: `join:${key}`,
    userId: user,
    content: { kind: 'joined' },
    locale: toLocale(locale),
    sentAt,
  }
}

function toContent({ text, value, attachments, channelData }: InboundActivity): MessageContent {
  if (attachments?.length) return { kind: 'unsupported', what: 'attachment' }
  if (text) return { kind: 'text', text, label: toLabel(channelData) }
  // A button that posts back sends its value alone.
  if (typeof value === 'string') return { kind: 'text', text: value }
  if (value !== undefined && value !== null) return { kind: 'unsupported', what: 'event' }
  return { kind: 'text', text: '' }
}

/** What was on the button that was pressed: as our widget says it, or as Web Chat does. */
function toLabel(channelData: InboundActivity['channelData']): string | undefined {
  return channelData?.label ?? channelData?.messageBack?.displayText
}

function toLocale(tag: string | null | undefined): 'vi' | 'en' | undefined {
  const language = tag?.slice(0, 2).toLowerCase()
  return language === 'vi' || language === 'en' ? language : undefined
}

/**
 * What is kept of the client's own data: that by which it knows its message again. The rest
 * is not kept, as nobody would look for personal data there.
 */
function toEcho({ channelData }: InboundActivity): unknown {
  return { clientActivityID: channelData?.clientActivityID, postBack: channelData?.postBack }
}
