import { Router } from 'express'
import { type Channel } from '../../src/channel/channel'
import { type ConversationHost } from '../../src/channel/conversation-host'
import { type Clock } from '../../src/lib/clock'
import { type Log } from '../../src/lib/logger'
import { conversationRoutes } from './conversation-routes'
import { createSockets } from './sockets'
import { createUpgrade } from './stream'
import { tokenRoutes } from './token-routes'
import { createTokens } from './tokens'
import { createTranscript } from './transcript'

export interface WebChannelOptions {
  /** Lets a server make tokens for its own users; without it only our widget gets any. */
  secret?: string
  publicUrl?: string
  tokensPerMinute: number
  messagesPerMinute: number
  socketsMax: number
  onSocketCount?: (open: number) => void
  now: Clock
  log: Log
}

export interface WebChannel extends Channel {
  close(): Promise<void>
  /** Breaks all streams as a failing network would; clients come back and miss nothing. */
  breakStreams(): void
}

/** The web, by the Direct Line 3.0 protocol: our own widget, Microsoft's Web Chat, any such client. */
export function createWebChannel(options: WebChannelOptions, host: ConversationHost): WebChannel {
  const { secret, now, log } = options
  const transcript = createTranscript(host)
  const sockets = createSockets({ max: options.socketsMax, onCount: options.onSocketCount })
  const tokens = createTokens({ signingKey: () => host.secret('direct-line'), secret, now })

  const router = Router()
  router.use(['/v3/directline', '/web'], (_req, res, next) => {
    res.setHeader('cache-control', 'no-store')
    next()
  })
  router.use(conversationRoutes({ ...options, tokens, transcript }))
  router.use(tokenRoutes({ tokens, tokensPerMinute: options.tokensPerMinute }))

  return {
    name: 'web',
    router,
    upgrade: createUpgrade({ tokens, transcript, sockets, log }),
    close: () => sockets.close(),
    breakStreams: () => sockets.breakAll(),
  }
}
