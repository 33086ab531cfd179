import { randomUUID } from 'node:crypto'
import { type RequestHandler } from 'express'
import { type Log } from '../lib/logger'

const ACCEPTABLE_ID = /^[\w-]{8,64}$/

/**
 * Gives every request an id, which the answer carries too, and writes one line when it is done.
 * The query is left out: it may hold a token or what a citizen typed.
 */
export function requestLog(
  log: Log,
  now: () => number = performance.now.bind(performance),
): RequestHandler {
  return (req, res, next) => {
    const given = req.get('x-request-id')
    const requestId = given && ACCEPTABLE_ID.test(given) ? given : randomUUID()
    res.setHeader('x-request-id', requestId)
    const startedAt = now()
    const { method } = req
    const path = withoutNumbers(req.path)

    res.once('finish', () => {
      const status = res.statusCode
      const level = status < 400 ? 'debug' : status < 500 ? 'info' : 'error'
      log[level](
        { requestId, method, path, status, tookMs: Math.round(now() - startedAt) },
        'request done',
      )
    })
    next()
  }
}

/** Where there is nothing, an address may be anything that somebody typed or pasted. */
function withoutNumbers(path: string): string {
  return path.replace(/\d{8,}/g, '…')
}
