import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { AppError } from '../../lib/errors'
import { type Store } from '../store'
import { createArchive } from './archive'
import { createCollection } from './collections'
import { isNotADatabase, onDatabase } from './on-database'
import { createReleaseShelf } from './releases'
import { prepareSchema, SCHEMA_VERSION } from './schema'
import { createSecretBox } from './secrets'
import { createTurnLog } from './turns'
import { createWriteTogether } from './write-together'

export interface SqliteOptions {
  /**
   * `normal` keeps every saved turn when the process dies; `full` also when the machine
   * loses power, at the price of one flush to the disk for each turn.
   */
  synchronous?: 'normal' | 'full'
  /** How long a write waits for another process that is writing. */
  busyTimeoutMs?: number
}

/**
 * The embedded database: one file, and nothing to install. The path `:memory:` gives one that
 * is gone when it is closed, for tests of what stands on a store.
 *
 * @throws when the file is something else or was written by a newer version, saying what to do
 * @throws AppError `unavailable` when the file cannot be opened or written
 */
export async function openSqliteStore(path: string, options: SqliteOptions = {}): Promise<Store> {
  const db = open(path, options)
  const check = createCheck(db)
  const write = createWriteTogether(db, check.told)
  const releases = createReleaseShelf(db)
  return Promise.resolve({
    turns: createTurnLog(db, write),
    releases,
    secrets: createSecretBox(db),
    archive: createArchive(db, write, releases),
    collection: (shape) => createCollection(db, write, shape),
    ping: async () => Promise.resolve(onDatabase(() => check.run())),
    close: async () => {
      if (db.isOpen) db.close()
      return Promise.resolve()
    },
  })
}

/**
 * Whether the file can be used: that it can be read, and written where the last write failed,
 * as on a full disk. Otherwise nothing is written, as anybody may ask.
 */
function createCheck(db: DatabaseSync) {
  let isTaken = true
  return {
    told: (value: boolean) => void (isTaken = value),
    run() {
      db.prepare('SELECT count(*) FROM sqlite_schema').get()
      if (isTaken) return
      db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`)
      isTaken = true
    },
  }
}

/** 16 MB of the usual pages of 4 kB. */
const CHECKPOINT_PAGES = 4000

function open(path: string, options: SqliteOptions): DatabaseSync {
  const { synchronous = 'normal', busyTimeoutMs = 5000 } = options
  if (path !== ':memory:') prepareFile(path)
  const db = onDatabase(() => new DatabaseSync(path, { timeout: busyTimeoutMs }))
  try {
    onDatabase(() => {
      db.exec('PRAGMA journal_mode = WAL')
      db.exec(`PRAGMA synchronous = ${synchronous}`)
      // Fewer and larger checkpoints: a page that changes often is written back once.
      db.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
      // What a citizen had erased is overwritten in the file, and not only forgotten.
      db.exec('PRAGMA secure_delete = ON')
      prepareSchema(db, path)
    })
    return db
  } catch (error) {
    db.close()
    if (!isNotADatabase(error)) throw error
    throw new Error(`${path} is not a SQLite database; move it away or set STORE_URL`, {
      cause: error,
    })
  }
}

/** Makes the folder and the file, which only its owner may read: it holds what citizens said. */
function prepareFile(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    closeSync(openSync(path, 'a', 0o600))
  } catch (cause) {
    throw new AppError(
      'unavailable',
      `${path} cannot be opened for writing; check the folder and its rights, or set STORE_URL`,
      { cause },
    )
  }
}
