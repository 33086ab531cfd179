import { type DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { z } from 'zod'
import { type Content } from '../../content/content'
import { StoredContentOfRelease } from '../content-shape'
import { type Release, type ReleaseShelf } from '../store'
import { onDatabase } from './on-database'

const pack = promisify(gzip)
const unpack = promisify(gunzip)

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

/** Releases in the table `releases`, the content of each as one piece of packed JSON. */
export function createReleaseShelf(db: DatabaseSync): ReleaseShelf {
  const selectNewest = db.prepare(
    'SELECT number, hash, author, note, created_at FROM releases ORDER BY number DESC LIMIT 1',
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

    content: async (number) => {
      const row = onDatabase(() => selectContent.get(number))
      return row && fromPacked(ContentRow.parse(row).content)
    },

    add: async (release, content) => {
      const packed = await pack(JSON.stringify(content))
      return onDatabase(() => insert.run(...columnsOf(release), packed).changes === 1)
    },
  }
}

async function fromPacked(packed: Uint8Array): Promise<Content | undefined> {
  const json: unknown = JSON.parse((await unpack(packed)).toString())
  return StoredContentOfRelease.safeParse(json).data
}

function columnsOf({ number, hash, author, note, createdAt }: Release) {
  return [number, hash, author, note, createdAt.getTime()] as const
}
