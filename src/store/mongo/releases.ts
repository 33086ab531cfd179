import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type PackedReleases } from '../archive'
import { packContent, unpackContent } from '../pack-content'
import { type Release, type ReleaseShelf } from '../store'
import { type OnDatabase, unlessTaken } from './on-database'
import { createPieces } from './release-pieces'
import { type Places } from './schema'

const Kept = z
  .object({
    _id: z.number(),
    hash: z.string(),
    author: z.string(),
    note: z.string(),
    created_at: z.number(),
  })
  .transform(({ _id, created_at, hash, author, note }) => ({
    number: _id,
    hash,
    author,
    note,
    createdAt: new Date(created_at),
  }))

/**
 * Releases, one document for each, and their packed content in pieces. The pieces are saved
 * first, so that a release that is found is whole; those that nobody names are of no harm.
 */
export function createReleaseShelf(
  places: Places,
  onDatabase: OnDatabase,
): ReleaseShelf & PackedReleases {
  const { releases } = places
  const { savePieces, removePieces, readPieces } = createPieces(places, onDatabase)

  async function list(limit: number, before = Number.MAX_SAFE_INTEGER): Promise<Release[]> {
    const found = await onDatabase(() =>
      releases
        .find({ _id: { $lt: before } })
        .sort({ _id: -1 })
        .limit(limit)
        .toArray(),
    )
    return found.map((release) => Kept.parse(release))
  }

  async function packedRelease(number: number): Promise<Uint8Array | undefined> {
    const found = await onDatabase(() => releases.findOne({ _id: number }))
    return found ? readPieces(found.upload, found.pieces) : undefined
  }

  async function addPackedRelease(release: Release, packed: Uint8Array): Promise<boolean> {
    const { number, hash, author, note, createdAt } = release
    if (await onDatabase(() => releases.findOne({ _id: number }))) return false
    const upload = randomUUID()
    const count = await savePieces(upload, packed)
    const kept = { hash, author, note, created_at: createdAt.getTime(), upload, pieces: count }
    const isAdded = await onDatabase(() =>
      unlessTaken(() => releases.insertOne({ _id: number, ...kept })),
    )
    if (!isAdded) await removePieces(upload, count)
    return isAdded
  }

  return {
    newest: async () => (await list(1))[0],
    list: ({ limit, before }) => list(limit, before),
    content: async (number) => {
      const packed = await packedRelease(number)
      return packed && unpackContent(packed)
    },
    add: async (release, content) => addPackedRelease(release, await packContent(content)),
    packedRelease,
    addPackedRelease,
  }
}
