import { type Button, type Card } from './message'

/** What a platform takes. Replies are split and shortened to it before they are handed over. */
export interface ChannelLimits {
  /** The longest text of one message. */
  textLength: number
  /** How the platform counts: characters as people see most of them, or units of UTF-16. */
  countedIn: 'code-points' | 'utf-16'
  /** Left out where buttons are not taken: then choices are numbered lines of the text. */
  buttons?: { max: number; labelLength: number; sendLength: number }
  /** It lays cards out itself; otherwise they become part of the text. */
  cards?: true
}

/** One message for one citizen, already within the limits of its channel. */
export interface OutboundMessage {
  /** Made from the turn's key, so that the same reply always has the same id. */
  id: string
  conversation: string
  userId: string
  text: string
  buttons: Button[]
  /** Only where the channel takes cards; the text leaves out what it says. */
  card?: Card
  /** The `echo` of the message that is answered. */
  echo?: unknown
  /** When the citizen last wrote: platforms let us answer only for so long after it. */
  answersAt: string
  /** A person wrote it, and not the assistant; some platforms allow more then. */
  byPerson?: true
}

/** What the platform called the message, where it says so. */
export interface Receipt {
  platformId?: string
}

/** Who is to speak in a conversation from now on. */
export interface ThreadHandOver {
  id: string
  userId: string
  conversation: string
  to: 'person' | 'assistant'
}

/** The way out of a channel whose platform has to be called with each reply. */
export interface Delivery {
  readonly limits: ChannelLimits
  /** How many messages may be under way at once, and how many may begin in a second. */
  readonly pace: { concurrent: number; perSecond: number }
  /** For so long after a citizen last wrote they may be written to; always, where left out. */
  readonly windowMs?: number

  /** @throws DeliveryError, which says what is to be done */
  send(message: OutboundMessage): Promise<Receipt>

  /**
   * Hands a conversation to the people who answer with the platform's own tool, or takes it back
   * from them; left out where the platform knows no such thing. Comes in its place among the
   * messages. What fails is tried again as they are, so that it has to be harmless twice.
   *
   * @throws DeliveryError
   */
  handOver?(thread: ThreadHandOver): Promise<void>

  /** What keeps everything from going out, where that is known before anything is sent. */
  blockage?(): Promise<Blockage | undefined>
}

/**
 * What an operator does about a channel on which nothing can go out:
 * `sign-in`: sign in to the platform again, with the command of the channel;
 * `settings`: replace what the platform does not take any more in the settings;
 * `platform`: settle it there, as with an account that is suspended or a permission that is missing.
 */
export const REMEDIES = ['sign-in', 'settings', 'platform'] as const
export type Remedy = (typeof REMEDIES)[number]

/**
 * The reasons that are known for nothing going out. The console has words for each: what it
 * means, and what is to be done.
 */
export const BLOCKAGE_REASONS = [
  /** Nobody has signed in to the platform yet. */
  'not-signed-in',
  /** The platform does not take what the service got at its last sign-in any more. */
  'signed-out',
  /** An access token of the settings is not valid any more. */
  'token-invalid',
  /** Nor is the password or secret of the app. */
  'secret-wrong',
  'account-missing',
  'account-unverified',
  /** Accounts of this type may not send by program. */
  'account-type',
  'account-package',
  'account-barred',
  'policy-violated',
  'app-inactive',
  'app-unregistered',
  'app-removed',
  'permission-missing',
  'billing-unlinked',
  'billing-empty',
] as const
export type BlockageReason = (typeof BLOCKAGE_REASONS)[number]

/** Why nothing can go out on a channel, and what is to be done. */
export interface Blockage {
  /** In the words of the platform or of the channel. */
  problem: string
  /** Left out where it is none of those that are known. */
  reason?: BlockageReason
  remedy: Remedy
  since?: string
}

/**
 * Why a message did not go out, by what is to be done about it:
 * `again`: later, after `retryAfterMs` where the platform says when;
 * `never`: this message cannot go to this person, such as after the platform's window;
 * `halt`: nothing can go out on this channel until an operator acts.
 */
export type DeliveryFailure = 'again' | 'never' | 'halt'

/** A platform refused or missed a message. */
export class DeliveryError extends Error {
  readonly failure: DeliveryFailure
  readonly retryAfterMs: number | undefined
  /** Why a channel is halted, where that is known. */
  readonly reason: BlockageReason | undefined
  /** What lets it go on. */
  readonly remedy: Remedy

  constructor(
    message: string,
    options: {
      failure: DeliveryFailure
      retryAfterMs?: number
      reason?: BlockageReason
      remedy?: Remedy
      cause?: unknown
    },
  ) {
    super(message, { cause: options.cause })
    this.name = 'DeliveryError'
    this.failure = options.failure
    this.retryAfterMs = options.retryAfterMs
    this.reason = options.reason
    this.remedy = options.remedy ?? 'platform'
  }
}
