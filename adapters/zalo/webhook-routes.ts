import express, { Router, type RequestHandler } from 'express'
import { BODY_BYTES_MAX } from '../../src/channel/limits'
import { AppError } from '../../src/lib/errors'
import { parse } from '../../src/lib/parse'
import { type ZaloHost, type ZaloOptions } from './options'
import { parseJson } from '../../src/lib/parse-json'
import { readEvent, readShown } from './read-event'
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
  host: Pick<ZaloHost, 'receive' | 'confirmShown'>
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
    // An event of a shape that we do not know is none that we could answer.
    const event = ZaloEvent.safeParse(json).data
    const { app_id: appId, timestamp } = event ?? parse(SignedEvent, json)
    checkSignature(req.get(SIGNATURE_HEADER), { appId, timestamp, body })
    if (event) await inTime(takeEvent(event, options))
    res.status(200).end()
  }
}

async function takeEvent(event: ZaloEvent, options: WebhookOptions): Promise<void> {
  const message = readEvent(event, options)
  // What we sent comes back in the words in which a person's does.
  const shown = readShown(event, options)
  if (shown && (await options.host.confirmShown(shown))) return
  if (message) await options.host.receive([message])
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

/** @throws AppError `unavailable` when it takes longer than Zalo waits */
function inTime(storing: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      reject(new AppError('unavailable', 'The event could not be stored in time; send it again'))
    }, ANSWER_WITHIN_MS)
    storing.finally(() => clearTimeout(late)).then(resolve, reject)
  })
}
