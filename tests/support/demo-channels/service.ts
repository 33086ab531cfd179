import '../../../src/lib/compile-cache'
import { createChannels } from '../../../adapters/index'
import { createAgentsService } from '../../../adapters/bot-framework/agents-service'
import { createBotFrameworkChannel } from '../../../adapters/bot-framework/create-bot-framework-channel'
import { startApp } from '../../../src/app'
import { loadConfig } from '../../../src/config'
import { createLogger } from '../../../src/lib/logger'
import { BOT } from '../fake-bot-connector/registration'

/**
 * The service with a bot that is registered at the played Azure. Tokens of what comes in are
 * checked as always; those for what goes out are Microsoft's own business, and stood in for.
 */
async function main(): Promise<void> {
  const config = loadConfig()
  const log = createLogger(config.LOG_LEVEL)
  const registration = { ...BOT, authority: process.env.DEMO_BOT_AUTHORITY ?? '' }
  const { authorize } = createAgentsService(registration)
  const service = { authorize, token: () => Promise.resolve(BOT.token) }
  const app = await startApp({
    config,
    log,
    channels: (parts) => [
      ...createChannels(parts).filter(({ name }) => name !== 'bot-framework'),
      createBotFrameworkChannel(
        { registration, serviceHosts: ['127.0.0.1'], now: parts.clock, log },
        parts.host,
        { service },
      ),
    ],
  })
  process.on('SIGTERM', () => void app.stop())
}

void main()
