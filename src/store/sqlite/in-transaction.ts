import { type DatabaseSync } from 'node:sqlite'

/** Does all of the work or nothing of it. Takes the right to write at once, so that it need not be asked for later. */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    db.exec('COMMIT')
    return result
  } catch (error) {
    // A full disk may have rolled it back already.
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}
