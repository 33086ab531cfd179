import { type Request, type RequestHandler } from 'express'
import { AppError } from '../lib/errors'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])
const PREFLIGHT_SECONDS = '86400'

/**
 * Lets the pages of the listed origins use the service, besides its own. A request that
 * changes something and comes from any other page is refused, so that no site can speak in
 * a visitor's name. Requests that no page makes carry no origin, and are let through.
 */
export function cors(allowedOrigins: string[]): RequestHandler {
  const allowed = new Set(allowedOrigins)

  return (req, res, next) => {
    res.setHeader('vary', 'Origin')
    const origin = req.get('origin')
    if (origin === undefined || isOwn(origin, req)) {
      next()
      return
    }
    if (!allowed.has(origin) && !allowed.has('*')) {
      if (SAFE_METHODS.has(req.method)) next()
      else next(refusal())
      return
    }
    res.setHeader('access-control-allow-origin', origin)
    res.setHeader('access-control-expose-headers', 'Retry-After, X-Request-Id')
    if (req.method !== 'OPTIONS') {
      next()
      return
    }
    res.setHeader('access-control-allow-methods', 'GET, POST')
    res.setHeader(
      'access-control-allow-headers',
      'Authorization, Content-Type, x-ms-bot-agent, X-Requested-With',
    )
    res.setHeader('access-control-max-age', PREFLIGHT_SECONDS)
    res.sendStatus(204)
  }
}

/** By host and not by scheme: behind a proxy the service is spoken to without TLS. */
function isOwn(origin: string, req: Request): boolean {
  return URL.canParse(origin) && new URL(origin).host === req.host
}

function refusal(): AppError {
  return new AppError(
    'not_allowed',
    'This site may not use the service; add its origin to WEB_ORIGINS',
  )
}
