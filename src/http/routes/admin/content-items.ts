import { z } from 'zod'
import { type Caller } from '../../../auth/caller'
import { type Editing } from '../../../editing/create-editing'
import { diffValues } from '../../../editing/drafts/diff-values'
import { type OpenItem } from '../../../editing/drafts/drafts'
import { problemsOf } from '../../../editing/drafts/problems-of'
import { itemId, type ItemRef, SHAPES, titleOf } from '../../../editing/items'
import { toSavedBy } from '../../../editing/list-items'
import { AppError } from '../../../lib/errors'
import { type AdminRoute, defineRoute } from '../../admin/admin-route'
import { Reason } from '../../admin/page'
import { agencyOf, checkMayEdit, mayEdit, toAuthor } from './content-access'
import { ItemParams, ItemView } from './content-views'

const Save = z.object({
  value: z.unknown().describe('Null removes the item'),
  version: z.string().describe('The version that was opened'),
  reason: Reason.optional(),
})

/** Opening, saving and discarding one item of the content, whatever its part. */
export function contentItemRoutes(editing: Editing): AdminRoute[] {
  return [...readingRoutes(editing), ...changingRoutes(editing)]
}

function readingRoutes(editing: Editing): AdminRoute[] {
  return [
    defineRoute({
      name: 'getContentShape',
      method: 'get',
      path: '/content-shapes/:part',
      summary: 'The JSON Schema of the items of a part, with help texts for editors',
      permission: 'content.read',
      params: ItemParams.pick({ part: true }),
      response: z.record(z.string(), z.unknown()),
      handle: ({ params }) => z.toJSONSchema(SHAPES[params.part], { io: 'input', reused: 'ref' }),
    }),
    defineRoute({
      name: 'getContentItem',
      method: 'get',
      path: '/content/:part/:key',
      summary: 'One item as it is edited, with what is wrong with it',
      permission: 'content.read',
      params: ItemParams,
      response: ItemView,
      handle: async ({ params, caller, now }) => {
        const item = await editing.drafts.open(params)
        if (item.value === null && item.released === null && !item.draft) {
          throw new AppError('not_found', `There is no ${itemId(params)}`)
        }
        return toItemView(item, { editing, caller, now })
      },
    }),
  ]
}

function changingRoutes(editing: Editing): AdminRoute[] {
  return [
    defineRoute({
      name: 'saveContentItem',
      method: 'put',
      path: '/content/:part/:key',
      summary: 'Saves an item as a draft; for citizens nothing changes yet',
      description:
        'A 409 with `reason: edited_meanwhile` has in its details what somebody else saved first (`theirs`), what was sent (`yours`) and where they differ. Nothing was overwritten.',
      permission: 'content.edit',
      params: ItemParams,
      body: Save,
      response: ItemView,
      handle: async ({ params, body, caller, audit, now }) => {
        const { drafts } = editing
        checkMayEdit(caller, params, editing.current(), body.value)
        const before = await drafts.open(params)
        const { value, version, reason } = body
        const change = { ref: params, value: value ?? null, version, reason, by: toAuthor(caller) }
        const result = await drafts.save(change)
        if (result.kind === 'conflict') throw editedMeanwhile(result.theirs, change.value)
        await audit({
          ...{ target: `content:${itemId(params)}`, agency: agencyOf(params, editing.current()) },
          ...{ before: before.value, after: change.value, reason },
        })
        return toItemView(result.item, { editing, caller, now })
      },
    }),
    defineRoute({
      name: 'discardContentDraft',
      method: 'post',
      path: '/content/:part/:key/discard',
      summary: 'Gives an item back as it is released',
      permission: 'content.edit',
      params: ItemParams,
      body: z.object({ version: z.string(), reason: Reason.optional() }),
      response: ItemView,
      handle: async ({ params, body, caller, audit, now }) => {
        checkMayEdit(caller, params, editing.current())
        const before = await editing.drafts.open(params)
        if (!(await editing.drafts.discard(params, body.version, toAuthor(caller)))) {
          throw editedMeanwhile(await editing.drafts.open(params), null)
        }
        const after = await editing.drafts.open(params)
        await audit({
          ...{ target: `content:${itemId(params)}`, agency: agencyOf(params, editing.current()) },
          ...{ before: before.value, after: after.value, reason: body.reason },
        })
        return toItemView(after, { editing, caller, now })
      },
    }),
  ]
}

function editedMeanwhile({ value, version, draft }: OpenItem, yours: unknown): AppError {
  return new AppError('conflict', 'Somebody else saved this first; nothing was overwritten', {
    details: {
      reason: 'edited_meanwhile',
      theirs: { value, version, draft: toSavedBy(draft) },
      yours,
      differences: diffValues(value, yours),
    },
  })
}

interface Viewing {
  editing: Editing
  caller: Caller
  now: Date
}

async function toItemView({ ref, value, released, version, draft }: OpenItem, viewing: Viewing) {
  return {
    ...{ ...ref, item: itemId(ref), title: titleOf(value ?? released), value, released, version },
    draft: toSavedBy(draft),
    isEditable: mayEdit(viewing.caller, ref, viewing.editing.current()),
    problems: draft ? await ownProblems(ref, viewing) : [],
  }
}

/** Held against all drafts, as two of them may claim the same phrase. */
async function ownProblems(ref: ItemRef, { editing, now }: Viewing) {
  const drafts = await editing.drafts.all()
  const problems = await problemsOf(drafts, editing.current(), () => now)
  return problems.filter(({ item }) => item === itemId(ref))
}
