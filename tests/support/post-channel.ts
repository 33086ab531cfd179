import express, { Router } from 'express'
import { z } from 'zod'
import { type Channel } from '../../src/channel/channel'
import { type ConversationHost } from '../../src/channel/conversation-host'
import { type Delivery, DeliveryError } from '../../src/channel/delivery'
import { isHmacSigned } from '../../src/lib/signature'

export const POST_SECRET = 'the-secret-of-the-post-channel'

const Webhook = z.object({
  messages: z.array(
    z.object({ id: z.string(), conversation: z.string(), text: z.string(), sentAt: z.string() }),
  ),
})
const Answer = z.object({ platformId: z.string() })

export interface PostOptions {
  /** Where the platform takes messages. */
  platformUrl: string
  pace?: Delivery['pace']
}

/** The simplest channel that there can be: signed webhooks in, one request for each message out. */
export function createPostChannel(options: PostOptions, host: ConversationHost): Channel {
  const router = Router()
  router.post('/post/webhook', express.raw({ type: '*/*' }), async (req, res) => {
    const body = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0)
    if (!isHmacSigned(body, req.get('x-signature') ?? '', POST_SECRET)) {
      res.sendStatus(401)
      return
    }
    const { messages } = Webhook.parse(JSON.parse(body.toString()))
    await host.receive(
      messages.map(({ id, conversation, text, sentAt }) => ({
        channel: 'post',
        conversation: `post:${conversation}`,
        id: `post:${conversation}:${id}`,
        userId: conversation,
        content: { kind: 'text', text },
        sentAt: new Date(sentAt),
      })),
    )
    res.sendStatus(200)
  })

  return {
    name: 'post',
    router,
    delivery: {
      limits: { textLength: 2000, countedIn: 'utf-16' },
      pace: options.pace ?? { concurrent: 16, perSecond: 1000 },
      send: (message) => send(options.platformUrl, message),
    },
  }
}

async function send(platformUrl: string, message: object) {
  const response = await fetch(platformUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
    signal: AbortSignal.timeout(10_000),
  }).catch((cause: unknown) => {
    throw new DeliveryError('The platform could not be reached', { failure: 'again', cause })
  })
  if (response.ok) return Answer.parse(await response.json())
  throw new DeliveryError(`The platform answered ${response.status}`, {
    failure: failureOf(response.status),
    retryAfterMs: Number(response.headers.get('retry-after') ?? 0) * 1000,
  })
}

function failureOf(status: number) {
  if (status === 401) return 'halt'
  return status === 429 || status >= 500 ? 'again' : 'never'
}
