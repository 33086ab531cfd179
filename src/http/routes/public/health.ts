import { Router } from 'express'
import { AppError } from '../../../lib/errors'

/** What tells whether this node can serve. */
export interface Health {
  /** @throws when the store cannot be reached or the node is stopping */
  check(): Promise<void>
}

/** For the operator's machinery: whether the process lives, and whether to send it traffic. */
export function healthRoutes(health: Health): Router {
  const router = Router()

  router.get('/healthz', (_req, res) => {
    res.json({ status: 'ok' })
  })

  router.get('/readyz', async (_req, res) => {
    await health.check().catch((cause: unknown) => {
      if (cause instanceof AppError) throw cause
      throw new AppError('unavailable', 'The store does not answer', { cause })
    })
    res.json({ status: 'ready' })
  })

  return router
}
