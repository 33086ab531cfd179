import { pipeline, Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { z } from 'zod'
import { AuditEntry, type AuditFilter, type AuditLog } from '../../../auth/audit'
import { type AdminRoute, defineDownload, defineRoute } from '../../admin/admin-route'
import { Moment, PageQuery, pageOf } from '../../admin/page'

const Filter = z.object({
  actor: z.string().max(64).optional().describe('The id of a user'),
  action: z.string().max(64).optional(),
  target: z.string().max(200).optional(),
  from: Moment.optional(),
  to: Moment.optional().describe('Not included'),
})
const AuditEntryView = AuditEntry.meta({ id: 'AuditEntry' })

/** What was done, by whom and why. Nothing here changes it. */
export function auditRoutes(log: AuditLog): AdminRoute[] {
  const permission = 'audit.read'
  return [
    defineRoute({
      name: 'listAudit',
      method: 'get',
      path: '/audit',
      summary: 'What was done, newest first',
      permission,
      query: PageQuery.extend(Filter.shape),
      response: pageOf(AuditEntryView),
      handle: ({ query: { limit, after, ...filter }, caller }) =>
        log.list(toFilter(filter, caller), { limit, after }),
    }),
    defineDownload({
      name: 'exportAudit',
      method: 'get',
      path: '/audit/export',
      summary: 'The same as a file, whole',
      permission,
      query: Filter.extend({ format: z.enum(['csv', 'jsonl']).default('csv') }),
      types: ['text/csv; charset=utf-8', 'application/jsonl'],
      handle: ({ query: { format, ...filter }, caller }) => {
        const entries = everyEntry(log, toFilter(filter, caller))
        if (format === 'csv') return toCsv(entries)
        return {
          filename: 'audit.jsonl',
          contentType: 'application/jsonl',
          content: Readable.from(toLines(entries)),
        }
      },
    }),
  ]
}

/** Who is limited to agencies sees what was done for those. */
function toFilter(
  { actor, ...rest }: z.infer<typeof Filter>,
  { agencies }: { agencies?: readonly string[] },
): AuditFilter {
  return { ...rest, actorId: actor, agencies }
}

const BATCH = 500

async function* everyEntry(log: AuditLog, filter: AuditFilter): AsyncGenerator<AuditEntry> {
  let after: string | undefined
  do {
    const page = await log.list(filter, { limit: BATCH, after })
    yield* page.items
    after = page.next
  } while (after !== undefined)
}

async function* toLines(entries: AsyncIterable<AuditEntry>): AsyncGenerator<string> {
  for await (const entry of entries) yield `${JSON.stringify(entry)}\n`
}

const COLUMNS = [
  ...['at', 'actorName', 'actorKind', 'action', 'target', 'agency', 'reason', 'before', 'after'],
  ...['address', 'requestId', 'actorId', 'credentialId', 'id'],
]

function toCsv(entries: AsyncIterable<AuditEntry>) {
  const table = stringify({
    header: true,
    columns: COLUMNS,
    // Without the mark, Excel takes UTF-8 for something else.
    bom: true,
    // A cell that begins like a formula is text all the same.
    escape_formulas: true,
    cast: { object: (value) => JSON.stringify(value) },
  })
  // An error on the way destroys the table, which whoever reads it is told of.
  const content = pipeline(Readable.from(entries), table, () => undefined)
  return { filename: 'audit.csv', contentType: 'text/csv; charset=utf-8', content }
}
