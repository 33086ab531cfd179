import { type DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
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
export function createReleaseShelf(db: DatabaseSync): ReleaseShelf {
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
      const row = onDatabase(() => selectContent.get(number))
      return row && unpackContent(ContentRow.parse(row).content)
    },

    add: async (release, content) => {
      const packed = await packContent(content)
      return onDatabase(() => insert.run(...columnsOf(release), packed).changes === 1)
    },
  }
}

function columnsOf({ number, hash, author, note, createdAt }: Release) {
  return [number, hash, author, note, createdAt.getTime()] as const
}
