import { z } from 'zod'
import {
  type PlatformAnswer,
  type PlatformCall,
  type PlatformParts,
} from '../fake-platform/fake-platform'

const DAY_MS = 24 * 60 * 60 * 1000
const FREE_MS = 2 * DAY_MS
const ALLOWED_MS = 7 * DAY_MS
const TEXT_MAX = 2000

const Button = z.object({
  title: z.string().min(1).max(100),
  type: z.enum(['oa.query.show', 'oa.query.hide']),
  payload: z.string().min(1).max(1000),
})
const Body = z.object({
  recipient: z.object({ user_id: z.string() }),
  message: z.object({
    text: z.string().min(1),
    attachment: z
      .object({
        type: z.literal('template'),
        payload: z.object({ buttons: z.array(Button).min(1).max(5) }),
      })
      .optional(),
  }),
})

export interface MessageRules {
  /** Whether this account may send buttons. */
  takesButtons: boolean
  perMinute: number
}

/** Told of each message that was shown, with the id that the answer has. */
type OnSent = (user: string, text: string, id: string) => void

/** `POST /v3.0/oa/message/cs`, with Zalo's refusals: status 200, and an error that is not zero. */
export function createMessages(
  { clock, chats }: Pick<PlatformParts, 'clock' | 'chats'>,
  rules: MessageRules,
) {
  const lastSeen = new Map<string, number>()
  let count = 0
  let minute = { began: 0, calls: 0 }

  function isTooFast(): boolean {
    // Counted in our minutes: the limit is about load, which no clock makes less.
    const now = performance.now()
    if (now - minute.began > 60_000) minute = { began: now, calls: 0 }
    minute.calls += 1
    return minute.calls > rules.perMinute
  }

  function windowError(user: string): number {
    const seen = lastSeen.get(user)
    if (seen === undefined) return -232
    return clock.now() - seen > ALLOWED_MS ? -230 : 0
  }

  function check(body: string): { error: number } | { error: 0; sent: z.infer<typeof Body> } {
    const sent = Body.safeParse(toJson(body)).data
    if (!sent) return { error: -201 }
    if ([...sent.message.text].length > TEXT_MAX) return { error: -210 }
    if (sent.message.attachment && !rules.takesButtons) return { error: -201 }
    const error = windowError(sent.recipient.user_id)
    return error === 0 ? { error, sent } : { error }
  }

  return {
    /** The person did something with the account, which opens the window. */
    touch: (user: string) => void lastSeen.set(user, clock.now()),

    answer({ body }: PlatformCall, onSent: OnSent): PlatformAnswer {
      if (isTooFast()) return refuse(-32)
      const checked = check(body)
      if (!('sent' in checked)) return refuse(checked.error)
      const { recipient, message } = checked.sent
      const user = recipient.user_id
      count += 1
      const buttons = message.attachment?.payload.buttons ?? []
      chats.show(
        user,
        message.text,
        buttons.map(({ title, payload }) => ({ label: title, send: payload })),
      )
      const id = `msg-${count}`
      onSent(user, message.text, id)
      const isFree = clock.now() - (lastSeen.get(user) ?? 0) <= FREE_MS
      const data = {
        message_id: id,
        user_id: user,
        sent_time: String(Math.round(clock.now())),
        ...(isFree && { quota: { quota_type: 'reply' } }),
      }
      return { body: { data, error: 0, message: 'Success' } }
    },
  }
}

export function refuse(error: number): PlatformAnswer {
  return { body: { error, message: `refused with ${error}` } }
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
