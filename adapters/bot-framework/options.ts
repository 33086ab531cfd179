import { type ConversationHost } from '../../src/channel/conversation-host'
import { type Clock } from '../../src/lib/clock'
import { type Log } from '../../src/lib/logger'

/** What the channel needs of the service. */
export type BotHost = Pick<ConversationHost, 'take' | 'receive'>

/** The registration of the bot at Azure. */
export interface BotRegistration {
  appId: string
  appPassword: string
  tenantId: string
  /** Whom tokens are checked with and got from, where it is not Microsoft's public cloud. */
  authority?: string
}

export interface BotFrameworkOptions {
  /** Left out, only programs on this machine may speak, and get their replies at once. */
  registration?: BotRegistration
  /** Hosts besides Microsoft's to which replies may go. */
  serviceHosts: string[]
  now: Clock
  log: Log
}
