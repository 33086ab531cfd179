import { extname, join } from 'node:path'
import { Router, type Request, type Response } from 'express'
import helmet from 'helmet'
import { AppError } from '../../../lib/errors'
import { readPacked, type PackedFile } from '../../read-packed'

const CONTENT_TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The build names these after what is in them, so a name never stands for something else. */
const ASSET = /^[\w.-]+$/
const FOR_EVER = 'public, max-age=31536000, immutable'

/**
 * The editors' web app under /console. Every address below it that is no file of the build
 * is a page of the app, which finds its own way.
 */
export function consoleRoutes(rootFolder: string): Router {
  const router = Router()
  const readFile = fileReader(join(rootFolder, 'dist/console'))

  router.use('/console', pagePolicy())
  router.get('/console/assets/:file', async (req, res) => {
    const file = ASSET.test(req.params.file)
      ? await readFile(`assets/${req.params.file}`)
      : undefined
    if (!file) throw new AppError('not_found', 'There is no such file')
    res.set('cache-control', FOR_EVER)
    sendPacked(req, res, { file, type: CONTENT_TYPES[extname(req.params.file)] })
  })
  router.get(['/console', '/console/*page'], async (req, res) => {
    const file = await readFile('index.html')
    if (!file) throw new AppError('not_found', 'The console is not built; run npm run build')
    res.set('cache-control', 'no-cache')
    sendPacked(req, res, { file, type: 'text/html; charset=utf-8' })
  })
  return router
}

/** Keeps each file with its packed form; there are only as many as were built. */
function fileReader(folder: string): (path: string) => Promise<PackedFile | undefined> {
  const readers = new Map<string, () => Promise<PackedFile | undefined>>()
  return async (path) => {
    const known = readers.get(path)
    if (known) return known()
    const reader = readPacked(join(folder, path))
    const file = await reader()
    if (file) readers.set(path, reader)
    return file
  }
}

function sendPacked(
  req: Request,
  res: Response,
  { file, type = 'application/octet-stream' }: { file: PackedFile; type?: string },
) {
  res.set({ 'content-type': type, etag: file.etag })
  res.vary('Accept-Encoding')
  if (req.fresh) {
    res.status(304).end()
    return
  }
  const isPacked = req.acceptsEncodings('gzip', 'identity') === 'gzip'
  if (isPacked) res.set('content-encoding', 'gzip')
  res.end(isPacked ? file.gzip : file.bytes)
}

/** Scripts come from the build only. The style attributes are those of the component library. */
function pagePolicy() {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    // Browsers ignore these, with a warning, where the site is not served over TLS.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  })
}
