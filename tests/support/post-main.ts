import '../../src/lib/compile-cache'
import { createWebChannel } from '../../adapters/web/create-web-channel'
import { startApp } from '../../src/app'
import { loadConfig } from '../../src/config'
import { createLogger } from '../../src/lib/logger'
import { createPostChannel } from './post-channel'

/** The service with the web and a channel whose platform is a test; see start-post-service.ts. */
async function main(): Promise<void> {
  const config = loadConfig()
  const log = createLogger(config.LOG_LEVEL)
  const app = await startApp({
    config,
    log,
    leaseMs: Number(process.env.POST_LEASE_MS),
    ...(process.env.POST_ROOT && { root: process.env.POST_ROOT }),
    channels: ({ host, clock }) => [
      createWebChannel(
        { tokensPerMinute: 1e9, messagesPerMinute: 1e9, socketsMax: 10_000, now: clock, log },
        host,
      ),
      createPostChannel({ platformUrl: process.env.POST_PLATFORM_URL ?? '' }, host),
    ],
  })
  process.on('SIGTERM', () => void app.stop())
}

void main()
