import { type MongoClient, type MongoClientOptions } from 'mongodb'
import { type Store } from '../store'
import { createArchive } from './archive'
import { createCollection } from './collections'
import { createOnDatabase } from './on-database'
import { createReleaseShelf } from './releases'
import { placesOf, prepareSchema } from './schema'
import { createSecretBox } from './secrets'
import { createTurnLog } from './turns'

const DATABASE = 'motcua'

/** What an address may say otherwise. A server that is away is found out in seconds, and nothing waits for ever. */
const DEFAULTS = {
  appName: 'motcua',
  promoteBuffers: true,
  maxPoolSize: 20,
  waitQueueTimeoutMS: 3000,
  serverSelectionTimeoutMS: 3000,
  connectTimeoutMS: 3000,
  // A write is done when most members of the replica set have it, so that no failover takes it back.
  w: 'majority',
  wtimeoutMS: 5000,
} satisfies MongoClientOptions

export interface MongoOptions {
  /** After this long a call is given up, whatever the server does. */
  patienceMs?: number
}

/** Longer than the driver needs to find out that a server is away. */
const PATIENCE_MS = 10_000

/**
 * A MongoDB replica set or sharded cluster, or a server that is compatible, for any number of
 * nodes.
 *
 * @throws when the address is not understood; it is never shown, as it may hold a password
 * @throws AppError `unavailable` when the server cannot be reached
 */
export async function openMongoStore(url: string, options: MongoOptions = {}): Promise<Store> {
  const { patienceMs = PATIENCE_MS } = options
  const client = await toClient(url)
  let isClosed = false
  const onDatabase = createOnDatabase(() => isClosed, patienceMs)
  const close = async () => {
    isClosed = true
    await client.close()
  }

  // What was just saved must be found, whatever the address says of secondaries.
  const db = client.db(databaseOf(url), { readPreference: 'primary' })
  try {
    await onDatabase(() => prepareSchema(db), Infinity)
  } catch (error) {
    await close()
    throw error
  }
  const places = placesOf(db)
  const releases = createReleaseShelf(places, onDatabase)
  return {
    turns: createTurnLog(places, onDatabase),
    releases,
    secrets: createSecretBox(places, onDatabase),
    archive: createArchive({ db, places, releases, onDatabase }),
    collection: (shape) => createCollection(db, onDatabase, shape),
    ping: async () => {
      await onDatabase(() => db.command({ ping: 1 }))
    },
    close,
  }
}

async function toClient(url: string): Promise<MongoClient> {
  // Loaded only where it is used: the driver is large.
  const { MongoClient } = await import('mongodb')
  const given = new URLSearchParams(url.split('?')[1])
  const missing = Object.entries(DEFAULTS).filter(([name]) => !given.has(name))
  try {
    return new MongoClient(url, Object.fromEntries(missing))
  } catch {
    // The driver's own words may quote the address.
    throw new Error(
      'STORE_URL is not understood; write it like mongodb://user:password@host/motcua',
    )
  }
}

function databaseOf(url: string): string {
  return /^[^:]+:\/\/[^/?]+\/([^/?]+)/.exec(url)?.[1] ?? DATABASE
}
