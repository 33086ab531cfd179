import express, { Router, type Request, type RequestHandler } from 'express'
import { z } from 'zod'
import { type Exchange } from '../../src/channel/conversation-host'
import { BODY_BYTES_MAX } from '../../src/channel/limits'
import { type InboundMessage } from '../../src/channel/message'
import { numberButtons } from '../../src/channel/offers'
import { AppError } from '../../src/lib/errors'
import { parse } from '../../src/lib/parse'
import { InboundActivity, type OutboundActivity } from './activity'
import { type BotService } from './agents-service'
import { isFromThisMachine } from './is-from-this-machine'
import { type BotFrameworkOptions, type BotHost } from './options'
import { isServiceAddress } from './service-address'
import { toActivity } from './to-activity'
import { toInboundMessage, toReference } from './to-inbound-message'

export interface MessageRouteOptions extends BotFrameworkOptions {
  host: BotHost
  /** Left out where no bot is registered. */
  service?: BotService
}

const PATH = '/api/messages'

/** What a token says that was found good. One without an end would be good for ever. */
const Authorized = z.object({
  user: z.object({ exp: z.number(), serviceurl: z.string().optional() }),
})

/** Where the connector posts activities, and programs on this machine where no bot is registered. */
export function messageRoutes(options: MessageRouteOptions): Router {
  const { service } = options
  const router = Router()
  const json = express.json({ limit: BODY_BYTES_MAX })
  const take = service ? takeFromConnector(options) : takeFromThisMachine(options)
  // Who may not speak is refused before anything of the body is read.
  router.post(PATH, service ? service.authorize : onlyThisMachine, json, take)
  return router
}

const onlyThisMachine: RequestHandler = (req, _res, next) => {
  if (!isFromThisMachine(req)) throw notFound()
  next()
}

function takeFromThisMachine(options: MessageRouteOptions): RequestHandler {
  return async (req, res) => {
    const activity = parse(InboundActivity, req.body)
    // A reply to an address that the caller names would go to anybody's choice.
    if (activity.deliveryMode !== 'expectReplies') {
      throw new AppError(
        'invalid_request',
        'Without BOT_APP_ID only deliveryMode expectReplies is taken',
      )
    }
    res.json({ activities: await repliesTo(activity, options) })
  }
}

function takeFromConnector(options: MessageRouteOptions): RequestHandler {
  return async (req, res) => {
    const { user } = parseClaims(req)
    const activity = parse(InboundActivity, req.body)
    checkServiceUrl(activity, user.serviceurl, options)
    if (activity.type === 'invoke') {
      res.sendStatus(501)
      return
    }
    if (activity.deliveryMode === 'expectReplies') {
      res.json({ activities: await repliesTo(activity, options) })
      return
    }
    const message = toInboundMessage(activity, options.now())
    if (message) await options.host.receive([message])
    res.status(200).json({})
  }
}

function parseClaims(req: Request): z.infer<typeof Authorized> {
  const claims = Authorized.safeParse(req).data
  if (claims) return claims
  throw new AppError('not_signed_in', 'The token does not say when it ends')
}

/** The token names the address that it is good for, and the body may not name another. */
function checkServiceUrl(
  { serviceUrl, deliveryMode }: InboundActivity,
  claimed: string | undefined,
  { serviceHosts }: BotFrameworkOptions,
): void {
  if (!serviceUrl) {
    if (deliveryMode === 'expectReplies') return
    throw new AppError('invalid_request', 'The activity has no serviceUrl')
  }
  const isClaimed = claimed === undefined || withoutSlash(claimed) === withoutSlash(serviceUrl)
  if (!isClaimed || !isServiceAddress(serviceUrl, serviceHosts)) {
    throw new AppError('invalid_request', 'The serviceUrl is not one that replies may go to')
  }
}

async function repliesTo(
  activity: InboundActivity,
  options: MessageRouteOptions,
): Promise<OutboundActivity[]> {
  const message = toInboundMessage(activity, options.now())
  return message ? toReplies(await options.host.take(message), message, activity) : []
}

/** Who expects replies gets them whole: with ids and times, which the SDKs leave out. */
function toReplies(
  { sequence, replies, receivedAt, locale }: Exchange,
  { conversation }: InboundMessage,
  activity: InboundActivity,
): OutboundActivity[] {
  const reference = { ...toReference(activity), ...(locale && { locale }) }
  return numberButtons(replies).map((reply, at) => ({
    ...toActivity(reply, reference),
    id: `${conversation.slice(-12)}|${String(sequence).padStart(7, '0')}.${at + 1}`,
    timestamp: new Date(receivedAt.getTime() + at + 1).toISOString(),
  }))
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '').toLowerCase()
}

function notFound(): AppError {
  return new AppError('not_found', 'There is nothing at this address')
}
