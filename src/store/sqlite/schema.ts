import { type DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { inTransaction } from './in-transaction'

/** Goes up by one with each change of the tables below, which then needs a step from the old to the new. */
export const SCHEMA_VERSION = 2

/*
 * `id` only orders turns that came in the same millisecond. It is not the key, as a row that
 * is found by a short number keeps the three indexes small.
 */
/** The tables of version 1. */
const TABLES = `
  CREATE TABLE turns (
    id INTEGER PRIMARY KEY,
    conversation TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    inbound_id TEXT NOT NULL,
    channel TEXT NOT NULL,
    user_id TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    release INTEGER NOT NULL,
    took_ms REAL NOT NULL,
    content TEXT NOT NULL,
    echo TEXT,
    replies TEXT NOT NULL,
    state TEXT NOT NULL,
    reasons TEXT NOT NULL,
    rating TEXT,
    is_erased INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE UNIQUE INDEX turns_by_conversation ON turns (conversation, sequence);
  CREATE UNIQUE INDEX turns_by_inbound_id ON turns (inbound_id);
  CREATE INDEX turns_by_outcome ON turns (outcome, received_at);

  CREATE TABLE releases (
    number INTEGER PRIMARY KEY,
    hash TEXT NOT NULL,
    author TEXT NOT NULL,
    note TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    content BLOB NOT NULL
  ) STRICT;

  CREATE TABLE secrets (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
  ) STRICT;
`

/** What leads from each version to the next. A file of an older program is taken along all of them. */
const STEPS: Record<number, string> = {
  1: `
    CREATE INDEX turns_by_time ON turns (received_at, conversation, sequence);
    CREATE INDEX turns_by_channel ON turns (channel, received_at, conversation, sequence);
  `,
}

/**
 * Makes the tables in a new file, brings those of an older program up to date, and leaves
 * others alone.
 *
 * @throws when the file was made by a newer version of this program, or by another program
 */
export function prepareSchema(db: DatabaseSync, path: string): void {
  // Two processes may open a new file at once: the second waits here, and then finds the tables.
  inTransaction(db, () => {
    const version = versionOf(db)
    if (version > SCHEMA_VERSION) {
      throw new Error(
        `${path} was written by a newer version of this program (its tables are version ${version}, ` +
          `this program knows ${SCHEMA_VERSION}); install that version, or set STORE_URL to another file`,
      )
    }
    if (version === 0) makeTables(db, path)
    for (let from = Math.max(version, 1); from < SCHEMA_VERSION; from++) db.exec(STEPS[from] ?? '')
    if (version < SCHEMA_VERSION) db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`)
  })
}

function makeTables(db: DatabaseSync, path: string): void {
  if (db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get()) {
    throw new Error(
      `${path} is a database of another program; move it away or set STORE_URL to another file`,
    )
  }
  db.exec(TABLES)
}

function versionOf(db: DatabaseSync): number {
  return z.object({ user_version: z.number() }).parse(db.prepare('PRAGMA user_version').get())
    .user_version
}
