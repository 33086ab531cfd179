import { z } from 'zod'
import { type PlatformAnswer } from '../fake-platform/fake-platform'
import { badParameter, graphError, REFUSALS } from './graph-error'

const QuickReply = z.object({
  content_type: z.literal('text'),
  title: z.string().min(1),
  payload: z.string().max(1000),
})

const Message = z.strictObject({
  text: z.string().min(1).max(2000),
  metadata: z.string().max(999).optional(),
  quick_replies: z.array(QuickReply).min(1).max(13).optional(),
})

export const SendRequest = z.strictObject({
  recipient: z.strictObject({ id: z.string() }),
  messaging_type: z.enum(['RESPONSE', 'MESSAGE_TAG']).optional(),
  tag: z.string().optional(),
  message: Message.optional(),
  sender_action: z.enum(['typing_on', 'typing_off', 'mark_seen']).optional(),
})
export type SendRequest = z.infer<typeof SendRequest>

const HOUR_MS = 3_600_000

export interface Person {
  /** When they last did something in the chat. */
  actedAt: number
  isBlocking: boolean
}

/** Why Meta does not take a request to send; undefined when it does. */
export function refuseToSend(
  request: SendRequest,
  person: Person | undefined,
  now: number,
): PlatformAnswer | undefined {
  if (!person) return graphError(REFUSALS.nobody)
  if (person.isBlocking) return graphError(REFUSALS.gone)
  const { message, sender_action, messaging_type, tag } = request
  if ((message === undefined) === (sender_action === undefined)) {
    return badParameter('Must send either a message or a sender_action')
  }
  if (sender_action) return undefined
  if (messaging_type === undefined) return badParameter('messaging_type is required')
  if (messaging_type === 'MESSAGE_TAG' && tag !== 'HUMAN_AGENT') {
    return badParameter('Param tag is not one of the allowed tags')
  }
  const hours = (now - person.actedAt) / HOUR_MS
  const isOpen = messaging_type === 'RESPONSE' ? hours < 24 : hours < 7 * 24
  return isOpen ? undefined : graphError(REFUSALS.window)
}
