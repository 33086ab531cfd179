import { type InboundMessage, type MessageContent, type Reply } from './message'

/** What a channel may show of a turn: the message, masked, and the replies to it. */
export interface Exchange {
  conversation: string
  /** From 1, without gaps, within the conversation. */
  sequence: number
  inboundId: string
  userId: string
  content: MessageContent
  echo?: unknown
  replies: Reply[]
  /** The language of the replies. */
  locale?: 'vi' | 'en'
  receivedAt: Date
}

/** What the service offers to a channel. */
export interface ConversationHost {
  /**
   * Takes a message: when it returns, the turn with its replies is stored. The same
   * message again returns the turn it became the first time.
   *
   * @throws AppError `overloaded` or `unavailable`; then nothing was stored
   */
  take(message: InboundMessage): Promise<Exchange>

  /**
   * Keeps the messages of a webhook: when it returns, they are safe and may be acknowledged.
   * They are answered afterwards, of one conversation in the order in which they were sent,
   * and the replies go out by the channel's `delivery`. The same message again is left alone.
   *
   * @throws AppError `overloaded` or `unavailable`; then the platform has to send all of them again
   */
  receive(messages: InboundMessage[]): Promise<void>

  /**
   * Says that the platform has shown a message of ours, by the `id` with which the channel was
   * given it. It is not sent again then, whatever became of the answer to its sending.
   */
  confirmSent(id: string, platformId: string): Promise<void>

  /**
   * Says what a platform has shown as ours that does not tell us our own ids again. True when it
   * was one of our messages, which is not sent again then; false when somebody else wrote it.
   */
  confirmShown(shown: { conversation: string; text: string; platformId: string }): Promise<boolean>

  /** The exchanges of a conversation after a sequence number, oldest first, at most `limit`. */
  exchangesAfter(conversation: string, sequence: number, limit: number): Promise<Exchange[]>

  /** Calls the listener after each turn of the conversation; returns how to stop that. */
  onExchange(conversation: string, listener: (exchange: Exchange) => void): () => void

  /**
   * Says that the citizen opened a link that was shown. Only for figures: nothing is answered,
   * and nobody learns of it when it cannot be kept.
   */
  linkOpened?(opened: { id: string; conversation: string; url: string }): void

  /** A secret of 32 bytes that is made once and is the same on every node, by its name. */
  secret(name: string): Promise<Buffer>
}
