import { type DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { inTransaction } from './in-transaction'
import { isUnavailable, onDatabase } from './on-database'

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
 *
 * `told` learns of each commit whether the file took it.
 */
export function createWriteTogether(db: DatabaseSync, told?: (isTaken: boolean) => void): Write {
  const waiting: Waiting[] = []

  function run(writes: Waiting[]): void {
    try {
      const changes = onDatabase(() => runAll(db, writes))
      told?.(true)
      writes.forEach((write, i) => write.resolve(changes[i] ?? 0))
    } catch (error) {
      if (isUnavailable(error)) told?.(false)
      // One that can never be written must not take along those that only came with it.
      else if (writes.length > 1) return writes.forEach((write) => run([write]))
      for (const write of writes) write.reject(error)
    }
  }

  function flush(): void {
    const writes = waiting.splice(0, WRITES_MAX)
    if (waiting.length > 0) setImmediate(flush)
    run(writes)
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
