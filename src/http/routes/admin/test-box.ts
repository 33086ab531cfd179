import { z } from 'zod'
import { type Editing } from '../../../editing/create-editing'
import { tryQuestion } from '../../../editing/try-question'
import { type AdminRoute, defineRoute } from '../../admin/admin-route'

const Labelled = z.object({ id: z.string(), label: z.string() })

const Trial = z.object({
  against: z.enum(['release', 'draft']),
  release: z.int(),
  read: z.string().describe('As it was read: decoded, expanded, in lower case'),
  decision: z.enum(['answer', 'ask', 'none', 'intent', 'follow-up']),
  targets: z.array(Labelled),
  probability: z.number(),
  intent: Labelled.extend({ probability: z.number() }).optional(),
  facets: z.array(z.string()),
  also: Labelled.optional(),
  hits: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      score: z.number(),
      evidence: z.array(
        z.object({
          source: z.string(),
          text: z.string(),
          matched: z.array(z.string()),
          share: z.number(),
        }),
      ),
    }),
  ),
  lead: z.number().optional().describe('How far the first hit is ahead of the second'),
  replies: z.array(z.unknown()).describe('What the citizen would read'),
  outcome: z.string(),
  claims: z
    .array(z.object({ item: z.string(), title: z.string(), phrase: z.string() }))
    .describe('Items that have this very question among their phrases'),
})

/** What would be answered to any question, and exactly why. */
export function testBoxRoutes(editing: Editing): AdminRoute[] {
  return [
    defineRoute({
      name: 'tryQuestion',
      method: 'post',
      path: '/test-box',
      summary: 'What would be answered to a question, and why',
      permission: 'content.read',
      readsOnly: true,
      body: z.object({
        question: z.string().min(1).max(2000),
        topic: z.string().max(20).optional().describe('The procedure that was talked about before'),
        against: z.enum(['release', 'draft']).default('release'),
      }),
      response: Trial,
      handle: async ({ body: { question, topic, against }, now }) => {
        const release = against === 'draft' ? await editing.draftRelease.get() : editing.current()
        const { respond } = editing
        const tried = await tryQuestion({ text: question, topic }, { release, respond, now })
        return { ...tried, against, release: release.number }
      },
    }),
  ]
}
