import express, { type Express, type RequestHandler, type Router } from 'express'
import { type Channel } from '../channel/channel'
import { AppError } from '../lib/errors'
import { type Log } from '../lib/logger'
import { cors } from './cors'
import { errorHandler } from './error-handler'
import { requestLog } from './request-log'
import { consoleRoutes } from './routes/public/console'
import { healthRoutes, type Health } from './routes/public/health'
import { metricsRoutes, type MetricsSource } from './routes/public/metrics'
import { privacyRoutes, type PrivacyRouteOptions } from './routes/public/privacy'
import { siteRoutes } from './routes/public/site'
import { suggestRoutes, type SuggestRouteOptions } from './routes/public/suggest'

export interface HttpAppOptions extends SuggestRouteOptions {
  channels: Channel[]
  health: Health
  metrics: MetricsSource
  metricsToken?: string
  /** Where the demo page and the built widget are found. */
  rootFolder: string
  allowedOrigins: string[]
  /** How many proxies stand in front; their word on the caller's address is taken. */
  trustedProxies: number
  /** What citizens can read of what is kept; no page where left out. */
  privacy?: PrivacyRouteOptions
  /** What those who run the service use. */
  admin?: Router
  log: Log
}

/** Everything that is served over HTTP. */
export function createHttpApp(options: HttpAppOptions): Express {
  const { log, channels } = options
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.set('query parser', 'simple')
  app.set('trust proxy', options.trustedProxies)

  app.use(requestLog(log))
  app.use(endpointHeaders)
  app.use(cors(options.allowedOrigins))
  for (const channel of channels) app.use(channel.router)
  app.use(healthRoutes(options.health))
  app.use(suggestRoutes(options))
  app.use(metricsRoutes(options.metrics, options.metricsToken))
  app.use(consoleRoutes(options.rootFolder))
  if (options.admin) app.use(options.admin)
  if (options.privacy) app.use(privacyRoutes(options.privacy))
  app.use(siteRoutes(options.rootFolder))
  app.use(() => {
    throw new AppError('not_found', 'There is nothing at this address')
  })
  app.use(errorHandler(log))
  return app
}

/** What an endpoint answers is data and nothing to show; pages have a policy of their own. */
const endpointHeaders: RequestHandler = (_req, res, next) => {
  res.setHeader('x-content-type-options', 'nosniff')
  res.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
  next()
}
