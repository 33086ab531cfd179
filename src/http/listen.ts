import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { type Channel } from '../channel/channel'

const REQUEST_TIMEOUT_MS = 30_000
const HEADERS_TIMEOUT_MS = 10_000
/** Longer than the proxies in front keep theirs, or they would send into a closing connection. */
const KEEP_ALIVE_MS = 65_000

export interface ListenOptions {
  port: number
  host?: string
  /** Those that take upgrades get them. */
  channels: Channel[]
}

export interface Listening {
  port: number
  /**
   * Takes no new connections, and resolves when the open ones are done. Those that are not
   * done after `patienceMs` are broken.
   */
  close(patienceMs: number): Promise<void>
}

/**
 * Starts serving.
 *
 * @throws a sentence for the operator when the port cannot be had
 */
export async function listen(handler: RequestListener, options: ListenOptions): Promise<Listening> {
  const server = createServer(
    { requestTimeout: REQUEST_TIMEOUT_MS, headersTimeout: HEADERS_TIMEOUT_MS },
    handler,
  )
  server.keepAliveTimeout = KEEP_ALIVE_MS
  server.on('upgrade', (message, socket, head) => {
    const isTaken = options.channels.some(
      (channel) => channel.upgrade?.(message, socket, head) ?? false,
    )
    if (!isTaken) socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n')
  })
  await bind(server, options)
  return { port: portOf(server), close: (patienceMs) => close(server, patienceMs) }
}

function bind(server: Server, { port, host }: ListenOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port)))
    server.listen(port, host, resolve)
  })
}

function explain(cause: NodeJS.ErrnoException, port: number): Error {
  const reasons: Record<string, string> = {
    EADDRINUSE: 'is in use by another program; stop that one, or set PORT to another number',
    EACCES: 'may not be used by this user; set PORT to a number above 1023',
    EADDRNOTAVAIL: 'is not available at this address; check HOST',
  }
  return new Error(`Port ${port} ${reasons[cause.code ?? ''] ?? `cannot be had (${cause.code})`}`, {
    cause,
  })
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  return address !== null && typeof address !== 'string' ? address.port : 0
}

async function close(server: Server, patienceMs: number): Promise<void> {
  const patience = setTimeout(() => server.closeAllConnections(), patienceMs)
  await new Promise((resolve) => server.close(resolve))
  clearTimeout(patience)
}
