import { type Channel } from '../src/channel/channel'
import { type ConversationHost } from '../src/channel/conversation-host'
import { type Vault } from '../src/channel/vault'
import { type Config } from '../src/config'
import { type Clock } from '../src/lib/clock'
import { type Log } from '../src/lib/logger'
import { type Metrics } from '../src/lib/metrics'
import { createBotFrameworkChannel } from './bot-framework/create-bot-framework-channel'
import { toBotFrameworkOptions } from './bot-framework/to-options'
import { createMessengerChannel } from './messenger/create-messenger-channel'
import { toMessengerOptions } from './messenger/to-options'
import { createWebChannel } from './web/create-web-channel'
import { createZaloChannel } from './zalo/create-zalo-channel'
import { toZaloOptions } from './zalo/to-options'

// For the command line with which an operator signs in.
export { createZaloSignIn, type ZaloSignIn } from './zalo/sign-in'
export { toZaloOptions }
// For the command line with which an operator sets the page up.
export { type MessengerProfile, setMessengerProfile, toProfileBody } from './messenger/profile'
export { toMessengerOptions }

/** All channels that there are, on or off: what was said on one is told after it was switched off. */
export const CHANNEL_FACTS = {
  web: { title: 'Trang web', tellsLinks: true },
  zalo: { title: 'Zalo', tellsLinks: false },
  messenger: { title: 'Messenger', tellsLinks: false },
  'bot-framework': { title: 'Teams và Bot Framework', tellsLinks: false },
}

export interface ChannelParts {
  config: Config
  host: ConversationHost
  vault: Vault
  metrics: Pick<Metrics, 'webSockets' | 'channelSignedIn'>
  clock: Clock
  log: Log
}

/** The channels that are on. The web is always; see adapters/README.md to add one. */
export function createChannels(parts: ChannelParts): Channel[] {
  return [
    createWeb(parts),
    ...createZalo(parts),
    ...createMessenger(parts),
    createBotFramework(parts),
  ]
}

function createWeb({ config, host, metrics, clock, log }: ChannelParts): Channel {
  return createWebChannel(
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
}

function createZalo({ config, host, vault, metrics, clock, log }: ChannelParts): Channel[] {
  const options = toZaloOptions(config)
  if (!options) return []
  const onSignedIn = (isSignedIn: boolean) =>
    metrics.channelSignedIn.set({ channel: 'zalo' }, Number(isSignedIn))
  return [createZaloChannel({ ...options, now: clock, log, onSignedIn }, { ...host, vault })]
}

function createMessenger({ config, host, clock, log }: ChannelParts): Channel[] {
  const options = toMessengerOptions(config)
  return options ? [createMessengerChannel({ ...options, now: clock, log }, host)] : []
}

function createBotFramework({ config, host, clock, log }: ChannelParts): Channel {
  return createBotFrameworkChannel({ ...toBotFrameworkOptions(config), now: clock, log }, host)
}
