import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { type Content } from '../../../src/content/content'
import { type CollectionShape } from '../../../src/store/collection'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store'
import { type Store } from '../../../src/store/store'
import { TURN_COLUMNS } from '../../../src/store/turn-row'
import { documentsOf } from './list-documents'
import { createTurnRows } from './turn-rows'

export interface ListSizes {
  questions: number
  turns: number
  clusters: number
}

const BATCH = 100_000
const RELEASES = 60

/** Fills a new database with a year of what a large service would have, as fast as it takes it. */
export async function fillLists(
  file: string,
  sizes: ListSizes,
  content: Content,
  tell: (line: string) => void,
): Promise<void> {
  const store = await openSqliteStore(file)
  const filled = documentsOf(sizes)
  // Their tables are made when they are first used.
  for (const { shape } of filled) await store.collection(shape).get('none')
  await fillReleases(store, content)
  await store.close()

  const db = new DatabaseSync(file)
  // Nothing is lost but time if this is broken off.
  db.exec('PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF; PRAGMA cache_size = -800000')
  const fill = createFill(db, tell)
  fill(`turns (${TURN_COLUMNS.join(', ')})`, sizes.turns, createTurnRows(sizes.turns))
  for (const { shape, count, make } of filled) {
    fill(`collection_${shape.name} (key, revision, document)`, count, (at) => {
      const document = make(at)
      return [shape.key(document), 1, JSON.stringify(document)]
    })
  }
  db.exec('PRAGMA journal_mode = WAL')
  db.close()
}

/** They are packed once, as packing takes much longer than keeping. */
async function fillReleases({ releases, archive }: Store, content: Content): Promise<void> {
  let packed: Uint8Array | undefined
  for (let number = 1; number <= RELEASES; number += 1) {
    const createdAt = new Date(Date.UTC(2025, 10, 23 + number * 6))
    const release = {
      number,
      hash: `h${number}`,
      author: 'lan',
      note: 'Bổ sung cách hỏi',
      createdAt,
    }
    if (packed) await archive.addPackedRelease(release, packed)
    else await releases.add(release, content)
    packed ??= await archive.packedRelease(number)
  }
}

/** One kind of document, and how many of it a large service has. */
export interface Filled {
  shape: CollectionShape<unknown>
  count: number
  make: (at: number) => unknown
}

function createFill(db: DatabaseSync, tell: (line: string) => void) {
  return (table: string, count: number, rowOf: (at: number) => SQLInputValue[]): void => {
    const places = rowOf(0).map(() => '?')
    const insert = db.prepare(`INSERT INTO ${table} VALUES (${places.join(', ')})`)
    const startedAt = performance.now()
    for (let from = 0; from < count; from += BATCH) {
      const to = Math.min(count, from + BATCH)
      db.exec('BEGIN')
      for (let at = from; at < to; at += 1) insert.run(...rowOf(at))
      db.exec('COMMIT')
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(0)
      if (count > BATCH) tell(`${table.split(' ')[0]}: ${to} of ${count} after ${seconds} s`)
    }
  }
}
