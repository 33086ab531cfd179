import { type InboundMessage, type MessageContent } from '../../src/channel/message'
import { type Clock } from '../../src/lib/clock'
import { type ZaloEvent } from './webhook'

export interface EventReader {
  oaId: string
  holdMinutes: number
  now: Clock
}

/** An event's meaning with the two it is between. */
interface Read {
  userId: string | undefined
  /** The Official Account; undefined where the event does not say. */
  oaId: string | undefined
  content: MessageContent
}

type ReadKind = (event: ZaloEvent, reader: EventReader) => Read | undefined

const MINUTE_MS = 60_000
/** Pictures, voices, places and the like: all that is sent and is no text. */
const SENT_BY_CITIZEN = /^user_send_(?!text$)\w+$/
const SENT_BY_ACCOUNT = /^oa_send_(?!anonymous)\w+$/

/** What is done about an event, by its name; what is not here is none of the assistant's business. */
const BY_NAME: Record<string, ReadKind> = {
  user_send_text: (event) =>
    fromCitizen(event, { kind: 'text', text: (event.message?.text ?? '').toWellFormed() }),
  user_submit_info: (event) => fromCitizen(event, { kind: 'unsupported', what: 'event' }),
  follow: (event) => fromManagement(event, { kind: 'joined' }),
  user_click_chatnow: (event) => fromManagement(event, { kind: 'joined' }),
  user_withdraw: (event) => fromManagement(event, { kind: 'withdrawn' }),
}

/**
 * What an event means for a conversation; undefined when there is nothing to answer: events of
 * another account, echoes of our own messages, receipts, and kinds that are not known.
 */
export function readEvent(event: ZaloEvent, reader: EventReader): InboundMessage | undefined {
  const read = readerOf(event.event_name)?.(event, reader)
  if (read?.userId === undefined || (read.oaId ?? reader.oaId) !== reader.oaId) return undefined
  const conversation = conversationOf(read.userId, reader)
  return {
    channel: 'zalo',
    conversation,
    id: `${conversation}:${idOf(event)}`,
    userId: read.userId,
    content: read.content,
    sentAt: momentOf(event, reader.now),
  }
}

/** What the citizen was shown as said by the account, by a person or by us. */
export function readShown(
  { event_name: name, sender, recipient, message }: ZaloEvent,
  reader: Pick<EventReader, 'oaId'>,
): { conversation: string; text: string; platformId: string } | undefined {
  if (!SENT_BY_ACCOUNT.test(name) || sender?.id !== reader.oaId) return undefined
  if (!recipient || message?.msg_id === undefined) return undefined
  const conversation = conversationOf(recipient.id, reader)
  return { conversation, text: message.text ?? '', platformId: message.msg_id }
}

function conversationOf(userId: string, { oaId }: Pick<EventReader, 'oaId'>): string {
  return `zalo:${oaId}:${userId}`
}

function readerOf(name: string): ReadKind | undefined {
  if (SENT_BY_CITIZEN.test(name)) {
    return (event) => fromCitizen(event, { kind: 'unsupported', what: 'attachment' })
  }
  if (SENT_BY_ACCOUNT.test(name)) return fromPerson
  return Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined
}

function fromCitizen({ sender, recipient }: ZaloEvent, content: MessageContent): Read {
  return { userId: sender?.id, oaId: recipient?.id, content }
}

/** These name the citizen in one of several places. */
function fromManagement(event: ZaloEvent, content: MessageContent): Read {
  const { follower, user_id, sender, oa_id, recipient } = event
  return {
    userId: follower?.id ?? user_id ?? sender?.id,
    oaId: oa_id ?? recipient?.id,
    content,
  }
}

/** Only a person who typed in Zalo's own tool has an id there; what we send comes back without. */
function fromPerson(event: ZaloEvent, { holdMinutes, now }: EventReader): Read | undefined {
  const { sender, recipient, message } = event
  if (!sender?.admin_id) return undefined
  const until = momentOf(event, now).getTime() + holdMinutes * MINUTE_MS
  const text = message?.text?.toWellFormed()
  return {
    userId: recipient?.id,
    oaId: sender.id,
    content: {
      kind: 'by-person',
      holdsUntil: new Date(until).toISOString(),
      ...(text !== undefined && { text }),
    },
  }
}

/** The same for the same event however often it comes. */
function idOf({ event_name, message, timestamp }: ZaloEvent): string {
  return `${event_name}:${message?.msg_id ?? timestamp}`
}

function momentOf({ timestamp }: ZaloEvent, now: Clock): Date {
  const ms = Number(timestamp)
  return Number.isSafeInteger(ms) && ms > 0 && ms < 8.64e15 ? new Date(ms) : now()
}
