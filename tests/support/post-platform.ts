import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { POST_SECRET } from './post-channel'

const Sent = z.object({ id: z.string(), conversation: z.string(), text: z.string() })
export type Sent = z.infer<typeof Sent>

/** How the platform treats what it is sent; all of it by chance that is the same in each run. */
export interface Mood {
  slowMs: number
  /** Share of the messages that are refused with 500. */
  refuses: number
  /** Share of those that are shown to the citizen, while the answer is lost on its way. */
  losesAnswers: number
}

export interface PostMessage {
  id: string
  conversation: string
  text: string
  sentAt?: Date
}

/** Before a webhook is sent again that was not acknowledged. */
const AGAIN_MS = 100
/** Two minutes and more. */
const TRIES_MAX = 1200

export type PostPlatform = Awaited<ReturnType<typeof startPostPlatform>>

/**
 * A messaging platform: it shows each message once, by its id, however often it is sent, and
 * sends the webhooks that it is told to.
 */
export async function startPostPlatform(random: () => number, mood: Partial<Mood> = {}) {
  const { slowMs = 0, refuses = 0, losesAnswers = 0 } = mood
  const shown = new Map<string, Sent>()
  let repeats = 0

  async function take(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const message = Sent.parse(await json(req))
    await setTimeout(random() * slowMs)
    if (random() < refuses) {
      res.writeHead(500).end()
      return
    }
    if (shown.has(message.id)) repeats += 1
    else shown.set(message.id, message)
    if (random() < losesAnswers) {
      req.socket.destroy()
      return
    }
    res.writeHead(200, { 'content-type': 'application/json' })
    res.end(JSON.stringify({ platformId: `p-${message.id}` }))
  }

  const server = createServer((req, res) => {
    take(req, res).catch(() => req.socket.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}/`,
    /** What citizens saw, in the order in which they saw it. */
    shown: () => [...shown.values()],
    /** How often something came that had been shown already. */
    repeats: () => repeats,
    /** The status that the webhook was answered with; 0 when nobody answered. */
    webhook: (serviceUrl: string, messages: PostMessage[]) => sendWebhook(serviceUrl, messages),
    /** The same webhook again, to whichever node, until one acknowledges it; fails when none does. */
    deliver: async (message: PostMessage, urlOf: (tries: number) => string): Promise<void> => {
      const sent = { sentAt: new Date(), ...message }
      for (let tries = 0; tries < TRIES_MAX; tries += 1) {
        if ((await sendWebhook(urlOf(tries), [sent])) === 200) return
        await setTimeout(AGAIN_MS)
      }
      throw new Error(`The webhook was not acknowledged in ${TRIES_MAX} tries`)
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function sendWebhook(serviceUrl: string, messages: PostMessage[]): Promise<number> {
  const events = messages.map(({ sentAt = new Date(), ...rest }) => ({
    ...rest,
    sentAt: sentAt.toISOString(),
  }))
  const body = JSON.stringify({ messages: events })
  const signature = createHmac('sha256', POST_SECRET).update(body).digest('hex')
  try {
    const { status } = await fetch(`${serviceUrl}/post/webhook`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-signature': signature },
      body,
      signal: AbortSignal.timeout(30_000),
    })
    return status
  } catch {
    return 0
  }
}
