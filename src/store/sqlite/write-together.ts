import { type DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { inTransaction } from './in-transaction'
import { onDatabase } from './on-database'

/** Runs one statement, and resolves when it is committed, with the number of rows that it changed. */
export type Write = (statement: StatementSync, values: SQLInputValue[]) => Promise<number>

interface Waiting {
  statement: StatementSync
  values: SQLInputValue[]
  resolve(changes: number): void
  reject(error: unknown): void
}

/** A longer transaction would keep the other requests of this process waiting. */
const WRITES_MAX = 64

/**
 * Commits the writes that come within one round of the event loop in one transaction: most of
 * the price of a commit is the same for one row as for many. Nobody is told before it is done.
 */
export function createWriteTogether(db: DatabaseSync): Write {
  const waiting: Waiting[] = []

  function flush(): void {
    const writes = waiting.splice(0, WRITES_MAX)
    if (waiting.length > 0) setImmediate(flush)
    try {
      const changes = onDatabase(() => runAll(db, writes))
      writes.forEach((write, i) => write.resolve(changes[i] ?? 0))
    } catch (error) {
      for (const write of writes) write.reject(error)
    }
  }

  return (statement, values) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush)
      waiting.push({ statement, values, resolve, reject })
    })
}

function runAll(db: DatabaseSync, writes: Waiting[]): number[] {
  return inTransaction(db, () =>
    writes.map(({ statement, values }) => Number(statement.run(...values).changes)),
  )
}
