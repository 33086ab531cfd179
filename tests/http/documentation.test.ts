import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Router } from 'express'
import { parse } from 'yaml'
import { createChannels } from '../../adapters/index'
import { loadConfig } from '../../src/config'
import { healthRoutes } from '../../src/http/routes/public/health'
import { metricsRoutes } from '../../src/http/routes/public/metrics'
import { privacyRoutes } from '../../src/http/routes/public/privacy'
import { siteRoutes } from '../../src/http/routes/public/site'
import { suggestRoutes } from '../../src/http/routes/public/suggest'
import { STATUS } from '../../src/lib/errors'
import { createMetrics } from '../../src/lib/metrics'
import { projectRoot } from '../../src/lib/project-root'
import { createFakeHost } from '../support/fake-host'
import { createFakeVault } from '../support/fake-vault'
import { createLogStream } from '../support/log-stream'

const read = (file: string) => readFileSync(join(projectRoot(), file), 'utf8')
const openapi: OpenApi = parse(read('docs/openapi.yaml'))

/** As far as it is looked at here. */
interface OpenApi {
  paths: Record<string, object>
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  components: any
}

/** Served without a route of Express: by the upgrade to a WebSocket, and as a file. */
const WITHOUT_ROUTE = ['GET /v3/directline/conversations/{id}/stream', 'GET /']

/** What turns on every channel there is. */
const ALL_CHANNELS = {
  ZALO_APP_ID: '360846524940903967',
  ZALO_APP_SECRET: 'the-app-secret',
  ZALO_OA_ID: '388613280878808645',
  ZALO_OA_SECRET: 'the-oa-secret',
  MESSENGER_APP_ID: '1517776481860111',
  MESSENGER_APP_SECRET: 'the-app-secret',
  MESSENGER_PAGE_ID: '1067280970047460',
  MESSENGER_PAGE_TOKEN: 'the-page-token',
  MESSENGER_VERIFY_TOKEN: 'the-verify-token',
}

/** Such as `GET /healthz`, of a router and those within it. */
function routesOf(router: Router): string[] {
  return router.stack.flatMap(({ route, handle }) => {
    if (route) {
      const path = route.path.replace(/:(\w+)/g, '{$1}')
      const methods = route.stack.map(({ method }) => method.toUpperCase())
      return [...new Set(methods)].map((method) => `${method} ${path}`)
    }
    return 'stack' in handle ? routesOf(handle as Router) : []
  })
}

it('describes every public route and no other', () => {
  const channels = createChannels({
    config: loadConfig(ALL_CHANNELS),
    host: createFakeHost().host,
    vault: createFakeVault().node(),
    metrics: createMetrics(),
    clock: () => new Date(),
    log: createLogStream().log,
  })
  const routers = [
    ...channels.map(({ router }) => router),
    healthRoutes({ check: () => Promise.resolve() }),
    metricsRoutes(createMetrics().registry),
    suggestRoutes({ suggest: () => [], suggestionsPerMinute: 1 }),
    privacyRoutes({ notice: () => ({ title: '', sections: [] }), now: () => new Date() }),
    siteRoutes(projectRoot()),
  ]

  const described = Object.entries(openapi.paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter((key) => key !== 'parameters')
      .map((method) => `${method.toUpperCase()} ${path}`),
  )

  expect(described.sort()).toEqual([...routers.flatMap(routesOf), ...WITHOUT_ROUTE].sort())
})

it('lists every error code and no other', () => {
  const listed: string[] = openapi.components.schemas.Error.properties.error.properties.code.enum

  expect([...listed].sort()).toEqual([...Object.keys(STATUS), 'internal'].sort())
})

it('explains every metric of ours and no other', async () => {
  const measured = await createMetrics().registry.getMetricsAsJSON()
  const explained = [...read('docs/CONFIGURATION.md').matchAll(/^\| `(motcua_[a-z_]+)`/gm)]

  expect(explained.map(([, name]) => name).sort()).toEqual(
    measured.flatMap(({ name }) => (name.startsWith('motcua_') ? [name] : [])).sort(),
  )
})
