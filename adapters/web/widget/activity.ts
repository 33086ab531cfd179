import * as z from 'zod/mini'

// Compiling schemas with `new Function` would trip the content security policy of the page.
z.config({ jitless: true })

const Link = z.object({ label: z.string(), url: z.string() })

const Card = z.object({
  kind: z.enum(['answer', 'checklist', 'step', 'choices', 'notice']),
  title: z.string(),
  progress: z.optional(z.object({ at: z.number(), of: z.number(), label: z.string() })),
  text: z.optional(z.string()),
  sections: z.array(
    z.object({
      heading: z.optional(z.string()),
      numbered: z.optional(z.boolean()),
      tickable: z.optional(z.boolean()),
      folded: z.optional(z.boolean()),
      lines: z.array(
        z.object({ text: z.string(), detail: z.optional(z.string()), link: z.optional(Link) }),
      ),
    }),
  ),
  links: z.array(Link),
  source: z.optional(
    z.object({
      code: z.string(),
      title: z.string(),
      url: z.optional(z.string()),
      checked: z.string(),
    }),
  ),
})

/** The structured reply of the service, as in src/channel/message.ts. */
const StructuredReply = z.object({
  text: z.string(),
  card: z.optional(Card),
  buttons: z.array(
    z.object({ label: z.string(), send: z.string(), aside: z.optional(z.boolean()) }),
  ),
  expects: z.optional(z.enum(['rating', 'choice', 'text'])),
  /** Of an officer's words: the agency they speak for. */
  author: z.optional(z.string()),
  code: z.optional(z.string()),
  erased: z.optional(z.literal(true)),
})

/** One entry of a Direct Line conversation, as far as the widget reads it. */
export const Activity = z.object({
  type: z.string(),
  id: z.optional(z.string()),
  text: z.optional(z.string()),
  from: z.optional(z.object({ role: z.optional(z.string()) })),
  channelData: z.catch(
    z.optional(
      z.object({
        clientActivityID: z.optional(z.string()),
        /** What was on the button that was pressed. */
        messageBack: z.optional(z.object({ displayText: z.optional(z.string()) })),
        // A reply of a newer service that we cannot lay out still has its plain text.
        motcua: z.catch(z.optional(StructuredReply), undefined),
      }),
    ),
    undefined,
  ),
})
export type Activity = z.infer<typeof Activity>

/** What both a poll and a frame of the stream hold. What is not an activity is skipped. */
export const ActivitySet = z.object({
  activities: z.array(z.catch(z.nullable(Activity), null)),
  watermark: z.optional(z.string()),
})
export type ActivitySet = z.infer<typeof ActivitySet>
