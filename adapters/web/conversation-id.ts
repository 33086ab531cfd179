import { randomBytes } from 'node:crypto'

const PREFIX = 'web:'

/** An id that cannot be guessed, for a new conversation or a new user. */
export function newId(): string {
  return randomBytes(16).toString('base64url')
}

/** The prefix marks ids that are bound to a token; official clients refuse to forge them. */
export function newUserId(): string {
  return `dl_${newId()}`
}

/** The key by which the service knows a conversation of this channel. */
export function toConversationKey(conversationId: string): string {
  return `${PREFIX}${conversationId}`
}

/** Whether the text can be an id that we made. */
export function isConversationId(text: string): boolean {
  return /^[\w-]{22}$/.test(text)
}

/** The id of the message that a turn began with, made from the turn's key. */
export function toActivityId(conversationId: string, sequence: number): string {
  return `${conversationId}|${String(sequence).padStart(7, '0')}`
}

/** A watermark as a sequence number. One that is not ours starts from the beginning: a poll never fails. */
export function toSequence(watermark: unknown): number {
  return typeof watermark === 'string' && /^\d{1,15}$/.test(watermark) ? Number(watermark) : 0
}
