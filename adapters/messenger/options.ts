import { type ConversationHost } from '../../src/channel/conversation-host'
import { type Clock } from '../../src/lib/clock'
import { type Log } from '../../src/lib/logger'

/** What the channel needs of the service. */
export type MessengerHost = Pick<ConversationHost, 'receive' | 'confirmSent'>

/** What the channel has to know of the agency's page and app at Meta. */
export interface MessengerOptions {
  appId: string
  appSecret: string
  pageId: string
  pageToken: string
  /** What Meta shows when it asks whether the address of the webhook is ours. */
  verifyToken: string
  /** With the version of the Graph API, such as `https://graph.facebook.com/v26.0`. */
  apiUrl: string
  /** The app in which people answer; left out where they answer in our own console only. */
  inboxAppId?: string
  /** How long the assistant keeps silent after a person of the agency wrote. */
  holdMinutes: number
  now: Clock
  log: Log
}
