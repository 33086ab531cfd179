import { z } from 'zod'

/** Long enough for the ids of Teams, which hold several ids in one; dots alone would be a path. */
const Id = z
  .string()
  .min(1)
  .max(1000)
  .refine((id) => !/^\.{1,2}$/.test(id))
/** Half of a character, which a broken client may send, could not be stored. */
const Text = z.string().transform((text) => text.toWellFormed())

const Account = z.object({ id: Id })

const Mention = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id: z.string() }),
  text: z.string(),
})

/** What a client of the Bot Framework may send, as far as it is read. */
export const InboundActivity = z.object({
  type: z.string().min(1).max(100),
  id: Id.nullish(),
  timestamp: z.string().nullish(),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.string().max(2000).nullish(),
  from: Account,
  recipient: Account,
  conversation: Account,
  text: Text.nullish(),
  locale: z.string().max(35).nullish(),
  value: z.unknown().optional(),
  attachments: z.array(z.unknown()).nullish(),
  membersAdded: z.array(Account).nullish(),
  entities: z.array(z.unknown()).nullish(),
  deliveryMode: z.string().nullish(),
})
export type InboundActivity = z.infer<typeof InboundActivity>

/** The words by which the bot was called, such as `<at>Một Cửa</at>` in a channel of Teams. */
export function mentionsOf({ entities, recipient }: InboundActivity): string[] {
  return (entities ?? [])
    .flatMap((entity) => Mention.safeParse(entity).data ?? [])
    .filter(({ mentioned }) => mentioned.id === recipient.id)
    .map(({ text }) => text)
}

/** All that is needed to write into the conversation again; kept with the message. */
export const Reference = z.object({
  serviceUrl: z.string(),
  channelId: z.string(),
  conversation: z.string(),
  user: z.string(),
  bot: z.string(),
  activity: z.string().optional(),
  locale: z.enum(['vi', 'en']).optional(),
})
export type Reference = z.infer<typeof Reference>

export type CardAction =
  | { type: 'imBack'; title: string; value: string }
  | { type: 'messageBack'; title: string; displayText: string; text: string; value: string }

export interface Attachment {
  contentType: 'application/vnd.microsoft.card.adaptive'
  content: object
}

/** One reply as it goes out. */
export interface OutboundActivity {
  type: 'message'
  id?: string
  timestamp?: string
  channelId: string
  from: { id: string; role: 'bot' }
  recipient: { id: string }
  conversation: { id: string }
  replyToId?: string
  text: string
  textFormat: 'plain'
  locale: string
  inputHint: 'acceptingInput'
  /** `to` may be empty, but the SDKs of other bots refuse an activity that leaves it out. */
  suggestedActions?: { to: string[]; actions: CardAction[] }
  attachments?: Attachment[]
}
