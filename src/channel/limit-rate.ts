import { type Request, type RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { AppError } from '../lib/errors'

const WINDOW_SECONDS = 60

export interface RateOptions {
  perMinute: number
  message: string
  /** What is counted apart; the caller's address when left out. */
  keyOf?: (req: Request) => string
}

/** Refuses what comes too often, and says when to try again. */
export function limitRate({ perMinute, message, keyOf = addressOf }: RateOptions): RequestHandler {
  return rateLimit({
    windowMs: WINDOW_SECONDS * 1000,
    limit: perMinute,
    // Said only to who is refused: on every answer, the headers would cost more than the limit.
    standardHeaders: false,
    legacyHeaders: false,
    keyGenerator: keyOf,
    // TRUST_PROXY is the operator's decision; without it the header is rightly not believed.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_req, res, next) => {
      res.setHeader('retry-after', WINDOW_SECONDS)
      next(new AppError('too_many_requests', message))
    },
  })
}

/** A household's IPv6 addresses count as one. */
function addressOf(req: Request): string {
  return ipKeyGenerator(req.ip ?? '')
}
