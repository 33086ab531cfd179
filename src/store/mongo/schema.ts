import { type Db, type IndexDescription } from 'mongodb'
import { z } from 'zod'
import { ensureIndexes } from './ensure-indexes'
import { unlessTaken } from './on-database'

/** Goes up by one with each change of the documents, which then needs a step from the old to the new. */
export const SCHEMA_VERSION = 1

/** What a turn is found by. On a sharded cluster `conversation` is the shard key. */
export const KeptTurn = z.looseObject({
  /** The inbound id. It holds the conversation's key, so that it is unique beyond its shard. */
  _id: z.string(),
  conversation: z.string(),
  sequence: z.number(),
  channel: z.string(),
  outcome: z.string(),
  received_at: z.number(),
  is_erased: z.number(),
})
export type KeptTurn = z.infer<typeof KeptTurn>

export interface KeptRelease {
  _id: number
  hash: string
  author: string
  note: string
  created_at: number
  /** Under what its pieces are found, and how many there are. */
  upload: string
  pieces: number
}

export interface KeptPiece {
  _id: string
  bytes: Uint8Array
}

export interface KeptSecret {
  _id: string
  value: Uint8Array
}

export type Places = ReturnType<typeof placesOf>

/** The places of what is no collection of documents; those are called `collection_…`. */
export function placesOf(db: Db) {
  return {
    turns: db.collection<KeptTurn>('turns'),
    releases: db.collection<KeptRelease>('releases'),
    pieces: db.collection<KeptPiece>('release_pieces'),
    secrets: db.collection<KeptSecret>('secrets'),
    about: db.collection<{ _id: string; version: number }>('about'),
  }
}

export const TURN_INDEXES: IndexDescription[] = [
  // On a sharded cluster unique keys must begin with the shard key, as this one does.
  { name: 'by_conversation', key: { conversation: 1, sequence: 1 }, unique: true },
  { name: 'by_outcome', key: { outcome: 1, received_at: -1, _id: -1 } },
  { name: 'by_time', key: { received_at: 1, conversation: 1, sequence: 1 } },
  { name: 'by_channel', key: { channel: 1, received_at: 1, conversation: 1, sequence: 1 } },
]

const About = z.object({ version: z.number() })

/**
 * Makes the indexes where they are missing. Several nodes may do so at once.
 *
 * @throws when the database was written by a newer version of this program
 */
export async function prepareSchema(db: Db): Promise<void> {
  const { turns, about } = placesOf(db)
  const found = About.safeParse(await about.findOne({ _id: 'schema' })).data
  if (found && found.version > SCHEMA_VERSION) {
    throw new Error(
      `The database was written by a newer version of this program (its documents are version ` +
        `${found.version}, this program knows ${SCHEMA_VERSION}); install that version, or set STORE_URL to another database`,
    )
  }
  await ensureIndexes(turns, TURN_INDEXES)
  const version = { $set: { version: SCHEMA_VERSION } }
  // Another node that starts at the same moment may be first; it writes the same.
  await unlessTaken(() => about.updateOne({ _id: 'schema' }, version, { upsert: true }))
}
