import { type DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { type PackedReleases } from '../archive'
import { packContent, unpackContent } from '../pack-content'
import { type Release, type ReleaseShelf } from '../store'
import { onDatabase } from './on-database'

const Row = z
  .object({
    number: z.number(),
    hash: z.string(),
    author: z.string(),
    note: z.string(),
    created_at: z.number(),
  })
  .transform(({ created_at, ...release }) => ({ ...release, createdAt: new Date(created_at) }))

const ContentRow = z.object({ content: z.instanceof(Uint8Array) })

/** Releases in the table `releases`, the content of each as packed lines. */
export function createReleaseShelf(db: DatabaseSync): ReleaseShelf & PackedReleases {
  const selectNewest = db.prepare(
    'SELECT number, hash, author, note, created_at FROM releases ORDER BY number DESC LIMIT 1',
  )
  const selectList = db.prepare(
    'SELECT number, hash, author, note, created_at FROM releases WHERE number < ? ORDER BY number DESC LIMIT ?',
  )
  const selectContent = db.prepare('SELECT content FROM releases WHERE number = ?')
  const insert = db.prepare(
    'INSERT INTO releases (number, hash, author, note, created_at, content) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )

  async function packedRelease(number: number): Promise<Uint8Array | undefined> {
    const row = onDatabase(() => selectContent.get(number))
    return Promise.resolve(row && ContentRow.parse(row).content)
  }

  async function addPackedRelease(release: Release, packed: Uint8Array): Promise<boolean> {
    const { changes } = onDatabase(() => insert.run(...columnsOf(release), packed))
    return Promise.resolve(changes === 1)
  }

  return {
    newest: async () => {
      const row = onDatabase(() => selectNewest.get())
      return Promise.resolve(row && Row.parse(row))
    },

    list: async ({ limit, before = Number.MAX_SAFE_INTEGER }) => {
      const rows = onDatabase(() => selectList.all(before, limit))
      return Promise.resolve(rows.map((row) => Row.parse(row)))
    },

    content: async (number) => {
      const packed = await packedRelease(number)
      return packed && unpackContent(packed)
    },

    add: async (release, content) => addPackedRelease(release, await packContent(content)),
    packedRelease,
    addPackedRelease,
  }
}

function columnsOf({ number, hash, author, note, createdAt }: Release) {
  return [number, hash, author, note, createdAt.getTime()] as const
}
