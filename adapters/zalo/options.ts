import { type ConversationHost } from '../../src/channel/conversation-host'
import { type Vault } from '../../src/channel/vault'
import { type Clock } from '../../src/lib/clock'
import { type Log } from '../../src/lib/logger'

/** What the channel needs of the service. */
export interface ZaloHost extends Pick<ConversationHost, 'receive' | 'confirmShown'> {
  /** Where the tokens are kept. */
  readonly vault: Vault
}

/** By which secret webhooks are signed; the sources contradict each other, so it can be set. */
export type SignedWith = 'oa-secret' | 'app-secret'

/** What is needed to get tokens, with or without a service that runs. */
export interface ZaloApp {
  appId: string
  appSecret: string
  /** Such as `https://oauth.zaloapp.com`. */
  oauthUrl: string
}

/** What the channel has to know of the agency's Official Account and app at Zalo. */
export interface ZaloOptions extends ZaloApp {
  oaId: string
  /** The "OA Secret Key" of the webhook page. */
  oaSecret: string
  signedWith: SignedWith
  /** Such as `https://openapi.zalo.me`. */
  apiUrl: string
  /** Sends real buttons; whether an account may is known only when it was tried. */
  buttons: boolean
  /** Proves with each call that the caller knows the app's secret. */
  appSecretProof: boolean
  /** Also answers between 48 hours and 7 days after the citizen wrote, which Zalo bills. */
  billedReplies: boolean
  /** How long the assistant keeps silent after a person of the agency wrote. */
  holdMinutes: number
  now: Clock
  log: Log
  /** Told whether messages can be sent, whenever that is found out. */
  onSignedIn?: (isSignedIn: boolean) => void
}
