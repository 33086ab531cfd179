import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'

/** A database of its own, for a test that starts processes on it. */
export interface FreshDatabase {
  url: string
  remove(): Promise<void>
}

export interface StoreKind {
  name: string
  fresh: () => FreshDatabase
}

const sqlite: StoreKind = {
  name: 'SQLite',
  fresh() {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-'))
    return {
      url: `sqlite:${join(folder, 'motcua.db')}`,
      remove: () => Promise.resolve(rmSync(folder, { recursive: true })),
    }
  },
}

let databases = 0

function mongo(server: string): StoreKind {
  return {
    name: 'MongoDB',
    fresh() {
      databases += 1
      const url = new URL(server)
      url.pathname = `/motcua_${process.pid}_${databases}`
      return {
        url: url.href,
        async remove() {
          const client = await MongoClient.connect(url.href)
          await client.db().dropDatabase()
          await client.close()
        },
      }
    },
  }
}

/** The stores that a test can run on here: MongoDB where `TEST_MONGO_URL` names a server. */
export const EACH_STORE: StoreKind[] = [
  sqlite,
  ...(process.env.TEST_MONGO_URL ? [mongo(process.env.TEST_MONGO_URL)] : []),
]

/**
 * For tests of several nodes under load. FerretDB, which stands in for MongoDB where that is not
 * installed, reads whole collections and takes one command at a time: it would be what is tested.
 */
export const EACH_STORE_UNDER_LOAD: StoreKind[] = process.env.TEST_MONGO_STANDS_IN
  ? sqliteAlone()
  : EACH_STORE

function sqliteAlone(): StoreKind[] {
  process.stderr.write(
    '\n*** Under load NOT RUN on MongoDB, as another server stands in for it: install mongod ***\n',
  )
  return [sqlite]
}
