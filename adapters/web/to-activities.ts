import { type Exchange } from '../../src/channel/conversation-host'
import { cardToText } from '../../src/channel/card-to-text'
import { type Button, type Card, type Link, type Reply } from '../../src/channel/message'
import { type Attachment, type CardAction, type OutboundActivity } from './activity'
import { toActivityId } from './conversation-id'

const BOT = { id: 'motcua', name: 'Một Cửa', role: 'bot' } as const
const LINK_BUTTONS_MAX = 6
const NOT_SAID: Exchange['content']['kind'][] = ['joined', 'by-person', 'found-answer']

/**
 * One turn as a client shows it: the citizen's own activity, then the replies. The ids come
 * from the turn's key, so they are the same however often and wherever they are made.
 */
export function toActivities(
  exchange: Exchange,
  conversationId: string,
  channelData: unknown = exchange.echo,
): OutboundActivity[] {
  const base = {
    type: 'message',
    channelId: 'directline',
    conversation: { id: conversationId },
    textFormat: 'plain',
  } as const
  const id = toActivityId(conversationId, exchange.sequence)
  const own = toOwn(exchange, channelData)

  const replies = exchange.replies.map((reply, index) => ({
    ...base,
    id: `${id}.${index + 1}`,
    // A client sorts by time, so that each reply must be later than what came before it.
    timestamp: new Date(exchange.receivedAt.getTime() + index + 1).toISOString(),
    from: reply.author === undefined ? BOT : { ...BOT, name: reply.author },
    ...(own && { replyToId: id }),
    ...fromReply(reply, exchange.locale),
  }))
  if (!own) return replies
  return [{ ...base, id, timestamp: exchange.receivedAt.toISOString(), ...own }, ...replies]
}

/** Citizens see only what they said themselves as theirs; and nothing of what they had erased. */
function toOwn({ content, userId, replies }: Exchange, channelData: unknown) {
  if (NOT_SAID.includes(content.kind)) return undefined
  const text = content.kind === 'text' ? content.text : ''
  if (text === '' && replies.length === 0) return undefined
  const label = content.kind === 'text' ? content.label : undefined
  return {
    from: { id: userId, role: 'user' } as const,
    text,
    channelData: {
      ...(label !== undefined && { label, messageBack: { displayText: label } }),
      ...(isRecord(channelData) && channelData),
    },
  }
}

function fromReply(reply: Reply, locale: Exchange['locale'] = 'vi') {
  const links = reply.card ? toLinks(reply.card) : []
  return {
    text: toText(reply, locale),
    locale: locale === 'en' ? 'en-US' : 'vi-VN',
    inputHint: reply.expects ? ('expectingInput' as const) : ('acceptingInput' as const),
    ...(reply.buttons.length > 0 && {
      suggestedActions: { to: [], actions: reply.buttons.map(toAction) },
    }),
    ...(links.length > 0 && { attachments: [toLinkCard(links)] }),
    channelData: { motcua: reply },
  }
}

/** Everything in words, for clients that know nothing of our cards. */
function toText({ text, card }: Reply, locale: 'vi' | 'en'): string {
  return [text, card && cardToText(card, locale)].filter(Boolean).join('\n\n')
}

/** What is shown as said by the citizen is the button's label, also where it sends something else. */
function toAction({ label, send }: Button): CardAction {
  if (label === send) return { type: 'imBack', title: label, value: send }
  return { type: 'messageBack', title: label, displayText: label, text: send }
}

/** Plain text has no links that can be pressed, so they are given as buttons besides. */
function toLinks({ links, source, sections }: Card): Link[] {
  const inLines = sections.flatMap(({ lines }) => lines).flatMap(({ link }) => link ?? [])
  const sourceLink = source?.url === undefined ? [] : [{ label: source.title, url: source.url }]
  return [...links, ...inLines, ...sourceLink].slice(0, LINK_BUTTONS_MAX)
}

function toLinkCard(links: Link[]): Attachment {
  const buttons = links.map(({ label, url }) => ({
    type: 'openUrl' as const,
    title: label,
    value: url,
  }))
  return { contentType: 'application/vnd.microsoft.card.hero', content: { buttons } }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
