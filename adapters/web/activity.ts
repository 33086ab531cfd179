import { z } from 'zod'
import { CLIENT_ID_CHARACTERS_MAX } from '../../src/channel/limits'
import { type Reply } from '../../src/channel/message'

const ClientId = z.string().min(1).max(CLIENT_ID_CHARACTERS_MAX)

/** A user's id as a client or a server gives it. */
export const UserId = ClientId
/** Half of a character, which a broken client may send, could not be stored. */
const Text = z.string().transform((text) => text.toWellFormed())
const Label = z.string().max(200).pipe(Text)

/** The part of a client's own data that we read; all of it is given back as it came. */
const ChannelData = z.looseObject({
  clientActivityID: ClientId.optional(),
  postBack: z.boolean().optional(),
  /** What was on the button: sent by our widget, and by Web Chat as `displayText`. */
  label: Label.optional(),
  messageBack: z.looseObject({ displayText: Label.optional() }).optional(),
})

/** What a Direct Line client may send, as far as it is read. */
export const InboundActivity = z.object({
  type: z.string(),
  /** What an event is about. */
  name: z.string().max(100).nullish(),
  text: Text.nullish(),
  value: z.unknown().optional(),
  from: z.object({ id: UserId.nullish() }).nullish(),
  locale: z.string().max(35).nullish(),
  attachments: z.array(z.unknown()).nullish(),
  channelData: ChannelData.nullish(),
})
export type InboundActivity = z.infer<typeof InboundActivity>

/** One activity as it goes to a client. */
export interface OutboundActivity {
  type: 'message'
  id: string
  timestamp: string
  channelId: 'directline'
  conversation: { id: string }
  from: { id: string; name?: string; role: 'user' | 'bot' }
  text: string
  textFormat: 'plain'
  replyToId?: string
  locale?: string
  inputHint?: 'acceptingInput' | 'expectingInput'
  suggestedActions?: { to: string[]; actions: CardAction[] }
  attachments?: Attachment[]
  /** Replies carry the structured reply for our own widget; other clients pass it over. */
  channelData?: { motcua: Reply } | Record<string, unknown>
}

export type CardAction =
  | { type: 'imBack'; title: string; value: string }
  | { type: 'messageBack'; title: string; displayText: string; text: string }
  | { type: 'openUrl'; title: string; value: string }

export interface Attachment {
  contentType: 'application/vnd.microsoft.card.hero'
  content: { buttons: CardAction[] }
}

/** What is sent over a stream, and what a poll answers. */
export interface ActivitySet {
  activities: OutboundActivity[]
  /** The sequence number of the last turn that the client has seen. */
  watermark: string
}
