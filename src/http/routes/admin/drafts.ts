import { z } from 'zod'
import { type Caller } from '../../../auth/caller'
import { type Editing } from '../../../editing/create-editing'
import { diffValues } from '../../../editing/drafts/diff-values'
import { type Draft } from '../../../editing/drafts/draft'
import { problemsOf } from '../../../editing/drafts/problems-of'
import { toItemRef, titleOf } from '../../../editing/items'
import { AppError } from '../../../lib/errors'
import { type AdminRoute, defineRoute } from '../../admin/admin-route'
import { Moment, Reason } from '../../admin/page'
import { checkMayEdit, toAuthor } from './content-access'
import { toSavedBy } from '../../../editing/list-items'
import { DifferenceView, ProblemView, SavedBy } from './content-views'
import { JobView, toJobView } from './jobs'

const DraftView = z.object({
  item: z.string(),
  part: z.string(),
  key: z.string(),
  title: z.string(),
  version: z.string(),
  change: z.enum(['added', 'changed', 'removed']),
  draft: SavedBy.nullable(),
  differences: z.array(DifferenceView),
  problems: z.array(ProblemView),
  /** The released item has changed since this draft was begun; it is set over that. */
  isOutdated: z.boolean(),
})

const Items = z
  .array(z.string())
  .min(1)
  .max(20_000)
  .optional()
  .describe('Such as guides/dang-ky-khai-sinh; left out: all drafts')

const Publication = z.object({
  items: Items,
  note: z.string().trim().min(3).max(2000),
  override: Reason.optional().describe('Why, although the golden questions speak against it'),
  dueAt: Moment.optional().describe('Left out: at once'),
})

/** What is changed and not published: tried together, and published together or in part. */
export function draftRoutes(editing: Editing): AdminRoute[] {
  return [listRoute(editing), trialRoute(editing), publicationRoute(editing)]
}

function listRoute(editing: Editing): AdminRoute {
  return defineRoute({
    name: 'listDrafts',
    method: 'get',
    path: '/drafts',
    summary: 'Everything that is changed and not published, with its problems',
    permission: 'content.read',
    response: z.object({ items: z.array(DraftView), release: z.int() }),
    handle: async ({ now }) => {
      const drafts = await editing.drafts.all()
      const release = editing.current()
      const problems = await problemsOf(drafts, release, () => now)
      const views = await Promise.all(
        drafts.map(async (draft) => ({
          ...toDraftView(draft, (await editing.drafts.open(draft)).released),
          problems: problems.filter(({ item }) => item === draft.id),
        })),
      )
      return { items: views, release: release.number }
    },
  })
}

function trialRoute(editing: Editing): AdminRoute {
  return defineRoute({
    name: 'tryDrafts',
    method: 'post',
    path: '/drafts/trial',
    summary: 'Runs all golden questions in all their spellings against the drafts, as a job',
    permission: 'content.edit',
    readsOnly: true,
    body: z.object({ items: Items }),
    status: 202,
    response: JobView,
    handle: async ({ body, caller }) => {
      const items = toStates(await chosen(editing, body.items))
      return toJobView(
        await editing.jobs.add({ kind: 'try', params: { items }, by: toAuthor(caller) }),
      )
    },
  })
}

function publicationRoute(editing: Editing): AdminRoute {
  return defineRoute({
    name: 'publishDrafts',
    method: 'post',
    path: '/drafts/publication',
    summary: 'Publishes drafts as a new release, at once or at a time, as a job',
    description:
      'The job fails with `worse` in its problem when the golden questions speak against it and no `override` was given. What is published later is what the drafts are now.',
    permission: 'content.publish',
    body: Publication,
    status: 202,
    response: JobView,
    handle: async ({ body, caller, audit }) => {
      const { note, override, dueAt } = body
      const drafts = await chosen(editing, body.items)
      checkMayPublish(caller, drafts, editing)
      const items = toStates(drafts)
      const job = await editing.jobs.add({
        kind: 'publish',
        params: { items, note, override },
        by: toAuthor(caller),
        dueAt: dueAt === undefined ? undefined : new Date(dueAt),
      })
      const after = { items: items.map(({ id }) => id), note, dueAt }
      await audit({ target: `job:${job.id}`, after, reason: override })
      return toJobView(job)
    },
  })
}

async function chosen({ drafts }: Editing, items: string[] | undefined): Promise<Draft[]> {
  const all = await drafts.all()
  const wanted = items === undefined ? all : all.filter(({ id }) => items.includes(id))
  if (wanted.length > 0 && (items === undefined || wanted.length === new Set(items).size)) {
    return wanted
  }
  throw new AppError('conflict', 'There are no such drafts', { details: { reason: 'drafts_gone' } })
}

function toStates(drafts: Draft[]) {
  return drafts.map(({ id, version }) => ({ id, version }))
}

/** Who is limited to agencies publishes only what they may edit. */
function checkMayPublish(caller: Caller, drafts: Draft[], { current }: Editing): void {
  for (const draft of drafts) checkMayEdit(caller, draft, current(), draft.value)
}

function toDraftView(draft: Draft, released: unknown) {
  const { id, version, value, base } = draft
  const { part, key } = toItemRef(id)
  const isAdded = released === null
  const change: 'removed' | 'added' | 'changed' =
    value === null ? 'removed' : isAdded ? 'added' : 'changed'
  return {
    ...{ item: id, part, key, version, title: titleOf(value ?? released) },
    change,
    draft: toSavedBy(draft),
    differences: diffValues(released, value),
    isOutdated: diffValues(base, released).length > 0,
  }
}
