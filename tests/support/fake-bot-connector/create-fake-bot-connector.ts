import { createPrivateKey, generateKeyPairSync, randomUUID } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { z } from 'zod'
import {
  type PlatformAnswer,
  type PlatformBehaviour,
  type PlatformCall,
  type PlatformParts,
} from '../fake-platform/fake-platform'
import { BOT } from './registration'

/** What the connector demands of an activity. */
const Reply = z.looseObject({
  type: z.literal('message'),
  text: z.string(),
  from: z.looseObject({ id: z.literal(BOT.id) }),
  recipient: z.looseObject({ id: z.string() }),
  replyToId: z.string(),
  suggestedActions: z
    .object({ to: z.array(z.string()), actions: z.array(Action()).max(20) })
    .optional(),
  attachments: z
    .array(z.object({ contentType: z.string(), content: z.looseObject({}) }))
    .optional(),
})

function Action() {
  return z.looseObject({ type: z.string(), title: z.string(), value: z.string() })
}

const POST = /^\/connector\/v3\/conversations\/([^/]+)\/activities\/([^/]+)$/
const BYTES_MAX = 28_000

interface Given {
  user: string
  text: string
  send: string
  label: string
  channelId: string
  times: number
  url: string
}

/**
 * Azure's side of a bot: signs activities with a key that it publishes, and takes replies at
 * the address that it names in them.
 */
export function createFakeBotConnector({
  clock,
  chats,
  webhooks,
}: PlatformParts): PlatformBehaviour {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const keys = [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: 'RS256' }]
  const pem = createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' }))
  /** Where this very server is reached; tests say so once they know. */
  const self = { url: '' }
  const conversationOf = (user: string) => `19:${user}@unq.gbl.spaces;x=1/2`

  function activity(user: string, fields: object, channelId = 'msteams'): object {
    return {
      type: 'message',
      id: randomUUID(),
      timestamp: new Date(clock.now()).toISOString(),
      channelId,
      serviceUrl: `${self.url}/connector/`,
      from: { id: user, name: 'Người dân' },
      recipient: { id: BOT.id, name: 'Một Cửa' },
      conversation: { id: conversationOf(user) },
      locale: 'vi-VN',
      ...fields,
    }
  }

  function takeReply({ path, headers, body }: PlatformCall): PlatformAnswer {
    if (headers.authorization !== `Bearer ${BOT.token}`) return failed(401, 'Unauthorized')
    const [, conversation = ''] = POST.exec(path) ?? []
    const read = Reply.safeParse(JSON.parse(body))
    if (!read.success) return failed(400, z.prettifyError(read.error))
    if (body.length > BYTES_MAX) return failed(413, 'MessageSizeTooBig')
    const { recipient, text, suggestedActions, attachments } = read.data
    if (decodeURIComponent(conversation) !== conversationOf(recipient.id)) {
      return failed(404, 'ConversationNotFound')
    }
    const buttons = (suggestedActions?.actions ?? []).map((action) => ({
      label: action.title,
      send: action.value,
    }))
    const card = (attachments ?? []).map(({ content }) => textOf(content)).join('\n')
    chats.show(recipient.id, [text, card].filter(Boolean).join('\n'), buttons)
    return { status: 201, body: { id: randomUUID() } }
  }

  const deliver = (event: object, times = 1) =>
    Promise.all(Array.from({ length: times }, () => webhooks.deliver(event)))

  const orders: Record<string, (given: Given) => unknown> = {
    'self-url': ({ url }) => void (self.url = url),
    say: ({ user, text, times, channelId }) => {
      chats.say(user, text)
      return deliver(activity(user, { text }, channelId), times)
    },
    press: ({ user, send, label }) => {
      chats.say(user, label)
      return deliver(activity(user, { value: { send, label } }))
    },
    join: ({ user }) =>
      deliver(
        activity(user, {
          type: 'conversationUpdate',
          membersAdded: [{ id: user }, { id: BOT.id }],
        }),
      ),
    attach: ({ user }) =>
      deliver(activity(user, { attachments: [{ contentType: 'image/png', contentUrl: 'x' }] })),
  }

  return {
    name: 'bot-framework',
    retrySeconds: [1, 5],
    deadlineSeconds: 15,
    write: (event) => JSON.stringify(event),
    sign: () => {
      const seconds = Math.floor(Date.now() / 1000)
      const claims = {
        aud: BOT.appId,
        iss: `${self.url}/${BOT.tenantId}/v2.0`,
        serviceurl: `${self.url}/connector/`,
        exp: seconds + 600,
      }
      const token = jwt.sign(claims, pem, { algorithm: 'RS256', keyid: 'k1' })
      return { authorization: `Bearer ${token}` }
    },
    answer: (call) => {
      if (call.path.endsWith('/discovery/v2.0/keys')) return { body: { keys } }
      return POST.test(call.path) ? takeReply(call) : failed(404, 'NotFound')
    },
    // The orders come from tests and a page of ours, and a wrong one fails them.
    orders: orders as Record<string, (given: unknown) => unknown>,
  }
}

function failed(status: number, message: string): PlatformAnswer {
  return { status, body: { error: { code: 'BadArgument', message } } }
}

/** All words of a card, as a reader would come upon them. */
function textOf(card: unknown): string {
  if (Array.isArray(card)) return card.map(textOf).filter(Boolean).join('\n')
  if (typeof card !== 'object' || card === null) return ''
  const { text, title, url, body, inlines, actions } = card as Record<string, unknown>
  const isLink = typeof url === 'string' && typeof title === 'string'
  return [
    typeof text === 'string' ? text : '',
    isLink ? `${title}: ${url}` : '',
    ...[inlines, body, actions].map(textOf),
  ]
    .filter(Boolean)
    .join('\n')
}
