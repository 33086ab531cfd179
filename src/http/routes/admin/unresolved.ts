import { z } from 'zod'

import { type Caller, checkAgency } from '../../../auth/caller'
import { AppError } from '../../../lib/errors'
import { countAskers } from '../../../insight/askers/wishes'
import { type Cluster, ClusterState } from '../../../insight/clusters/cluster'
import { explainCluster } from '../../../insight/clusters/explain-cluster'
import { countClusters, listClusters } from '../../../insight/clusters/list-clusters'
import { type Insight } from '../../../insight/open-insight'
import { vietnamDayOf } from '../../../insight/vietnam-time'
import { type AdminRoute, defineRoute } from '../../admin/admin-route'
import { Moment, pageOf, PageQuery, QueryFlag } from '../../admin/page'
import {
  AskersView,
  ClusterView,
  NearMissView,
  QuestionView,
  toClusterView,
  toQuestionView,
} from './unresolved-views'

/** Counting further would cost more than it tells. */
const TOTAL_MAX = 1000

const ClusterQuery = PageQuery.extend({
  q: z.string().max(200).optional().describe('Words that they are about'),
  state: ClusterState.default('open'),
  agency: z.string().optional().describe('Those limited to agencies see those of one of theirs'),
  sort: z.enum(['count', 'newest', 'due']).default('count'),
  overdue: QueryFlag.optional(),
})

export const ById = z.object({ id: z.string().min(1).max(100) })

/** Reading what was asked and not answered. */
export function unresolvedRoutes(insight: Insight): AdminRoute[] {
  return [
    listRoute(insight),
    defineRoute({
      name: 'getCluster',
      method: 'get',
      path: '/clusters/:id',
      summary: 'A group of unresolved questions, with what came near and why that was not said',
      permission: 'unresolved.read',
      params: ById,
      response: z.object({
        cluster: ClusterView,
        nearest: z.array(NearMissView),
        askers: AskersView,
      }),
      handle: async ({ params, caller, now }) => {
        const cluster = await getCluster(insight, params.id, caller)
        const nearest = explainCluster(cluster, insight.current())
        const askers = await countAskers(insight.questions, cluster.id)
        return { cluster: toClusterView(cluster, vietnamDayOf(now)), nearest, askers }
      },
    }),
    defineRoute({
      name: 'listClusterQuestions',
      method: 'get',
      path: '/clusters/:id/questions',
      summary: 'The questions of a group, newest first, each with the words by which it joined',
      permission: 'unresolved.read',
      params: ById,
      query: PageQuery,
      response: pageOf(QuestionView),
      handle: async ({ params, query, caller }) => {
        await getCluster(insight, params.id, caller)
        const order = 'descending' as const
        const walk = { index: 'cluster', equals: [params.id], order, ...query }
        const { items, next } = await insight.questions.find(walk)
        return { items: items.map(({ document }) => toQuestionView(document)), next }
      },
    }),
    questionsRoute(insight),
  ]
}

function listRoute(insight: Insight): AdminRoute {
  return defineRoute({
    name: 'listClusters',
    method: 'get',
    path: '/clusters',
    summary: 'Groups of unresolved questions, the largest first',
    permission: 'unresolved.read',
    query: ClusterQuery,
    response: pageOf(ClusterView),
    handle: async ({ query, caller, now }) => {
      const { q, overdue, state, sort, limit, after } = query
      const today = vietnamDayOf(now)
      const agency = agencyFor(caller, query.agency)
      const dueBefore = overdue === true ? today : undefined
      const asked = { state, agency, sort, dueBefore, limit, after }
      const page = await listClusters(insight, { ...asked, search: q })
      const items = page.items.map(({ document }) => toClusterView(document, today))
      // Of what was found by words there are no more than are shown.
      if (q !== undefined && q.trim() !== '') return { items }
      const count = await countClusters(insight, asked, TOTAL_MAX)
      return { items, next: page.next, total: { count, isExact: count < TOTAL_MAX } }
    },
  })
}

function questionsRoute(insight: Insight): AdminRoute {
  return defineRoute({
    name: 'listUnresolvedQuestions',
    method: 'get',
    path: '/unresolved-questions',
    summary: 'All unresolved questions one by one, newest first',
    permission: 'unresolved.read',
    query: PageQuery.extend({ from: Moment.optional(), to: Moment.optional() }),
    response: pageOf(QuestionView),
    handle: async ({ query, caller }) => {
      // A question alone belongs to no agency.
      checkAgency(caller, undefined)
      const walk = { index: 'time', order: 'descending' as const, ...query }
      const { items, next } = await insight.questions.find(walk)
      return { items: items.map(({ document }) => toQuestionView(document)), next }
    },
  })
}

/**
 * A cluster that the caller may see.
 *
 * @throws AppError `not_found` or `not_allowed`
 */
export async function getCluster(
  insight: Pick<Insight, 'clusters'>,
  id: string,
  caller: Caller,
): Promise<Cluster> {
  const stored = await insight.clusters.get(id)
  if (!stored) throw new AppError('not_found', 'There is no such group of questions')
  checkAgency(caller, stored.document.agency === '' ? undefined : stored.document.agency)
  return stored.document
}

/** Whose a list is about: those limited to agencies see one of theirs at a time. */
export function agencyFor(caller: Caller, asked: string | undefined): string | undefined {
  const agency = asked === undefined || asked === '' ? caller.agencies?.[0] : asked
  if (agency !== undefined || caller.agencies !== undefined) checkAgency(caller, agency)
  return agency
}
