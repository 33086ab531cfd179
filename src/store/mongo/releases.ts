import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { packContent, unpackContent } from '../pack-content'
import { type Release, type ReleaseShelf } from '../store'
import { type OnDatabase, unlessTaken } from './on-database'
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

/** A document may have 16 MB. */
const PIECE_BYTES = 8 * 1024 * 1024

/**
 * Releases, one document for each, and their packed content in pieces. The pieces are saved
 * first, so that a release that is found is whole; those that nobody names are of no harm.
 */
export function createReleaseShelf(places: Places, onDatabase: OnDatabase): ReleaseShelf {
  const { releases, pieces } = places

  async function savePieces(upload: string, bytes: Buffer): Promise<number> {
    const count = Math.ceil(bytes.length / PIECE_BYTES)
    for (let i = 0; i < count; i++) {
      const piece = bytes.subarray(i * PIECE_BYTES, (i + 1) * PIECE_BYTES)
      await onDatabase(() => pieces.insertOne({ _id: `${upload}-${i}`, bytes: piece }))
    }
    return count
  }

  async function removePieces(upload: string, count: number): Promise<void> {
    for (let i = 0; i < count; i++) {
      await onDatabase(() => pieces.deleteOne({ _id: `${upload}-${i}` }))
    }
  }

  async function readPieces(upload: string, count: number): Promise<Buffer> {
    const bytes: Uint8Array[] = []
    for (let i = 0; i < count; i++) {
      const piece = await onDatabase(() => pieces.findOne({ _id: `${upload}-${i}` }))
      if (!piece) throw new Error(`The content of a release lacks its piece ${i}`)
      bytes.push(piece.bytes)
    }
    return Buffer.concat(bytes)
  }

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

  return {
    newest: async () => (await list(1))[0],
    list: ({ limit, before }) => list(limit, before),

    content: async (number) => {
      const found = await onDatabase(() => releases.findOne({ _id: number }))
      return found ? unpackContent(await readPieces(found.upload, found.pieces)) : undefined
    },

    add: async ({ number, hash, author, note, createdAt }, content) => {
      if (await onDatabase(() => releases.findOne({ _id: number }))) return false
      const upload = randomUUID()
      const count = await savePieces(upload, await packContent(content))
      const kept = { hash, author, note, created_at: createdAt.getTime(), upload, pieces: count }
      const isAdded = await onDatabase(() =>
        unlessTaken(() => releases.insertOne({ _id: number, ...kept })),
      )
      if (!isAdded) await removePieces(upload, count)
      return isAdded
    },
  }
}
