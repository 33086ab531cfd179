import { z } from 'zod'

/** Ids are text, and so long that as numbers they would be others; see `parseJson`. */
const Id = z.union([z.string(), z.number()]).transform(String)
const Party = z.object({ id: Id, admin_id: Id.nullish() })

const Message = z.object({
  msg_id: Id.optional(),
  text: z.string().nullish(),
  attachments: z.array(z.unknown()).nullish(),
})

/** What every event has, and what its signature is made with. */
export const SignedEvent = z.object({ app_id: Id, timestamp: Id, event_name: z.string() })

/** One event, as far as it is read. What a citizen submitted about themselves is not. */
export const ZaloEvent = SignedEvent.extend({
  oa_id: Id.optional(),
  user_id: Id.optional(),
  sender: Party.optional(),
  recipient: Party.optional(),
  follower: Party.optional(),
  message: Message.optional(),
})
export type ZaloEvent = z.infer<typeof ZaloEvent>
