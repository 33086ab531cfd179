import { type Channel } from '../../src/channel/channel'
import type * as Agents from './agents-service'
import { type BotService } from './agents-service'
import { createBotDelivery } from './delivery'
import { messageRoutes } from './message-routes'
import { type BotFrameworkOptions, type BotHost, type BotRegistration } from './options'

/** What a test stands in for. */
export interface BotFrameworkParts {
  service?: BotService
  http?: typeof fetch
}

/**
 * The Activity protocol of the Bot Framework: Azure Bot Service with Teams and its other
 * channels, and programs on this machine that expect their replies at once.
 */
export function createBotFrameworkChannel(
  options: BotFrameworkOptions,
  host: BotHost,
  parts: BotFrameworkParts = {},
): Channel {
  const { registration, serviceHosts } = options
  const service = parts.service ?? (registration && loadService(registration))
  return {
    name: 'bot-framework',
    router: messageRoutes({ ...options, host, ...(service && { service }) }),
    ...(service && { delivery: createBotDelivery({ service, serviceHosts }, parts.http) }),
  }
}

/** Loading the SDK takes longer than the rest of the service, so who has no bot is spared it. */
function loadService(registration: BotRegistration): BotService {
  // eslint-disable-next-line @typescript-eslint/no-require-imports, @typescript-eslint/no-unsafe-assignment -- `import()` does not run under jest
  const { createAgentsService }: typeof Agents = require('./agents-service')
  return createAgentsService(registration)
}
