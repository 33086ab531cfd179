import { z } from 'zod'
import { DeliveryError, type Delivery, type OutboundMessage } from '../../src/channel/delivery'
import { type Clock } from '../../src/lib/clock'
import { type GraphApi } from './graph-api'

const HOUR_MS = 60 * 60 * 1000
/** Counted from the citizen's last message; Meta refuses what comes later. */
const WINDOW_MS = 24 * HOUR_MS
/** For what a person wrote, where Meta has granted the page its Human Agent feature. */
const PERSON_WINDOW_MS = 7 * 24 * HOUR_MS
const METADATA_MAX = 999

const Sent = z.object({ message_id: z.string() })

export interface MessengerDeliveryOptions {
  pageId: string
  now: Clock
}

/** Sends replies as the page, within the limits and the window that Meta sets. */
export function createMessengerDelivery(
  { pageId, now }: MessengerDeliveryOptions,
  call: GraphApi,
): Delivery {
  return {
    limits: {
      textLength: 2000,
      countedIn: 'utf-16',
      buttons: { max: 13, labelLength: 20, sendLength: 1000 },
    },
    // Meta takes 300 a second of a page; this leaves room for what people write by hand.
    pace: { concurrent: 20, perSecond: 200 },
    windowMs: WINDOW_MS,

    async send(message) {
      const body = { ...toEnvelope(message, now()), message: toBody(message) }
      const sent = Sent.safeParse(await call(`${pageId}/messages`, body)).data
      return sent ? { platformId: sent.message_id } : {}
    },
  }
}

function toEnvelope({ userId, answersAt, byPerson }: OutboundMessage, now: Date) {
  const recipient = { id: userId }
  const ageMs = now.getTime() - Date.parse(answersAt)
  if (ageMs < WINDOW_MS) return { recipient, messaging_type: 'RESPONSE' }
  if (byPerson && ageMs < PERSON_WINDOW_MS) {
    return { recipient, messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' }
  }
  throw new DeliveryError('The time in which Messenger allows an answer is over', {
    failure: 'never',
  })
}

/** The metadata comes back with the echo of the message, and tells that it was shown. */
function toBody({ id, text, buttons }: OutboundMessage) {
  const quickReplies = buttons.map(({ label, send }) => ({
    content_type: 'text',
    title: label,
    payload: send,
  }))
  return {
    text,
    metadata: id.slice(0, METADATA_MAX),
    ...(quickReplies.length > 0 && { quick_replies: quickReplies }),
  }
}
