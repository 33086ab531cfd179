import { type Channel } from '../src/channel/channel'
import { type ConversationHost } from '../src/channel/conversation-host'
import { type Config } from '../src/config'
import { type Clock } from '../src/lib/clock'
import { type Log } from '../src/lib/logger'
import { type Metrics } from '../src/lib/metrics'
import { createWebChannel } from './web/create-web-channel'

export interface ChannelParts {
  config: Config
  host: ConversationHost
  metrics: Pick<Metrics, 'webSockets'>
  clock: Clock
  log: Log
}

/** The channels that are on. The web is always; see adapters/README.md to add one. */
export function createChannels({ config, host, metrics, clock, log }: ChannelParts): Channel[] {
  const web = createWebChannel(
    {
      secret: config.DIRECT_LINE_SECRET,
      publicUrl: config.PUBLIC_URL,
      tokensPerMinute: config.WEB_TOKENS_PER_MINUTE,
      messagesPerMinute: config.WEB_MESSAGES_PER_MINUTE,
      socketsMax: config.WEB_SOCKETS_MAX,
      onSocketCount: (open) => metrics.webSockets.set(open),
      now: clock,
      log,
    },
    host,
  )
  return [web]
}
