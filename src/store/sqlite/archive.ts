import { type DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { type Archive, type PackedReleases } from '../archive'
import { checkNames } from '../collection-walk'
import { fromKeptDocument, fromKeptText, toKeptDocument, toKeptText } from '../kept-document'
import { prepareCollectionTable, tableOf } from './collection-table'
import { onDatabase } from './on-database'
import { type Write } from './write-together'

const Count = z.object({ count: z.number() })
const Secret = z.object({
  name: z.string(),
  value: z.instanceof(Uint8Array).transform((bytes) => Buffer.from(bytes)),
})
const Name = z.object({ name: z.string() })
const Document = z.object({
  key: z.string().transform(fromKeptText),
  revision: z.number(),
  document: z
    .string()
    .transform((text) => fromKeptDocument(z.record(z.string(), z.unknown()), JSON.parse(text))),
})

const SELECT_COLLECTIONS = `
  SELECT substr(name, length(?) + 1) AS name FROM sqlite_schema
  WHERE type = 'table' AND substr(name, 1, length(?)) = ? ORDER BY name`

/** The tables as they are, for copies. */
export function createArchive(
  db: DatabaseSync,
  write: Write,
  { packedRelease, addPackedRelease }: PackedReleases,
): Archive {
  const all = (sql: string, ...values: (string | number)[]) =>
    onDatabase(() => db.prepare(sql).all(...values))
  const prefix = tableOf('')

  return {
    countTurns: async () => {
      const [row] = all('SELECT count(*) AS count FROM turns')
      return Promise.resolve(Count.parse(row).count)
    },
    secrets: async () =>
      Promise.resolve(
        all('SELECT name, value FROM secrets ORDER BY name').map((row) => Secret.parse(row)),
      ),
    packedRelease,
    addPackedRelease,
    collections: async () => {
      const rows = all(SELECT_COLLECTIONS, prefix, prefix, prefix)
      return Promise.resolve(rows.map((row) => Name.parse(row).name))
    },
    documents: async (collection, { limit, after }) => {
      checkNames({ name: collection })
      const beyond = after === undefined ? '' : 'WHERE key > ?'
      const rows = all(
        `SELECT key, revision, document FROM ${tableOf(collection)} ${beyond} ORDER BY key LIMIT ?`,
        ...(after === undefined ? [] : [toKeptText(after)]),
        limit,
      )
      return Promise.resolve(rows.map((row) => Document.parse(row)))
    },
    addDocument: async (collection, { key, revision, document }) => {
      onDatabase(() => prepareCollectionTable(db, { name: collection }))
      const sql = `INSERT INTO ${tableOf(collection)} (key, revision, document) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`
      const statement = onDatabase(() => db.prepare(sql))
      const kept = JSON.stringify(toKeptDocument(document))
      return (await write(statement, [toKeptText(key), revision, kept])) === 1
    },
  }
}
