import { createHash, timingSafeEqual } from 'node:crypto'
import { Router, type Request } from 'express'
import { AppError } from '../../../lib/errors'

/** What is measured, in the text format of Prometheus. */
export interface MetricsSource {
  contentType: string
  metrics(): Promise<string>
}

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/

/** Only for programs on the same machine, or with the token when one is set. */
export function metricsRoutes(source: MetricsSource, token?: string): Router {
  const router = Router()

  router.get('/metrics', async (req, res) => {
    if (!isLocal(req) && !hasToken(req, token)) {
      throw new AppError(
        'not_allowed',
        'Metrics are given to this machine only, or with METRICS_TOKEN as bearer token',
      )
    }
    res.type(source.contentType).send(await source.metrics())
  })

  return router
}

/** What a proxy on this machine passes on comes from somewhere else. */
function isLocal(req: Request): boolean {
  const isPassedOn = req.get('x-forwarded-for') !== undefined || req.get('forwarded') !== undefined
  return !isPassedOn && LOOPBACK.test(req.socket.remoteAddress ?? '')
}

function hasToken(req: Request, token: string | undefined): boolean {
  if (token === undefined) return false
  return timingSafeEqual(sha256(req.get('authorization') ?? ''), sha256(`Bearer ${token}`))
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
