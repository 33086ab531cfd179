import { createHash, randomUUID } from 'node:crypto'
import { type InboundMessage, type MessageContent } from '../../src/channel/message'
import { type InboundActivity, mentionsOf, type Reference } from './activity'

/**
 * An activity as a message; undefined when there is nothing in it to answer. In a group, each
 * member has a conversation of their own with the assistant.
 */
export function toInboundMessage(activity: InboundActivity, now: Date): InboundMessage | undefined {
  const content = toContent(activity)
  if (!content) return undefined
  const conversation = toConversationKey(activity)
  const { from, id, locale, deliveryMode } = activity
  return {
    // Replies that are returned at once must not go out a second time.
    channel: deliveryMode === 'expectReplies' ? 'bot-framework-at-once' : 'bot-framework',
    conversation,
    id: `${conversation}:${id == null ? `own:${randomUUID()}` : hash(id)}`,
    userId: from.id,
    content,
    locale: toLocale(locale),
    echo: toReference(activity),
    sentAt: now,
  }
}

/** Ids of other people's making may hold anything, and are of any length; a hash is neither. */
function toConversationKey({ channelId, conversation, from }: InboundActivity): string {
  return `bot-framework:${hash(JSON.stringify([channelId, conversation.id, from.id]))}`
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

function toContent(activity: InboundActivity): MessageContent | undefined {
  switch (activity.type) {
    case 'message':
      return toWords(activity)
    case 'conversationUpdate':
      return isSomebodyNew(activity) ? { kind: 'joined' } : undefined
    default:
      return undefined
  }
}

function toWords(activity: InboundActivity): MessageContent {
  const text = withoutMentions(activity)
  if (text !== '') return { kind: 'text', text }
  // What a card sends comes without text: with a value of ours, or of somebody else.
  const { value, attachments } = activity
  if (typeof value === 'string') return { kind: 'text', text: value.toWellFormed() }
  if (isSubmitted(value)) return { kind: 'text', text: value.send, label: value.label }
  if (attachments?.length) return { kind: 'unsupported', what: 'attachment' }
  return { kind: 'unsupported', what: 'event' }
}

/** What the buttons on our cards send. */
function isSubmitted(value: unknown): value is { send: string; label: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'send' in value &&
    typeof value.send === 'string' &&
    'label' in value &&
    typeof value.label === 'string'
  )
}

function withoutMentions(activity: InboundActivity): string {
  const text = activity.text ?? ''
  return mentionsOf(activity)
    .reduce((rest, mention) => rest.replaceAll(mention, ' '), text)
    .trim()
}

/** The bot itself is announced as a member too. */
function isSomebodyNew({ membersAdded, recipient }: InboundActivity): boolean {
  return membersAdded?.some(({ id }) => id !== recipient.id) ?? false
}

function toLocale(tag: string | null | undefined): 'vi' | 'en' | undefined {
  const language = tag?.slice(0, 2).toLowerCase()
  return language === 'vi' || language === 'en' ? language : undefined
}

export function toReference(activity: InboundActivity): Reference {
  const { serviceUrl, channelId, conversation, from, recipient, id, locale } = activity
  const language = toLocale(locale)
  return {
    serviceUrl: serviceUrl ?? '',
    channelId,
    conversation: conversation.id,
    user: from.id,
    bot: recipient.id,
    ...(id != null && { activity: id }),
    ...(language && { locale: language }),
  }
}
