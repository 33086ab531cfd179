import { type IncomingMessage } from 'node:http'
import { type Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { AppError } from '../../src/lib/errors'
import { keepPulse } from './keep-pulse'

/** A client that does not read is let go of; it comes back and goes on where it was. */
const BUFFERED_BYTES_MAX = 1024 * 1024
const FROM_CLIENT_BYTES_MAX = 4096
/** Tabs and devices that show the same conversation. */
const PER_CONVERSATION_MAX = 10

const GOING_AWAY = 1001
const TRY_AGAIN_LATER = 1013

export interface SocketOptions {
  max: number
  /** Is told how many are open whenever that changes. */
  onCount?: (open: number) => void
}

/** One client that is listening. */
export interface Listener {
  /** Resolves when the text has left this process. */
  send: (text: string) => Promise<void>
  /** Ends it; a Direct Line client comes back by itself. */
  drop: () => void
  onClose: (listener: () => void) => void
}

export type Sockets = ReturnType<typeof createSockets>

/** The WebSockets of this node: their number, their pulse and their end. */
export function createSockets({ max, onCount }: SocketOptions) {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: FROM_CLIENT_BYTES_MAX,
    perMessageDeflate: false,
  })
  const perConversation = new Map<string, number>()
  const pulse = keepPulse(server)

  function count(conversation: string, change: 1 | -1) {
    const open = (perConversation.get(conversation) ?? 0) + change
    if (open === 0) perConversation.delete(conversation)
    else perConversation.set(conversation, open)
    onCount?.(server.clients.size)
  }

  function keep(socket: WebSocket, conversation: string): Listener {
    pulse.watch(socket)
    count(conversation, 1)
    socket.on('error', () => socket.terminate())
    socket.once('close', () => count(conversation, -1))
    return {
      send: (text) => send(socket, text),
      drop: () => socket.close(TRY_AGAIN_LATER),
      onClose: (listener) => socket.once('close', listener),
    }
  }

  return {
    /** @throws AppError `too_many_requests` when there are too many already */
    open(request: Upgrade, conversation: string, onOpen: (listener: Listener) => void): void {
      const open = perConversation.get(conversation) ?? 0
      if (server.clients.size >= max || open >= PER_CONVERSATION_MAX) {
        throw new AppError('too_many_requests', 'Too many streams are open; poll instead')
      }
      const { message, socket, head } = request
      server.handleUpgrade(message, socket, head, (webSocket) => {
        onOpen(keep(webSocket, conversation))
      })
    },

    /** Tells every client to come back later, elsewhere. */
    async close(): Promise<void> {
      pulse.stop()
      const closed = [...server.clients].map(
        (socket) => new Promise((resolve) => socket.once('close', resolve)),
      )
      for (const socket of server.clients) socket.close(GOING_AWAY)
      const patience = setTimeout(
        () => server.clients.forEach((socket) => socket.terminate()),
        1000,
      )
      await Promise.all(closed)
      clearTimeout(patience)
    },

    /** Breaks all connections as a failing network would. */
    breakAll(): void {
      for (const socket of server.clients) socket.terminate()
    },
  }
}

export interface Upgrade {
  message: IncomingMessage
  socket: Duplex
  head: Buffer
}

function send(socket: WebSocket, text: string): Promise<void> {
  if (socket.bufferedAmount > BUFFERED_BYTES_MAX) {
    socket.terminate()
    return Promise.resolve()
  }
  return new Promise((resolve) => socket.send(text, () => resolve()))
}
