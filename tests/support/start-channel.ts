import { type Channel } from '../../src/channel/channel'
import { createHttpApp } from '../../src/http/create-http-app'
import { listen } from '../../src/http/listen'
import { type Log } from '../../src/lib/logger'
import { createMetrics } from '../../src/lib/metrics'
import { projectRoot } from '../../src/lib/project-root'

const running = new Set<() => Promise<void>>()

/** Stops everything that was started; for `afterEach`. */
export async function stopChannels(): Promise<void> {
  const stops = [...running]
  running.clear()
  await Promise.all(stops.map((stop) => stop()))
}

/** A channel on a port of its own, behind the real server; gives its address. */
export async function startChannel(channel: Channel, log: Log): Promise<string> {
  const app = createHttpApp({
    channels: [channel],
    suggest: () => [],
    suggestionsPerMinute: 1000,
    health: { check: () => Promise.resolve() },
    metrics: createMetrics().registry,
    rootFolder: projectRoot(),
    allowedOrigins: [],
    trustedProxies: 0,
    log,
  })
  const server = await listen(app, { port: 0, host: '127.0.0.1', channels: [channel] })
  running.add(async () => {
    await channel.close?.()
    await server.close(100)
  })
  return `http://127.0.0.1:${server.port}`
}
