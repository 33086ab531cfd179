import { z } from 'zod'
import { AppError } from '../../../lib/errors'
import { type Cluster } from '../../../insight/clusters/cluster'
import { type Insight } from '../../../insight/open-insight'
import { vietnamDayOf } from '../../../insight/vietnam-time'
import { type AdminRoute, defineRoute, type RouteContext } from '../../admin/admin-route'
import { ById, getCluster } from './unresolved'
import { ClusterView, toAudited, toClusterView } from './unresolved-views'

const Day = z.iso.date()
const QUESTIONS_MAX = 200

/** What editors do about groups of unresolved questions. Each may be sent twice. */
export function unresolvedWorkRoutes(insight: Insight): AdminRoute[] {
  return [...decidingRoutes(insight), ...partingRoutes(insight)]
}

function decidingRoutes(insight: Insight): AdminRoute[] {
  const { actions } = insight
  return [
    defineRoute({
      name: 'setClusterState',
      method: 'put',
      path: '/clusters/:id/state',
      summary: 'Opens a group again, or marks it as resolved, ignored or out of scope',
      description: 'An ignored group takes in further questions in any spelling and stays ignored.',
      permission: 'unresolved.work',
      params: ById,
      body: z.object({
        state: z.enum(['open', 'resolved', 'ignored', 'out-of-scope']),
        note: z.string().trim().max(1000).optional().describe('Kept with the group'),
      }),
      response: ClusterView,
      handle: ({ params, body, ...context }) =>
        workOn(insight, { ...context, ...params, reason: body.note }, () =>
          body.state === 'resolved'
            ? actions.resolve(params.id, {
                ...{ kind: 'other', target: '', by: context.caller.name },
                at: context.now.toISOString(),
                release: insight.current().number,
              })
            : actions.setState(params.id, body.state, body.note),
        ),
    }),
    defineRoute({
      name: 'assignCluster',
      method: 'put',
      path: '/clusters/:id/assignment',
      summary: 'Gives a group to an agency, with the day by which it is to be seen to',
      permission: 'unresolved.work',
      params: ById,
      body: z.object({ agency: z.string().max(100), dueOn: Day.optional() }),
      response: ClusterView,
      handle: ({ params, body, ...context }) =>
        workOn(insight, { ...context, ...params }, async () => {
          checkKnownAgency(insight, body.agency)
          return actions.assign(params.id, body)
        }),
    }),
    defineRoute({
      name: 'renameCluster',
      method: 'put',
      path: '/clusters/:id/name',
      summary: 'Calls a group by a name, by whose words further questions are found as well',
      permission: 'unresolved.work',
      params: ById,
      body: z.object({ name: z.string().trim().min(2).max(120) }),
      response: ClusterView,
      handle: ({ params, body, ...context }) =>
        workOn(insight, { ...context, ...params }, () => actions.rename(params.id, body.name)),
    }),
  ]
}

function partingRoutes(insight: Insight): AdminRoute[] {
  const { actions } = insight
  return [
    defineRoute({
      name: 'mergeCluster',
      method: 'post',
      path: '/clusters/:id/merge',
      summary: 'Makes a group part of another one, and answers with the whole',
      permission: 'unresolved.work',
      params: ById,
      body: z.object({ into: z.string().min(1).max(100) }),
      response: ClusterView,
      handle: async ({ params, body, ...context }) => {
        const into = await getCluster(insight, body.into, context.caller)
        return workOn(insight, { ...context, ...params }, () => actions.merge(params.id, into.id))
      },
    }),
    defineRoute({
      name: 'splitCluster',
      method: 'post',
      path: '/clusters/:id/split',
      summary: 'Moves some questions into a group of their own, and answers with that',
      permission: 'unresolved.work',
      params: ById,
      body: z.object({
        keys: z.array(z.string().max(300)).min(1).max(QUESTIONS_MAX).describe('Of questions'),
        name: z.string().trim().min(2).max(120).optional(),
      }),
      response: ClusterView,
      handle: ({ params, body, ...context }) =>
        workOn(insight, { ...context, ...params }, (before) => split(insight, before, body)),
    }),
  ]
}

/** Does the work on a cluster that the caller may work on, and writes it to the audit log. */
export async function workOn(
  insight: Insight,
  { id, ...context }: RouteContext & { id: string; reason?: string },
  work: (before: Cluster) => Promise<Cluster>,
): Promise<z.input<typeof ClusterView>> {
  const before = await getCluster(insight, id, context.caller)
  const after = await work(before)
  await context.audit({
    target: `cluster:${id}`,
    agency: after.agency === '' ? undefined : after.agency,
    before: toAudited(before),
    after: toAudited(after),
    reason: context.reason,
  })
  return toClusterView(after, vietnamDayOf(context.now))
}

/** The new group stays with the agency that had the questions. */
async function split(
  { actions }: Insight,
  { id, agency, dueOn }: Cluster,
  { keys, name }: { keys: string[]; name?: string },
): Promise<Cluster> {
  const part = await actions.split(id, keys, name)
  return agency === '' ? part : actions.assign(part.id, { agency, dueOn })
}

function checkKnownAgency({ current }: Insight, agency: string): void {
  if (agency === '' || current().content.agencies.some(({ id }) => id === agency)) return
  throw new AppError('invalid_request', 'There is no agency of this id; see the list of agencies')
}
