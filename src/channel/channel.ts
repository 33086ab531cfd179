import { type IncomingMessage } from 'node:http'
import { type Duplex } from 'node:stream'
import { type Router } from 'express'
import { type Delivery } from './delivery'

/**
 * A way for citizens to reach the service. Each is made with the `ConversationHost` it
 * hands its messages to; see adapters/README.md to add one.
 */
export interface Channel {
  readonly name: string

  /** The platform's web endpoints, mounted at the root of the site. */
  readonly router: Router

  /** Takes over an HTTP upgrade to a WebSocket; false when the path is not the channel's. */
  upgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): boolean

  /** The way out, where replies do not go out with the answer to a request or on a socket. */
  readonly delivery?: Delivery

  /** Lets go of sockets and timers. */
  close?: () => Promise<void>
}
