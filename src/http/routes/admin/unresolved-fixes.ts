import { z } from 'zod'
import { type Editing } from '../../../editing/create-editing'
import { addPhrasings, beginAnswer } from '../../../editing/drafts/add-phrasings'
import { type Fix } from '../../../insight/clusters/cluster'
import { tryQuestions } from '../../../insight/clusters/try-questions'
import { type Insight } from '../../../insight/open-insight'
import { type AdminRoute, defineRoute, type RouteContext } from '../../admin/admin-route'
import { checkMayEdit, toAuthor } from './content-access'
import { ById, getCluster } from './unresolved'
import { ClusterView, TrialView } from './unresolved-views'
import { workOn } from './unresolved-work'

const Texts = z.array(z.string().trim().min(3).max(600)).min(1).max(100)
/** Newest questions that are tried besides the samples. */
const TRIED_MAX = 100

const AddBody = z.object({
  kind: z.enum(['procedure', 'intent']),
  target: z.string().min(1).max(100).describe('The code of the procedure, or the id of the intent'),
  texts: Texts,
})

/** Closing the gap that a group of unresolved questions shows, in the drafts. */
export function unresolvedFixRoutes(insight: Insight, editing: Editing): AdminRoute[] {
  return [
    defineRoute({
      name: 'addClusterPhrasings',
      method: 'post',
      path: '/clusters/:id/phrasings',
      summary: 'Adds wordings of a group to the draft of a procedure or an intent, and resolves it',
      permission: 'content.edit',
      params: ById,
      body: AddBody,
      response: ClusterView,
      handle: ({ params, body, ...context }) =>
        workOn(insight, { ...context, ...params }, async () => {
          const { kind, target, texts } = body
          const part = kind === 'procedure' ? 'phrasebook' : 'intents'
          checkMayEdit(context.caller, { part, key: target }, insight.current())
          await addPhrasings(editing, {
            target: { kind, id: target },
            texts,
            by: toAuthor(context.caller),
          })
          const fix = toFix(insight, context, { kind, target })
          return insight.actions.resolve(params.id, fix)
        }),
    }),
    defineRoute({
      name: 'answerCluster',
      method: 'post',
      path: '/clusters/:id/answer',
      summary: 'Begins a new answer from the wordings of a group, as the draft of an intent',
      description: 'The draft is completed and published like any other; see its problems there.',
      permission: 'content.edit',
      params: ById,
      body: z.object({
        name: z.string().trim().min(3).max(80),
        reply: z.string().trim().min(3).max(4000),
        texts: Texts,
      }),
      response: ClusterView,
      handle: ({ params, body, ...context }) =>
        workOn(insight, { ...context, ...params }, async () => {
          checkMayEdit(context.caller, { part: 'intents', key: '' }, insight.current())
          const { ref } = await beginAnswer(editing, { ...body, by: toAuthor(context.caller) })
          const fix = toFix(insight, context, { kind: 'answer', target: ref.key })
          return insight.actions.resolve(params.id, fix)
        }),
    }),
    trialRoute(insight, editing),
  ]
}

function trialRoute(insight: Insight, editing: Editing): AdminRoute {
  return defineRoute({
    name: 'tryCluster',
    method: 'post',
    path: '/clusters/:id/trial',
    summary: 'What the questions of a group are answered now, and would be with the drafts',
    permission: 'unresolved.read',
    readsOnly: true,
    params: ById,
    response: z.object({ trials: z.array(TrialView) }),
    handle: async ({ params, caller }) => {
      const { samples } = await getCluster(insight, params.id, caller)
      const newest = await insight.questions.find({
        ...{ index: 'cluster', equals: [params.id], order: 'descending', limit: TRIED_MAX },
      })
      const asked = newest.items.map(({ document }) => document.text).filter((text) => text !== '')
      const texts = [...new Set([...samples.map(({ text }) => text), ...asked])]
      const draft = await editing.draftRelease.get()
      return { trials: tryQuestions(texts, insight.current(), draft) }
    },
  })
}

function toFix(
  { current }: Insight,
  { caller, now }: Pick<RouteContext, 'caller' | 'now'>,
  fix: Pick<Fix, 'kind' | 'target'>,
): Fix {
  return { ...fix, by: caller.name, at: now.toISOString(), release: current().number }
}
