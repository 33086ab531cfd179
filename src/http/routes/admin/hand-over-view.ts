import { z } from 'zod'
import { type HandOver } from '../../../messaging/people/hand-over'
import { type Stored } from '../../../store/collection'

/** A citizen who asked for a person, as officers see them: nobody knows who it is. */
export const HandOverView = z
  .object({
    ticket: z.string().describe('The code that the citizen was told'),
    conversation: z.string(),
    channel: z.string(),
    agency: z.string(),
    topic: z.string().optional().describe('The code of the procedure that was talked about'),
    isTicket: z.boolean().describe('Asked outside working hours'),
    state: z.enum(['waiting', 'held', 'closed']),
    askedAt: z.string(),
    holderId: z.string().optional(),
    holderName: z.string().optional(),
    heldUntil: z
      .string()
      .optional()
      .describe('Then the assistant answers again, if the officer does nothing before'),
    proposed: z
      .object({ text: z.string(), authorId: z.string(), at: z.string() })
      .optional()
      .describe('An answer that waits to be approved'),
    objection: z.string().optional().describe('Why the last answer was not approved'),
    closedAt: z.string().optional(),
    needsApproval: z.boolean(),
    revision: z.int(),
  })
  .meta({ id: 'HandOver' })
export type HandOverView = z.infer<typeof HandOverView>

export function toHandOverView(
  { document, revision }: Stored<HandOver>,
  needsApproval: boolean,
): HandOverView {
  return { ...document, needsApproval, revision }
}
