import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { prepareCollectionTable } from '../../../src/store/sqlite/collection-table'
import { createCollection } from '../../../src/store/sqlite/collections'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store'
import { createWriteTogether } from '../../../src/store/sqlite/write-together'
import { toCondition, toOrder } from '../../../src/store/sqlite/walk-documents'
import { type CollectionQuery } from '../../../src/store/collection'
import { toCollectionWalk } from '../../../src/store/collection-walk'
import { toPosition } from '../../../src/store/page-position'
import { parcel, PARCELS } from '../../contract/parcels'

it.each<Omit<CollectionQuery, 'limit'>>([
  {},
  { order: 'descending', after: toPosition(['k']) },
  { index: 'state', equals: ['new'] },
  { index: 'due', equals: ['new'], to: '2026-07-20' },
  { index: 'due', equals: ['new'], from: 'a', order: 'descending', after: toPosition(['b', 'k']) },
  { index: 'due', from: 'a', after: toPosition(['new', 'b', 'k']) },
  { index: 'urgent', equals: [true, 3], after: toPosition(['k']) },
])('finds a page of %j by an index, without sorting', (query) => {
  const db = new DatabaseSync(':memory:')
  prepareCollectionTable(db, PARCELS)
  const walk = toCollectionWalk(PARCELS, query)
  const { where, values } = toCondition(walk)

  const plan = db
    .prepare(
      `EXPLAIN QUERY PLAN SELECT document FROM collection_test_parcels WHERE ${where} ORDER BY ${toOrder(walk)}`,
    )
    .all(...values)

  expect(JSON.stringify(plan)).toMatch(/USING INDEX/)
  expect(JSON.stringify(plan)).not.toMatch(/TEMP B-TREE/)
  db.close()
})

it.each<Omit<CollectionQuery, 'limit'>>([
  { index: 'due', equals: ['new'], from: 'a', to: 'z', after: toPosition(['b', 'k']) },
  {
    ...{ index: 'due', equals: ['new'], from: 'a', to: 'z', after: toPosition(['b', 'k']) },
    order: 'descending',
  },
])('begins a page of %j where the one before ended, and not at the bound', (query) => {
  const db = new DatabaseSync(':memory:')
  prepareCollectionTable(db, PARCELS)
  const walk = toCollectionWalk(PARCELS, query)
  const { where, values } = toCondition(walk)

  const plan = db
    .prepare(
      `EXPLAIN QUERY PLAN SELECT document FROM collection_test_parcels WHERE ${where} ORDER BY ${toOrder(walk)}`,
    )
    .all(...values)

  expect(JSON.stringify(plan)).toMatch(/\(field_dueAt,key\)[<>]\(\?,\?\)/)
  db.close()
})

it('writes nothing when the table is as it must be', () => {
  const db = new DatabaseSync(':memory:')
  prepareCollectionTable(db, PARCELS)
  db.exec('PRAGMA query_only = ON')

  expect(() => prepareCollectionTable(db, PARCELS)).not.toThrow()
  db.close()
})

it('keeps documents in memory, for tests of what stands on a store', async () => {
  const store = await openSqliteStore(':memory:')
  const parcels = store.collection(PARCELS)

  await parcels.insert(parcel('a'))

  expect(await parcels.count({})).toBe(1)
  expect(await (await openSqliteStore(':memory:')).collection(PARCELS).count({})).toBe(0)
  await store.close()
})

it('loses nothing when the disk is full, and goes on when there is room', async () => {
  const db = new DatabaseSync(':memory:')
  const parcels = createCollection(db, createWriteTogether(db), PARCELS)
  const large = parcel('large', { state: 'x'.repeat(100_000) })
  await parcels.insert(parcel('a'))
  db.exec('PRAGMA max_page_count = 14')
  const full = { code: 'unavailable', message: expect.stringContaining('is full') }

  await expect(parcels.insert(large)).rejects.toMatchObject(full)
  await expect(parcels.replace({ ...large, id: 'a' }, 1)).rejects.toMatchObject(full)
  expect(await parcels.find({ limit: 9 })).toEqual({
    items: [{ document: parcel('a'), revision: 1 }],
    next: undefined,
  })

  db.exec('PRAGMA max_page_count = 10000')
  expect(await parcels.insert(large)).toBe(true)
  expect(await parcels.replace({ ...large, id: 'a' }, 1)).toBe(true)
  db.close()
})

it('still reads, and is unavailable for writing, when the file is read-only', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-'))
  const store = await openSqliteStore(join(folder, 'motcua.db'))
  await store.collection(PARCELS).insert(parcel('a'))
  const db = new DatabaseSync(join(folder, 'motcua.db'), { readOnly: true })
  const parcels = createCollection(db, createWriteTogether(db), PARCELS)
  const others = createCollection(db, createWriteTogether(db), { ...PARCELS, name: 'test_new' })
  const refused = { code: 'unavailable', message: expect.stringContaining('read-only') }

  expect((await parcels.get('a'))?.document).toEqual(parcel('a'))
  await expect(parcels.insert(parcel('b'))).rejects.toMatchObject(refused)
  await expect(parcels.remove('a')).rejects.toMatchObject(refused)
  await expect(others.get('a')).rejects.toMatchObject(refused)

  db.close()
  await store.close()
  rmSync(folder, { recursive: true })
})

it('has what cannot be had again on the disk when an insert resolves', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-sqlite-'))
  const [file, copy] = [join(folder, 'motcua.db'), join(folder, 'after-power-failed.db')]
  const store = await openSqliteStore(file)
  const parcels = store.collection({ ...PARCELS, isIrreplaceable: true })

  await parcels.insert(parcel('a'))
  // The log beside the file may be lost with the power; the file itself is flushed.
  copyFileSync(file, copy)
  const afterwards = new DatabaseSync(copy)
  const kept = afterwards.prepare('SELECT key FROM collection_test_parcels').all()

  expect(kept).toEqual([{ key: 'a' }])
  afterwards.close()
  await store.close()
  rmSync(folder, { recursive: true })
})
