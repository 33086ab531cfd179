import { Readable } from 'node:stream'
import { z } from 'zod'
import { type Caller } from '../../../auth/caller'
import { filesInMemory } from '../../../content/content-files'
import { type Editing } from '../../../editing/create-editing'
import { packArchive, unpackArchive } from '../../../editing/files/content-archive'
import { ItemChange } from '../../../editing/publish/release-record'
import { AppError } from '../../../lib/errors'
import { type AdminRoute, defineDownload, defineRoute, FileBody } from '../../admin/admin-route'
import { QueryFlag } from '../../admin/page'
import { toAuthor } from './content-access'

const ZIP = 'application/zip'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const CSV = 'text/csv'
/** The longest body that is taken anywhere; nginx.conf lets it through. */
export const ARCHIVE_BYTES_MAX = 50 * 1024 * 1024
const SHEET_BYTES_MAX = 20 * 1024 * 1024

const Against = z.object({ against: z.enum(['release', 'draft']).default('release') })
const DryRun = z.object({
  dryRun: QueryFlag.default(true).describe('Only say what would change'),
})
const Taken = z.object({
  changes: z.array(ItemChange),
  problems: z.array(
    z.object({
      file: z.string(),
      line: z.int(),
      field: z.string(),
      message: z.string(),
      fix: z.string(),
    }),
  ),
  badRows: z.array(z.object({ number: z.int(), problem: z.string() })),
  taken: z.int().describe('How many items became drafts; 0 for a dry run'),
  conflicts: z.array(z.string()).describe('Items that somebody changed at that very moment'),
})
const NOTHING = { changes: [], problems: [], badRows: [], taken: 0, conflicts: [] }

/** Content as files: the same that the repository holds, and spreadsheets. */
export function contentFileRoutes(editing: Editing): AdminRoute[] {
  return [
    ...exportRoutes(editing),
    archiveImport(editing),
    sheetImport(editing, 'phrasings'),
    sheetImport(editing, 'golden'),
    ...waitingRoutes(editing),
  ]
}

function exportRoutes({ exchange }: Editing): AdminRoute[] {
  const sheets = (['phrasings', 'golden'] as const).map((sheet) =>
    defineDownload({
      name: sheet === 'phrasings' ? 'exportPhrasings' : 'exportGolden',
      method: 'get',
      path: `/exports/${sheet}.xlsx`,
      summary: `A spreadsheet of all ${sheet === 'phrasings' ? 'phrasings' : 'golden questions'}`,
      permission: 'content.read',
      query: Against,
      types: [XLSX],
      handle: async ({ query }) => ({
        filename: `${sheet}.xlsx`,
        contentType: XLSX,
        content: Readable.from([await exchange.writeSheet(sheet, query.against)]),
      }),
    }),
  )
  const archive = defineDownload({
    name: 'exportContent',
    method: 'get',
    path: '/exports/content.zip',
    summary: 'All content as its files, to the byte where nothing was changed',
    permission: 'content.read',
    query: Against,
    types: [ZIP],
    handle: async ({ query, now }) => ({
      filename: `noi-dung-${now.toISOString().slice(0, 10)}.zip`,
      contentType: ZIP,
      content: packArchive(await exchange.write(query.against), now),
    }),
  })
  return [archive, ...sheets]
}

function archiveImport({ files }: Editing): AdminRoute {
  return defineRoute({
    name: 'importContent',
    method: 'post',
    path: '/imports/content',
    summary: 'Takes the files of an archive over into the drafts',
    permission: 'content.edit',
    upload: { types: [ZIP], bytesMax: ARCHIVE_BYTES_MAX },
    body: FileBody,
    query: DryRun,
    response: Taken,
    handle: async ({ body, query, caller, audit }) => {
      checkActsForAll(caller)
      const archive = filesInMemory(await unpackArchive(body))
      const plan = await files.plan(archive)
      if (query.dryRun || plan.problems.length > 0) return { ...NOTHING, ...plan }
      const result = await files.take(archive, toAuthor(caller))
      await audit({ target: 'content', after: { items: plan.changes.map(({ item }) => item) } })
      return { ...NOTHING, ...plan, ...result }
    },
  })
}

function sheetImport({ exchange }: Editing, sheet: 'phrasings' | 'golden'): AdminRoute {
  return defineRoute({
    name: sheet === 'phrasings' ? 'importPhrasings' : 'importGolden',
    method: 'post',
    path: `/imports/${sheet}`,
    summary: 'Takes the rows of a spreadsheet over into the drafts; bad rows are listed by number',
    permission: 'content.edit',
    upload: { types: [XLSX, CSV], bytesMax: SHEET_BYTES_MAX },
    body: FileBody,
    query: DryRun,
    response: Taken,
    handle: async ({ body, query, caller, audit }) => {
      checkActsForAll(caller)
      const { changes, badRows, take } = await exchange.readSheet(sheet, body)
      if (query.dryRun) return { ...NOTHING, changes, badRows }
      const result = await take(toAuthor(caller))
      await audit({ target: 'content', after: { items: changes.map(({ item }) => item) } })
      return { ...NOTHING, changes, badRows, ...result }
    },
  })
}

function waitingRoutes({ files }: Editing): AdminRoute[] {
  return [
    defineRoute({
      name: 'getWaitingImport',
      method: 'get',
      path: '/imports/waiting',
      summary: 'What has changed in the files of the installation since editors published',
      permission: 'content.read',
      response: z.object({ changes: z.array(ItemChange) }),
      handle: async () => ({ changes: await files.waiting() }),
    }),
    defineRoute({
      name: 'settleWaitingImport',
      method: 'post',
      path: '/imports/waiting',
      summary: 'Takes some of these changes over into the drafts, and turns the others down',
      permission: 'content.edit',
      body: z.object({ items: z.array(z.string()).max(20_000) }),
      response: z.object({ taken: z.int(), conflicts: z.array(z.string()) }),
      handle: async ({ body: { items }, caller, audit }) => {
        checkActsForAll(caller)
        const result = await files.settleWaiting(items, toAuthor(caller))
        await audit({ target: 'content', after: { items } })
        return result
      },
    }),
  ]
}

/** Files have everything in them, also what belongs to other agencies. */
function checkActsForAll({ agencies }: Caller): void {
  if (agencies === undefined) return
  throw new AppError('not_allowed', 'Files concern all agencies', {
    details: { reason: 'shared_content' },
  })
}
