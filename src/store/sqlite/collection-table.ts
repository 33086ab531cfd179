import { type DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { indexesOf, KEY, type Named } from '../collection-walk'
import { inTransaction } from './in-transaction'

export function tableOf(name: string): string {
  return `collection_${name}`
}

/** The column of a field, or that of the key. */
export function columnOf(field: string): string {
  return field === KEY ? 'key' : `field_${field}`
}

/**
 * Makes the table of a collection, or brings an older one up to date with the indexes that
 * its shape has gained. Several processes may do so at once.
 *
 * @throws when two documents share what is to be unique from now on
 */
export function prepareCollectionTable(db: DatabaseSync, shape: Named): void {
  // The usual case needs no right to write, for which it might have to wait.
  if (missingIn(db, shape).length === 0) return
  inTransaction(db, () => {
    for (const statement of missingIn(db, shape)) db.exec(statement)
  })
}

/** A document that lacks a field of an index is not found by it. */
export function arePresent(fields: readonly string[]): string {
  return fields
    .filter((field) => field !== KEY)
    .map((field) => `${columnOf(field)} IS NOT NULL`)
    .join(' AND ')
}

interface Part {
  name: string
  statement: string
}

function missingIn(db: DatabaseSync, shape: Named): string[] {
  const present = new Set([
    ...namesOf(db, OBJECTS, shape.name),
    ...namesOf(db, COLUMNS, shape.name),
  ])
  return [tablePart(shape.name), ...columnParts(shape), ...indexParts(shape)]
    .filter(({ name }) => !present.has(name))
    .map(({ statement }) => statement)
}

const OBJECTS = 'SELECT name FROM sqlite_schema WHERE tbl_name = ?'
const COLUMNS = 'SELECT name FROM pragma_table_xinfo(?)'
const Row = z.object({ name: z.string() })

function namesOf(db: DatabaseSync, query: string, name: string): string[] {
  return db
    .prepare(query)
    .all(tableOf(name))
    .map((row) => Row.parse(row).name)
}

function tablePart(name: string): Part {
  const columns = 'key TEXT PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, document TEXT NOT NULL'
  return { name: tableOf(name), statement: `CREATE TABLE ${tableOf(name)} (${columns}) STRICT` }
}

/** Each field that is searched is a column that SQLite itself takes out of the document. */
function columnParts(shape: Named): Part[] {
  const fields = new Set<string>([...indexesOf(shape).flat(), ...(shape.unique ?? [])])
  fields.delete(KEY)
  return [...fields].map((field) => ({
    name: columnOf(field),
    statement: `ALTER TABLE ${tableOf(shape.name)} ADD COLUMN ${columnOf(field)} ANY
      GENERATED ALWAYS AS (document ->> '$.${field}') VIRTUAL`,
  }))
}

/** They are called after their fields, so that an index that has changed is another one. */
function indexParts(shape: Named): Part[] {
  const table = tableOf(shape.name)
  const found = indexesOf(shape).map((fields) => {
    const name = `${table}_by_${fields.filter((field) => field !== KEY).join('_')}`
    const columns = fields.map(columnOf)
    return {
      name,
      statement: `CREATE INDEX ${name} ON ${table} (${columns.join(', ')}) WHERE ${arePresent(fields)}`,
    }
  })
  const unique = (shape.unique ?? []).map((field) => {
    const name = `${table}_one_${field}`
    return { name, statement: `CREATE UNIQUE INDEX ${name} ON ${table} (${columnOf(field)})` }
  })
  return [...found, ...unique]
}
