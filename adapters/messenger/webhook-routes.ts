import express, { Router, type Request, type RequestHandler } from 'express'
import { z } from 'zod'
import { type InboundMessage } from '../../src/channel/message'
import { AppError } from '../../src/lib/errors'
import { parse } from '../../src/lib/parse'
import { parseJson } from '../../src/lib/parse-json'
import { isHmacSigned, isSameSecret } from '../../src/lib/signature'
import { type MessengerHost, type MessengerOptions } from './options'
import { readWebhook } from './read-webhook'
import { Webhook } from './webhook'

export interface WebhookRouteOptions extends MessengerOptions {
  host: MessengerHost
  /** Called for each citizen whose message has been stored. */
  onCitizen: (userId: string) => void
}

const PATH = '/messenger/webhook'
/** Meta puts many events into one body, far more than a client would send. */
const WEBHOOK_BYTES_MAX = 1024 * 1024
const SIGNATURE = /^sha256=([0-9a-f]{64})$/i

const Handshake = z.object({
  'hub.mode': z.literal('subscribe'),
  'hub.verify_token': z.string(),
  'hub.challenge': z.string().max(200),
})

/** Where Meta asks whether the address is ours, and where it posts what happened. */
export function webhookRoutes(options: WebhookRouteOptions): Router {
  const router = Router()
  router.get(PATH, shakeHands(options))
  // The signature covers the bytes as sent, so the body must not be parsed before it is checked.
  router.post(
    PATH,
    express.raw({ type: () => true, limit: WEBHOOK_BYTES_MAX, inflate: false }),
    takeWebhook(options),
  )
  return router
}

function shakeHands({ verifyToken }: WebhookRouteOptions): RequestHandler {
  return (req, res) => {
    const { success, data } = Handshake.safeParse(req.query)
    if (!success || !isSameSecret(data['hub.verify_token'], verifyToken)) {
      throw new AppError('not_allowed', 'The verify token is not the one in MESSENGER_VERIFY_TOKEN')
    }
    res.type('text/plain').send(data['hub.challenge'])
  }
}

/** Acknowledged when it is stored; it is answered afterwards. */
function takeWebhook(options: WebhookRouteOptions): RequestHandler {
  return async (req, res) => {
    const { messages, shown } = readWebhook(readSigned(req, options), options)
    for (const { id, platformId } of shown) await options.host.confirmSent(id, platformId)
    if (messages.length > 0) await options.host.receive(messages)
    res.status(200).end()
    for (const userId of new Set(messages.filter(isByCitizen).map(({ userId }) => userId))) {
      options.onCitizen(userId)
    }
  }
}

function readSigned(req: Request, { appSecret }: MessengerOptions): Webhook {
  const bytes = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0)
  const [, signature] = SIGNATURE.exec(req.get('x-hub-signature-256') ?? '') ?? []
  if (signature === undefined || !isHmacSigned(bytes, signature, appSecret)) {
    throw new AppError('not_signed_in', 'The signature of the webhook is missing or wrong')
  }
  return parse(Webhook, toJson(bytes))
}

function toJson(bytes: Buffer): unknown {
  try {
    return parseJson(bytes.toString('utf8'))
  } catch (cause) {
    throw new AppError('invalid_request', 'The body is not JSON', { cause })
  }
}

function isByCitizen({ content }: InboundMessage): boolean {
  return content.kind !== 'by-person'
}
