import express, { Router, type Request, type RequestHandler } from 'express'
import { z } from 'zod'
import { limitRate } from '../../src/channel/limit-rate'
import { BODY_BYTES_MAX } from '../../src/channel/limits'
import { type Clock } from '../../src/lib/clock'
import { AppError } from '../../src/lib/errors'
import { type Log } from '../../src/lib/logger'
import { parse } from '../../src/lib/parse'
import { type Access, authorizeAccess, ById } from './access'
import { InboundActivity, UserId } from './activity'
import { openedLink } from './opened-link'
import { newId, newUserId, toActivityId, toSequence } from './conversation-id'
import { streamUrl } from './stream-url'
import { toInboundMessage, toJoinedMessage } from './to-inbound-message'
import { TOKEN_SECONDS, type Party, type Tokens } from './tokens'
import { type Transcript } from './transcript'

export interface ConversationRouteOptions {
  tokens: Tokens
  transcript: Transcript
  messagesPerMinute: number
  publicUrl?: string
  now: Clock
  log: Log
}

const BASE = '/v3/directline/conversations'
/** Clients send these by themselves; there is nothing to answer. */
const IGNORED_TYPES = new Set(['typing', 'event', 'conversationUpdate'])

const StartBody = z
  .object({
    user: z.object({ id: UserId.nullish() }).nullish(),
    locale: z.string().max(35).nullish(),
  })
  .optional()

/** Conversations of the Direct Line 3.0 protocol. */
export function conversationRoutes(options: ConversationRouteOptions): Router {
  const router = Router()
  const json = express.json({ limit: BODY_BYTES_MAX })

  router.post(BASE, json, start(options))
  router.get(`${BASE}/:id`, reconnect(options))
  router.get(`${BASE}/:id/activities`, poll(options))
  const speakers: Speakers = new WeakMap()
  const limit = limitMessages(options)
  router.post(
    `${BASE}/:id/activities`,
    admit(options, speakers),
    limit,
    json,
    post(options, speakers),
  )
  router.post(`${BASE}/:id/upload`, () => {
    throw new AppError(
      'unsupported',
      'Files are not taken here: do not send papers in a chat; submit them on the portal',
    )
  })
  return router
}

function start(options: ConversationRouteOptions): RequestHandler {
  const { tokens, transcript, now } = options
  return async (req, res) => {
    const grant = await tokens.authorize(req.get('authorization'))
    const body = parse(StartBody, req.body)
    const party =
      grant.kind === 'party'
        ? grant
        : { user: body?.user?.id ?? newUserId(), conversation: newId() }
    const isKnown = await transcript.isKnown(party.conversation)
    if (!isKnown) await transcript.take(toJoinedMessage(party, body?.locale, now()))
    res.status(isKnown ? 200 : 201).json(await describe(req, party, options))
  }
}

function reconnect(options: ConversationRouteOptions): RequestHandler {
  return async (req, res) => {
    const { conversation, user = newUserId() } = await authorizeAccess(req, options)
    res.json(await describe(req, { conversation, user }, options))
  }
}

/** Once let in, a poll never fails: a single 5xx ends an official client's polling without a word. */
function poll(options: ConversationRouteOptions): RequestHandler {
  return async (req, res) => {
    const after = toSequence(req.query.watermark)
    const set = await authorizeAccess(req, options)
      .then(({ conversation }) => options.transcript.after(conversation, after))
      .catch((err: unknown) => {
        if (err instanceof AppError && err.status < 429) throw err
        options.log.error({ err }, 'poll failed')
        return { activities: [], watermark: String(after) }
      })
    res.json(set)
  }
}

/** Who makes the requests that are being answered. */
type Speakers = WeakMap<Request, Access>

/** Before anything is counted or read, or strangers could fill the memory with what they send. */
function admit(options: ConversationRouteOptions, speakers: Speakers): RequestHandler {
  return async (req, _res, next) => {
    speakers.set(req, await authorizeAccess(req, options))
    next()
  }
}

function post(options: ConversationRouteOptions, speakers: Speakers): RequestHandler {
  return async (req, res) => {
    const { conversation, user } = speakers.get(req) ?? (await authorizeAccess(req, options))
    const activity = parse(InboundActivity, req.body)
    if (IGNORED_TYPES.has(activity.type)) {
      const id = `${conversation}|${newId()}`
      const url = openedLink(activity)
      if (url !== undefined) options.transcript.linkOpened(conversation, { id, url })
      res.json({ id })
      return
    }
    if (activity.type !== 'message') {
      throw new AppError('invalid_request', 'Activities of this type are not taken; send a message')
    }
    const party = { conversation, user: user ?? activity.from?.id ?? newUserId() }
    const message = toInboundMessage(activity, party, options.now())
    const { sequence } = await options.transcript.take(message, activity.channelData)
    res.json({ id: toActivityId(conversation, sequence) })
  }
}

function limitMessages({ messagesPerMinute }: ConversationRouteOptions): RequestHandler {
  return limitRate({
    perMinute: messagesPerMinute,
    message: 'Too many messages in this conversation; try again in a minute',
    // The id and nothing else that was sent: a new token or another spelling is no new share.
    keyOf: (req) => parse(ById, req.params).id,
  })
}

async function describe(req: Request, party: Party, options: ConversationRouteOptions) {
  const { tokens, publicUrl } = options
  return {
    conversationId: party.conversation,
    token: await tokens.issue(party),
    expires_in: TOKEN_SECONDS,
    streamUrl: streamUrl(req, {
      publicUrl,
      conversation: party.conversation,
      after: toSequence(req.query.watermark),
      token: await tokens.issueForStream(party),
    }),
    referenceGrammarId: party.conversation,
  }
}
