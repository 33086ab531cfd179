import { z } from 'zod'
import { type MessageContent, type Reply } from '../channel/message'
import { type Reasons } from '../dialogue/engine'

/*
 * The parts of a turn as they come back from a database. They are loose, so that a part that
 * was written by a newer version of this program survives being read by an older one; and
 * closed lists are written as records, so that the compiler finds a value that is missing here.
 */

type Listed<T extends string> = { [K in T]: K }
type CardKind = NonNullable<Reply['card']>['kind']
type Source = NonNullable<Reasons['hits']>[number]['evidence'][number]['source']

const Link = z.looseObject({ label: z.string(), url: z.string() })

const Card = z.looseObject({
  kind: z.enum({
    answer: 'answer',
    checklist: 'checklist',
    step: 'step',
    choices: 'choices',
    notice: 'notice',
  } satisfies Listed<CardKind>),
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
  code: z.string().optional(),
  expects: z
    .enum({ rating: 'rating', choice: 'choice', text: 'text' } satisfies Listed<
      NonNullable<Reply['expects']>
    >)
    .optional(),
})

const CONTENT = {
  joined: z.looseObject({ kind: z.literal('joined') }),
  text: z.looseObject({
    kind: z.literal('text'),
    text: z.string(),
    label: z.string().optional(),
  }),
  unsupported: z.looseObject({
    kind: z.literal('unsupported'),
    what: z.enum(['attachment', 'event']),
  }),
  'by-person': z.looseObject({
    kind: z.literal('by-person'),
    holdsUntil: z.string(),
    text: z.string().optional(),
    tells: z.enum(['joined', 'words', 'left']).optional(),
    author: z.string().optional(),
    doneAt: z.string().optional(),
  }),
  'found-answer': z.looseObject({
    kind: z.literal('found-answer'),
    code: z.string(),
    question: z.string(),
    target: z.looseObject({ kind: z.enum(['procedure', 'intent']), id: z.string() }).optional(),
  }),
  withdrawn: z.looseObject({ kind: z.literal('withdrawn') }),
} satisfies Record<MessageContent['kind'], z.ZodType>

export const StoredContent: z.ZodType<MessageContent> = z.discriminatedUnion('kind', [
  CONTENT.joined,
  CONTENT.text,
  CONTENT.unsupported,
  CONTENT['by-person'],
  CONTENT['found-answer'],
  CONTENT.withdrawn,
])

const Hit = z.looseObject({
  code: z.string(),
  score: z.number(),
  evidence: z.array(
    z.looseObject({
      source: z.enum({
        'official-name': 'official-name',
        'everyday-name': 'everyday-name',
        phrasing: 'phrasing',
        context: 'context',
      } satisfies Listed<Source>),
      text: z.string(),
      matched: z.array(z.string()),
      share: z.number(),
    }),
  ),
})

export const StoredReasons: z.ZodType<Reasons> = z.looseObject({
  by: z.enum({
    person: 'person',
    guard: 'guard',
    command: 'command',
    walk: 'walk',
    choice: 'choice',
    intent: 'intent',
    match: 'match',
    failure: 'failure',
  } satisfies Listed<Reasons['by']>),
  read: z.string().optional(),
  intent: z.looseObject({ id: z.string(), probability: z.number() }).optional(),
  facets: z.array(z.string()).optional(),
  probability: z.number().optional(),
  hits: z.array(Hit).optional(),
  code: z.string().optional(),
  note: z.string().optional(),
  handOver: z
    .looseObject({ agency: z.string(), ticket: z.string(), isOpen: z.boolean() })
    .optional(),
  wish: z.looseObject({ sequence: z.number(), code: z.string() }).optional(),
})

export const StoredRating = z.object({ code: z.string(), stars: z.number() })
