import { z } from 'zod'
import { Author, type Draft } from '../../../editing/drafts/draft'
import { type Editing } from '../../../editing/create-editing'
import { diffValues } from '../../../editing/drafts/diff-values'
import { type ItemRef, Part } from '../../../editing/items'
import { listItems } from '../../../editing/list-items'
import { type AdminRoute, defineRoute } from '../../admin/admin-route'
import { PageQuery, pageOf, QueryFlag } from '../../admin/page'
import { DifferenceView, ItemParams, SavedBy } from './content-views'

const ListQuery = PageQuery.extend({
  q: z.string().max(200).optional().describe('Words of the title or key, in any spelling'),
  changed: QueryFlag.optional().describe('Only what has a draft'),
  group: z.string().max(100).optional().describe('Golden questions of this group'),
})

const Line = z.object({
  item: z.string(),
  part: Part,
  key: z.string(),
  title: z.string(),
  change: z.enum(['none', 'added', 'changed', 'removed']),
  draft: SavedBy.nullable(),
  /** Of phrasings, examples, cues: how many there are. */
  phrases: z.int().optional(),
  group: z.string().optional(),
})

const Version = z.object({
  version: z.string(),
  value: z.unknown(),
  by: Author.nullable().describe('Null: as it was released before the first change'),
  savedAt: z.string().optional(),
  reason: z.string().optional(),
  state: z.enum(['draft', 'replaced', 'discarded', 'published', 'released']),
  release: z.int().optional(),
  differences: z.array(DifferenceView).describe('From the version before to this one'),
})

/** Lists of items, and the versions that one had. */
export function contentListRoutes(editing: Editing): AdminRoute[] {
  return [
    defineRoute({
      name: 'listContentItems',
      method: 'get',
      path: '/content/:part',
      summary: 'The items of a part, with what is changed about them',
      permission: 'content.read',
      params: ItemParams.pick({ part: true }),
      query: ListQuery,
      response: pageOf(Line),
      handle: async ({ params: { part }, query }) => {
        const drafts = (await editing.drafts.all()).filter((draft) => draft.part === part)
        const lines = listItems(editing.current().content, { part, drafts, filter: query })
        const start = query.after === undefined ? 0 : Number(query.after)
        const items = lines.slice(start, start + query.limit)
        const end = start + items.length
        return {
          items,
          next: end < lines.length ? String(end) : undefined,
          total: { count: lines.length, isExact: true },
        }
      },
    }),
    defineRoute({
      name: 'listContentVersions',
      method: 'get',
      path: '/content/:part/:key/versions',
      summary: 'What an item was, newest first, with who changed it and why',
      permission: 'content.read',
      params: ItemParams,
      query: PageQuery,
      response: pageOf(Version),
      handle: ({ params, query }) => listVersions(editing, params, query),
    }),
  ]
}

async function listVersions(
  { drafts }: Editing,
  ref: ItemRef,
  page: { limit: number; after?: string },
) {
  const open = await drafts.open(ref)
  const { versions, next } = await drafts.history(ref, page)
  const past = versions.map(({ ended, ...version }) => ({ ...version, state: ended }))
  const now =
    open.draft && page.after === undefined ? [{ ...open.draft, state: 'draft' as const }] : []
  const all = [...now, ...past]
  return {
    items: all.map((version, at) => {
      const before =
        all[at + 1]?.value ?? (at + 1 === all.length ? baseOf(open.draft, all.length) : null)
      return { ...version, differences: diffValues(before, version.value) }
    }),
    next,
  }
}

/** The first change of a draft is held against what was released when it began. */
function baseOf(draft: Draft | undefined, count: number): unknown {
  return count > 0 ? (draft?.base ?? null) : null
}
