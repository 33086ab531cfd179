import { join } from 'node:path'
import express, { Router } from 'express'
import helmet from 'helmet'
import { AppError } from '../../../lib/errors'
import { readPacked } from '../../read-packed'

/** The demonstration portal, and the widget that other sites embed. */
export function siteRoutes(rootFolder: string): Router {
  const router = Router()
  const readWidget = readPacked(join(rootFolder, 'dist/widget/widget.js'))

  router.get('/widget.js', async (req, res) => {
    const widget = await readWidget()
    if (!widget) throw new AppError('not_found', 'The widget is not built; run npm run build')
    res.set({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
      etag: widget.etag,
      'cross-origin-resource-policy': 'cross-origin',
    })
    res.vary('Accept-Encoding')
    if (req.fresh) {
      res.status(304).end()
      return
    }
    const isPacked = req.acceptsEncodings('gzip', 'identity') === 'gzip'
    if (isPacked) res.set('content-encoding', 'gzip')
    res.end(isPacked ? widget.gzip : widget.bytes)
  })

  router.use(pagePolicy(), express.static(join(rootFolder, 'adapters/web/demo'), { maxAge: '5m' }))
  return router
}

/** The page loads from its own site only, which includes the widget's WebSocket. */
function pagePolicy() {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    // Browsers ignore these, with a warning, where the site is not served over TLS.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  })
}
