import { setTimeout as wait } from 'node:timers/promises'
import express, { Router, type RequestHandler } from 'express'
import { BODY_BYTES_MAX } from '../../src/channel/limits'
import { AppError } from '../../src/lib/errors'
import { parse } from '../../src/lib/parse'
import { type ZaloHost, type ZaloOptions } from './options'
import { parseJson } from './parse-json'
import { readEvent } from './read-event'
import { isSignedByZalo, type SignedParts } from './signature'
import { SignedEvent, ZaloEvent } from './webhook'

const PATH = '/zalo/webhook'
const SIGNATURE_HEADER = 'x-zevent-signature'
/** Zalo hangs up after two seconds; an answer before that says why, and it comes again either way. */
const ANSWER_WITHIN_MS = 1900

export type WebhookOptions = Pick<
  ZaloOptions,
  'appId' | 'appSecret' | 'oaId' | 'oaSecret' | 'signedWith' | 'holdMinutes' | 'now' | 'log'
> & {
  host: Pick<ZaloHost, 'receive'>
  /** Hears of each text that the account sent by its API. */
  onEcho: (userId: string, text: string) => void
}

/** Where Zalo posts what happened. */
export function webhookRoutes(options: WebhookOptions): Router {
  const router = Router()
  // The signature covers the bytes as sent, so the body must not be parsed before it is checked.
  router.post(
    PATH,
    express.raw({ type: () => true, limit: BODY_BYTES_MAX, inflate: false }),
    takeWebhook(options),
  )
  return router
}

/** Acknowledged when it is stored, and never before; it is answered afterwards. */
function takeWebhook(options: WebhookOptions): RequestHandler {
  const checkSignature = createSignatureCheck(options)
  return async (req, res) => {
    const body = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0)
    const json = toJson(body)
    const { app_id: appId, timestamp } = parse(SignedEvent, json)
    checkSignature(req.get(SIGNATURE_HEADER), { appId, timestamp, body })
    // An event of a shape that we do not know is none that we could answer.
    const event = ZaloEvent.safeParse(json).data
    const message = event && readEvent(event, options)
    if (message) await inTime(options.host.receive([message]))
    else if (event) hearEcho(event, options)
    res.sendStatus(200)
  }
}

function hearEcho(event: ZaloEvent, { onEcho, oaId }: WebhookOptions): void {
  const { event_name: name, sender, recipient, message } = event
  if (name !== 'oa_send_text' || sender?.id !== oaId || sender.admin_id) return
  if (recipient && message?.text) onEcho(recipient.id, message.text)
}

type SignatureCheck = (header: string | undefined, parts: SignedParts) => void

/** @throws AppError `not_signed_in` */
function createSignatureCheck(options: WebhookOptions): SignatureCheck {
  const { appId, appSecret, oaSecret, signedWith, log } = options
  const [secret, other] = signedWith === 'oa-secret' ? [oaSecret, appSecret] : [appSecret, oaSecret]
  return (header, parts) => {
    if (parts.appId === appId && isSignedByZalo(header, parts, secret)) return
    if (parts.appId === appId && isSignedByZalo(header, parts, other)) {
      log.error({ signedWith }, 'Zalo signs with the other secret; change ZALO_SIGNED_WITH')
    }
    throw new AppError('not_signed_in', 'The signature of the webhook is missing or wrong')
  }
}

function toJson(body: Buffer): unknown {
  try {
    return parseJson(body.toString('utf8'))
  } catch (cause) {
    throw new AppError('invalid_request', 'The body is not JSON', { cause })
  }
}

async function inTime(storing: Promise<void>): Promise<void> {
  const patience = new AbortController()
  const late = wait(ANSWER_WITHIN_MS, undefined, { signal: patience.signal }).then(() => {
    throw new AppError('unavailable', 'The event could not be stored in time; send it again')
  })
  late.catch(() => undefined)
  try {
    await Promise.race([storing, late])
  } finally {
    patience.abort()
  }
}
