import { z } from 'zod'
import {
  DeliveryError,
  type Delivery,
  type OutboundMessage,
  type Receipt,
} from '../../src/channel/delivery'
import { type Button } from '../../src/channel/message'
import { offerLine } from '../../src/channel/offers'
import { type Log } from '../../src/lib/logger'
import { type ZaloOptions } from './options'
import { type TokenKeeper } from './token-keeper'
import { ZaloRefusal, type ZaloApi } from './zalo-api'

const PATH = '/v3.0/oa/message/cs'
const HOUR_MS = 60 * 60 * 1000
/** Counted from what the citizen did last: until then answers cost nothing. */
const FREE_MS = 48 * HOUR_MS
/** After that Zalo refuses. */
const ALLOWED_MS = 7 * 24 * HOUR_MS
/** An account that may not send buttons is not asked again with every message. */
const REFUSED_MS = HOUR_MS

const TEXT_MAX = 2000
/** Left free for buttons that turn out to have to be text: five lines with their numbers. */
const BUTTONS_AS_TEXT_MAX = 550
const BUTTONS = { max: 5, labelLength: 100, sendLength: 1000 }

const Sent = z.object({ message_id: z.union([z.string(), z.number()]).transform(String) })

export interface DeliveryParts {
  options: Pick<ZaloOptions, 'buttons' | 'billedReplies' | 'now'> & { log: Log }
  tokens: Pick<TokenKeeper, 'accessToken' | 'insteadOf'>
  call: ZaloApi
}

/** Sends replies as the Official Account, within the windows that Zalo sets. */
export function createZaloDelivery({ options, tokens, call }: DeliveryParts): Delivery {
  const { now, log } = options
  let refusedUntil = 0

  async function callWithToken(body: object): Promise<unknown> {
    const token = await tokens.accessToken()
    try {
      return await call(PATH, body, token)
    } catch (error) {
      if (!(error instanceof ZaloRefusal) || error.class !== 'token') throw error
      // A refused call had no effect, so that it may be made again.
      return call(PATH, body, await tokens.insteadOf(token))
    }
  }

  async function sendWithButtons(message: OutboundMessage): Promise<unknown> {
    try {
      return await callWithToken(toBody(message))
    } catch (error) {
      if (!(error instanceof ZaloRefusal) || error.class !== 'buttons') throw error
      refusedUntil = now().getTime() + REFUSED_MS
      log.warn({ code: error.code }, 'Zalo takes no buttons here, so they are sent as text')
      return callWithToken(toBody(asText(message)))
    }
  }

  async function attempt(message: OutboundMessage): Promise<Receipt> {
    const mayHaveButtons = message.buttons.length > 0 && refusedUntil <= now().getTime()
    const data = mayHaveButtons
      ? await sendWithButtons(message)
      : await callWithToken(toBody(asText(message)))
    return toReceipt(data)
  }

  return {
    limits: {
      textLength: options.buttons ? TEXT_MAX - BUTTONS_AS_TEXT_MAX : TEXT_MAX,
      // How Zalo counts is not written anywhere; this way of counting never gives fewer.
      countedIn: 'utf-16',
      ...(options.buttons && { buttons: BUTTONS }),
    },
    // Zalo takes 4,000 calls in a minute, and the tokens need some too.
    pace: { concurrent: 10, perSecond: 60 },
    windowMs: options.billedReplies ? ALLOWED_MS : FREE_MS,

    async send(message) {
      checkWindow(message, options)
      return attempt(message)
    },
  }
}

function checkWindow(
  { answersAt }: OutboundMessage,
  { billedReplies, now }: Pick<ZaloOptions, 'billedReplies' | 'now'>,
): void {
  const ageMs = now().getTime() - Date.parse(answersAt)
  if (ageMs < FREE_MS || (billedReplies && ageMs < ALLOWED_MS)) return
  const why =
    ageMs < ALLOWED_MS
      ? 'Zalo bills answers after 48 hours, and ZALO_BILLED_REPLIES does not allow them'
      : 'The seven days in which Zalo allows an answer are over'
  throw new DeliveryError(why, { failure: 'never' })
}

function toBody({ userId, text, buttons }: OutboundMessage) {
  const recipient = { user_id: userId }
  if (buttons.length === 0) return { recipient, message: { text } }
  const payload = { buttons: buttons.map(toZaloButton) }
  return { recipient, message: { text, attachment: { type: 'template', payload } } }
}

/** Pressing sends a text as if it had been typed; only words are shown in the chat as such. */
function toZaloButton({ label, send }: Button) {
  const type = label === send ? 'oa.query.show' : 'oa.query.hide'
  return { title: label, type, payload: send }
}

/** The same message for accounts without buttons. */
function asText(message: OutboundMessage): OutboundMessage {
  const { text, buttons } = message
  return {
    ...message,
    text: [text, buttons.map(offerLine).join('\n')].join('\n\n').trim(),
    buttons: [],
  }
}

function toReceipt(data: unknown): Receipt {
  const sent = Sent.safeParse(data).data
  return sent ? { platformId: sent.message_id } : {}
}
