import { DatabaseSync } from 'node:sqlite'
import { prepareCollectionTable } from '../../../src/store/sqlite/collection-table'
import { toCondition, toOrder } from '../../../src/store/sqlite/walk-documents'
import { type CollectionQuery } from '../../../src/store/collection'
import { toCollectionWalk } from '../../../src/store/collection-walk'
import { toPosition } from '../../../src/store/page-position'
import { PARCELS } from '../../contract/parcels'

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

it('writes nothing when the table is as it must be', () => {
  const db = new DatabaseSync(':memory:')
  prepareCollectionTable(db, PARCELS)
  db.exec('PRAGMA query_only = ON')

  expect(() => prepareCollectionTable(db, PARCELS)).not.toThrow()
  db.close()
})
