import { z } from 'zod'

/** Meta sends some ids as numbers and some as text. */
const Id = z.union([z.string(), z.number()]).transform(String)

const Person = z.object({ id: Id })

const Message = z.object({
  mid: z.string(),
  text: z.string().optional(),
  is_echo: z.boolean().optional(),
  is_deleted: z.boolean().optional(),
  app_id: Id.nullish(),
  metadata: z.string().optional(),
  quick_reply: z.object({ payload: z.string() }).optional(),
  attachments: z.array(z.unknown()).optional(),
})

const Referral = z.object({ ref: z.string().optional() })

const Postback = z.object({
  mid: z.string().optional(),
  title: z.string().optional(),
  payload: z.string(),
  referral: Referral.optional(),
})

/** Who answers in the thread from now on. */
const Control = z.object({ new_owner_app_id: Id.nullish(), previous_owner_app_id: Id.nullish() })

/** One thing that happened in a thread, as far as it is read. */
export const MessengerEvent = z.object({
  sender: Person,
  recipient: Person,
  timestamp: z.coerce.number(),
  message: Message.optional(),
  postback: Postback.optional(),
  referral: Referral.optional(),
  pass_thread_control: Control.optional(),
  take_thread_control: Control.optional(),
})
export type MessengerEvent = z.infer<typeof MessengerEvent>

const Entry = z.object({
  id: Id,
  messaging: z.array(z.unknown()).default([]),
  changes: z.array(z.object({ value: z.unknown() })).default([]),
})

/** The body of a webhook: several entries, with several events each. */
export const Webhook = z.object({ object: z.string(), entry: z.array(Entry) })
export type Webhook = z.infer<typeof Webhook>

/** When it happened: in milliseconds as pages send it, or in seconds as Meta's console does. */
export function momentOf({ timestamp }: Pick<MessengerEvent, 'timestamp'>): Date {
  const isInSeconds = timestamp < 100_000_000_000
  return new Date(isInSeconds ? timestamp * 1000 : timestamp)
}
