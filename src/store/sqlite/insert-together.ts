import { type DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { inTransaction } from './in-transaction'
import { onDatabase } from './on-database'

/** Inserts one row, and resolves when it is committed: false when a unique key refused it. */
export type Insert = (values: SQLInputValue[]) => Promise<boolean>

interface Waiting {
  values: SQLInputValue[]
  resolve(isInserted: boolean): void
  reject(error: unknown): void
}

/** A longer transaction would keep the other requests of this process waiting. */
const ROWS_MAX = 64

/**
 * Commits the rows that come within one round of the event loop in one transaction: most of the
 * price of a commit is the same for one row as for many. Nobody is told before it is done.
 */
export function createInsertTogether(db: DatabaseSync, insert: StatementSync): Insert {
  const waiting: Waiting[] = []

  function flush(): void {
    const rows = waiting.splice(0, ROWS_MAX)
    if (waiting.length > 0) setImmediate(flush)
    try {
      const inserted = onDatabase(() => insertAll(db, insert, rows))
      rows.forEach((row, i) => row.resolve(inserted[i] === true))
    } catch (error) {
      for (const row of rows) row.reject(error)
    }
  }

  return (values) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush)
      waiting.push({ values, resolve, reject })
    })
}

function insertAll(db: DatabaseSync, insert: StatementSync, rows: Waiting[]): boolean[] {
  return inTransaction(db, () => rows.map(({ values }) => insert.run(...values).changes === 1))
}
