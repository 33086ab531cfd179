import { z } from 'zod'
import { type MessageContent, type Reply } from '../channel/message'
import { type Reasons } from '../dialogue/engine'

/*
 * The parts of a turn as they come back from a database. They are loose, so that a part that
 * was written by a newer version of this program survives being read by an older one.
 */

const Link = z.looseObject({ label: z.string(), url: z.string() })

const Card = z.looseObject({
  kind: z.enum(['answer', 'checklist', 'step', 'choices', 'notice']),
  title: z.string(),
  progress: z.looseObject({ at: z.number(), of: z.number(), label: z.string() }).optional(),
  text: z.string().optional(),
  sections: z.array(
    z.looseObject({
      heading: z.string().optional(),
      numbered: z.boolean().optional(),
      lines: z.array(
        z.looseObject({
          text: z.string(),
          detail: z.string().optional(),
          link: Link.optional(),
        }),
      ),
    }),
  ),
  links: z.array(Link),
  source: z
    .looseObject({
      code: z.string(),
      title: z.string(),
      url: z.string().optional(),
      checked: z.string(),
    })
    .optional(),
})

export const StoredReply: z.ZodType<Reply> = z.looseObject({
  text: z.string(),
  card: Card.optional(),
  buttons: z.array(z.looseObject({ label: z.string(), send: z.string() })),
  expects: z.enum(['rating', 'choice', 'text']).optional(),
})

export const StoredContent: z.ZodType<MessageContent> = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('joined') }),
  z.looseObject({ kind: z.literal('text'), text: z.string(), label: z.string().optional() }),
  z.looseObject({ kind: z.literal('unsupported'), what: z.enum(['attachment', 'event']) }),
])

const Hit = z.looseObject({
  code: z.string(),
  score: z.number(),
  evidence: z.array(
    z.looseObject({
      source: z.enum(['official-name', 'everyday-name', 'phrasing', 'context']),
      text: z.string(),
      matched: z.array(z.string()),
      share: z.number(),
    }),
  ),
})

export const StoredReasons: z.ZodType<Reasons> = z.looseObject({
  by: z.enum(['guard', 'command', 'walk', 'choice', 'intent', 'match', 'failure']),
  read: z.string().optional(),
  intent: z.looseObject({ id: z.string(), probability: z.number() }).optional(),
  facets: z.array(z.string()).optional(),
  probability: z.number().optional(),
  hits: z.array(Hit).optional(),
  code: z.string().optional(),
  note: z.string().optional(),
})

export const StoredRating = z.object({ code: z.string(), stars: z.number() })
