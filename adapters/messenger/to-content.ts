import { type MessageContent } from '../../src/channel/message'
import { type MessengerOptions } from './options'
import { momentOf, type MessengerEvent } from './webhook'

/** What the button "Get started" sends. */
export const GET_STARTED = 'GET_STARTED'
/** A link `m.me/<page>?ref=c.<code>` brings a code to take a walk up again. */
const CODE_REF = /^c\.(\w{6})$/

const MINUTE_MS = 60_000
/** Control of a thread goes back to the default app after about a day without a message. */
export const CONTROL_MS = 24 * 60 * MINUTE_MS
/** Past by any clock, ours or Meta's. */
const LONG_AGO = new Date(0).toISOString()

type Reader = Pick<MessengerOptions, 'appId' | 'inboxAppId' | 'holdMinutes'>

/** What an event means for the conversation; undefined when it is nothing to answer. */
export function toContent(event: MessengerEvent, options: Reader): MessageContent | undefined {
  const { message, postback, referral } = event
  if (message?.is_echo) return fromEcho(event, options)
  if (message) return fromMessage(message)
  if (postback) return fromPostback(postback)
  if (referral) return fromReferral(referral)
  return fromControl(event, options)
}

function fromMessage(message: NonNullable<MessengerEvent['message']>): MessageContent | undefined {
  const { text, quick_reply, attachments, is_deleted } = message
  if (is_deleted) return undefined
  if (quick_reply) return { kind: 'text', text: quick_reply.payload, label: text }
  // A link that was shared comes as text with an attachment that previews it.
  if (text) return { kind: 'text', text: text.toWellFormed() }
  return { kind: 'unsupported', what: attachments?.length ? 'attachment' : 'event' }
}

function fromPostback(postback: NonNullable<MessengerEvent['postback']>): MessageContent {
  const { payload, title, referral } = postback
  if (payload === GET_STARTED) return referral ? fromReferral(referral) : { kind: 'joined' }
  return { kind: 'text', text: payload, ...(title !== undefined && { label: title }) }
}

function fromReferral({ ref }: { ref?: string | undefined }): MessageContent {
  const [, code] = CODE_REF.exec(ref ?? '') ?? []
  return code === undefined ? { kind: 'joined' } : { kind: 'text', text: code }
}

/** What another than this app wrote as the page was written by a person. */
function fromEcho(event: MessengerEvent, options: Reader): MessageContent | undefined {
  const { message } = event
  if (!message || message.app_id === options.appId) return undefined
  return { ...held(event, options.holdMinutes * MINUTE_MS), ...textOf(message) }
}

function textOf({ text }: { text?: string | undefined }): { text?: string } {
  return text === undefined ? {} : { text: text.toWellFormed() }
}

/** Passed to us, the assistant speaks again; passed to or taken by another, it is silent. */
function fromControl(event: MessengerEvent, options: Reader): MessageContent | undefined {
  const { pass_thread_control: passed, take_thread_control: taken } = event
  const owner = (passed ?? taken)?.new_owner_app_id
  if (!passed && !taken) return undefined
  const isOurs =
    owner === options.appId || (passed !== undefined && (owner ?? undefined) === undefined)
  return isOurs ? givenBack(event, options) : held(event, CONTROL_MS)
}

/** What was asked of the people in the page's inbox is done when they pass the thread to us. */
function givenBack(event: MessengerEvent, { inboxAppId }: Reader): MessageContent {
  const previous = event.pass_thread_control?.previous_owner_app_id
  const isDone = inboxAppId !== undefined && previous === inboxAppId
  return {
    kind: 'by-person',
    holdsUntil: LONG_AGO,
    ...(isDone && { doneAt: momentOf(event).toISOString() }),
  }
}

function held(event: MessengerEvent, forMs: number) {
  const holdsUntil = new Date(momentOf(event).getTime() + forMs).toISOString()
  return { kind: 'by-person' as const, holdsUntil }
}
