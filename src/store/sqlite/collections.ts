import { type DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { z } from 'zod'
import { type Collection, type CollectionQuery, type CollectionShape } from '../collection'
import { checkNames, toCollectionWalk } from '../collection-walk'
import { checkLength, fromKeptDocument, toKeptDocument, toKeptText } from '../kept-document'
import { toPosition } from '../page-position'
import { columnOf, prepareCollectionTable, tableOf } from './collection-table'
import { onDatabase } from './on-database'
import { toCondition, toOrder } from './walk-documents'
import { type Write } from './write-together'

const Row = z.object({
  revision: z.number(),
  document: z.string().transform((text): unknown => JSON.parse(text)),
})
const Count = z.object({ count: z.number() })

/** Documents of one kind in a table of their own, which is made when it is first used. */
export function createCollection<T>(
  db: DatabaseSync,
  write: Write,
  shape: CollectionShape<T>,
): Collection<T> {
  checkNames(shape)
  const table = tableOf(shape.name)
  const statement = createStatements(db, shape)

  const fromRow = (row: unknown) => {
    const { document, revision } = Row.parse(row)
    return { document: fromKeptDocument(shape.schema, document), revision }
  }
  const run = async (sql: string, ...values: SQLInputValue[]) =>
    (await write(
      onDatabase(() => statement(sql)),
      values,
    )) === 1

  return {
    insert: async (document) => {
      const isNew = await run(
        `INSERT INTO ${table} (key, revision, document) VALUES (?, 1, ?) ON CONFLICT DO NOTHING`,
        toKeptText(shape.key(document)),
        toJson(document),
      )
      if (isNew && shape.isIrreplaceable) onDatabase(() => flushToDisk(db))
      return isNew
    },

    get: async (key) => {
      const sql = `SELECT revision, document FROM ${table} WHERE key = ?`
      const row = onDatabase(() => statement(sql).get(toKeptText(key)))
      return Promise.resolve(row && fromRow(row))
    },

    replace: async (document, revision) =>
      run(
        `UPDATE OR IGNORE ${table} SET document = ?, revision = revision + 1 WHERE key = ? AND revision = ?`,
        toJson(document),
        toKeptText(shape.key(document)),
        revision,
      ),

    remove: async (key, revision) =>
      run(
        `DELETE FROM ${table} WHERE key = ? AND revision = ifnull(?, revision)`,
        toKeptText(key),
        revision ?? null,
      ),

    find: async (query) => {
      const { rows, next } = onDatabase(() => readPage(statement, shape, query))
      return Promise.resolve({ items: rows.map(fromRow), next })
    },

    count: async (query, max = Number.MAX_SAFE_INTEGER) => {
      const { where, values } = toCondition(toCollectionWalk(shape, query))
      const sql = `SELECT count(*) AS count FROM (SELECT 1 FROM ${table} WHERE ${where} LIMIT ?)`
      return Promise.resolve(
        Count.parse(onDatabase(() => statement(sql).get(...values, max))).count,
      )
    },
  }
}

/** Whatever `synchronous` is: a checkpoint writes the log to the disk before it begins. */
function flushToDisk(db: DatabaseSync): void {
  db.exec('PRAGMA wal_checkpoint(PASSIVE)')
}

function toJson(document: unknown): string {
  const json = JSON.stringify(toKeptDocument(document))
  checkLength(json.length)
  return json
}

type Statements = (sql: string) => StatementSync

/** Prepares each statement once, and the table before the first. */
function createStatements<T>(db: DatabaseSync, shape: CollectionShape<T>): Statements {
  const prepared = new Map<string, StatementSync>()
  return (sql) => {
    if (prepared.size === 0) prepareCollectionTable(db, shape)
    const known = prepared.get(sql)
    if (known) return known
    const fresh = db.prepare(sql)
    prepared.set(sql, fresh)
    return fresh
  }
}

function readPage<T>(statement: Statements, shape: CollectionShape<T>, query: CollectionQuery) {
  const walk = toCollectionWalk(shape, query)
  const { where, values } = toCondition(walk)
  const columns = walk.along.map(columnOf)
  const sql = `SELECT revision, document, ${columns.join(', ')} FROM ${tableOf(shape.name)}
    WHERE ${where} ORDER BY ${toOrder(walk)} LIMIT ?`
  // One more than asked for tells whether there is another page.
  const found = statement(sql).all(...values, query.limit + 1)
  const rows = found.slice(0, query.limit)
  const last = rows.at(-1)
  const isMore = last !== undefined && found.length > rows.length
  return { rows, next: isMore ? toPosition(columns.map((column) => last[column])) : undefined }
}
