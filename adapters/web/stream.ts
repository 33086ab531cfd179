import { type IncomingMessage } from 'node:http'
import { type Duplex } from 'node:stream'
import { AppError } from '../../src/lib/errors'
import { type Log } from '../../src/lib/logger'
import { toSequence } from './conversation-id'
import { type Listener, type Sockets, type Upgrade } from './sockets'
import { type Tokens } from './tokens'
import { type Transcript } from './transcript'

const PATH = /^\/v3\/directline\/conversations\/([\w-]{22})\/stream$/

export interface StreamOptions {
  tokens: Tokens
  transcript: Transcript
  sockets: Sockets
  log: Log
}

/** Takes over the upgrade requests by which clients open a stream; false for all others. */
export function createUpgrade({ tokens, transcript, sockets, log }: StreamOptions) {
  async function accept(upgrade: Upgrade, conversation: string, query: URLSearchParams) {
    const token = query.get('t')
    if (!token) throw new AppError('not_signed_in', 'The token is missing')
    const party = await tokens.checkForStream(token)
    if (party.conversation !== conversation) {
      throw new AppError('not_allowed', 'The token is for another conversation')
    }
    const after = toSequence(query.get('watermark'))
    sockets.open(upgrade, conversation, (listener) => serve(listener, conversation, after))
  }

  function serve(listener: Listener, conversation: string, after: number) {
    const stop = transcript.follow(conversation, after, {
      deliver: (set) => listener.send(JSON.stringify(set)),
      onError: (err) => {
        log.error({ err }, 'stream failed')
        listener.drop()
      },
    })
    listener.onClose(stop)
  }

  return (message: IncomingMessage, socket: Duplex, head: Buffer): boolean => {
    const url = URL.parse(message.url ?? '', 'http://host')
    const [, conversation] = PATH.exec(url?.pathname ?? '') ?? []
    if (!url || conversation === undefined) return false

    socket.on('error', () => socket.destroy())
    accept({ message, socket, head }, conversation, url.searchParams).catch((err: unknown) => {
      if (!(err instanceof AppError)) log.error({ err }, 'stream failed')
      refuse(socket, err instanceof AppError ? err.status : 503)
    })
    return true
  }
}

function refuse(socket: Duplex, status: number) {
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
