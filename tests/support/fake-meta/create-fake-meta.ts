import { createHmac } from 'node:crypto'
import { z } from 'zod'
import {
  type PlatformAnswer,
  type PlatformBehaviour,
  type PlatformCall,
  type PlatformParts,
} from '../fake-platform/fake-platform'
import { refuseToSend, SendRequest } from './check-message'
import { escapeAsMeta } from './escape-as-meta'
import { badParameter, graphError, REFUSALS } from './graph-error'
import { createOrders } from './orders'
import { META } from './page'
import { createPeople } from './people'

const SECOND_MS = 1000
const RATE_MAX = 300
const TITLE_MAX = 20

const Control = z.strictObject({
  recipient: z.strictObject({ id: z.string() }),
  target_app_id: z.string().optional(),
  metadata: z.string().optional(),
})

/**
 * Meta's side of Messenger: signed webhooks with what is not ASCII escaped, and the Graph API
 * with its limits, its window, its errors, and an echo of everything that is sent.
 */
export function createFakeMeta(parts: PlatformParts): PlatformBehaviour {
  const people = createPeople(parts)
  const state = { pageToken: META.pageToken, isEchoing: true, profile: {} as unknown }
  const sentAt: number[] = []

  function sendMessage({ body }: PlatformCall): PlatformAnswer {
    const read = SendRequest.safeParse(toJson(body))
    if (!read.success) return badParameter(read.error.issues.map((one) => one.message).join('; '))
    const { recipient, message } = read.data
    const now = parts.clock.now()
    const refusal = refuseToSend(read.data, people.find(recipient.id), now)
    if (refusal) return refusal
    if (people.ownerOf(recipient.id) !== META.appId) return graphError(REFUSALS.elsewhere)
    if (!message) return { body: { recipient_id: recipient.id } }
    if (isTooFast(now)) return graphError(REFUSALS.rate)
    const mid = people.newMid()
    const buttons = (message.quick_replies ?? []).map(({ title, payload }) => ({
      label: title.slice(0, TITLE_MAX),
      send: payload,
    }))
    parts.chats.show(recipient.id, message.text, buttons)
    if (state.isEchoing) {
      people.echo(recipient.id, { ...message, mid, app_id: Number(META.appId) })
    }
    return { body: { recipient_id: recipient.id, message_id: mid } }
  }

  function isTooFast(now: number): boolean {
    const since = now - SECOND_MS * parts.clock.factor
    while (sentAt[0] !== undefined && sentAt[0] < since) sentAt.shift()
    return sentAt.push(now) > RATE_MAX
  }

  function passThread({ body }: PlatformCall, isPassed: boolean): PlatformAnswer {
    const read = Control.safeParse(toJson(body))
    if (!read.success) return badParameter(read.error.issues.map((one) => one.message).join('; '))
    const { recipient, target_app_id: target = META.appId } = read.data
    if (isPassed && people.ownerOf(recipient.id) !== META.appId) {
      return graphError(REFUSALS.elsewhere)
    }
    people.give(recipient.id, target)
    return { body: { success: true } }
  }

  function setProfile({ method, body }: PlatformCall): PlatformAnswer {
    if (method === 'GET') return { body: { data: [state.profile] } }
    state.profile = toJson(body)
    return { body: { result: 'success' } }
  }

  return {
    name: 'messenger',
    // Meta does not say when it comes again; only that it does, for long.
    retrySeconds: [2, 5, 15, 60, 300, 900],
    deadlineSeconds: 20,
    write: escapeAsMeta,
    sign: (body) => ({
      'x-hub-signature-256': `sha256=${createHmac('sha256', META.appSecret).update(body).digest('hex')}`,
    }),

    answer(call) {
      const [, version, ...path] = call.path.split('/')
      if (!/^v\d+\.\d+$/.test(version ?? '')) return badParameter('Unknown path components')
      if (call.headers.authorization !== `Bearer ${state.pageToken}`) {
        return graphError(REFUSALS.token)
      }
      switch (path.join('/')) {
        case `${META.pageId}/messages`:
        case 'me/messages':
          return sendMessage(call)
        case `${META.pageId}/pass_thread_control`:
          return passThread(call, true)
        case `${META.pageId}/take_thread_control`:
          return passThread(call, false)
        case 'me/messenger_profile':
          return setProfile(call)
        default:
          return badParameter('Unknown path components')
      }
    },

    orders: {
      ...createOrders(people),
      profile: () => state.profile,
      'end-token': () => void (state.pageToken = 'another-token'),
      'renew-token': () => void (state.pageToken = META.pageToken),
      echoing: (given) => void (state.isEchoing = (given as { on: boolean }).on),
    },
  }
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
