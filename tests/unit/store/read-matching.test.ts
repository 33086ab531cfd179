import { readMatching } from '../../../src/store/read-matching'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store'
import { parcel, PARCELS } from '../../contract/parcels'

async function setUp() {
  const parcels = (await openSqliteStore(':memory:')).collection(PARCELS)
  for (let at = 1; at <= 9; at += 1) await parcels.insert(parcel(`p${at}`))
  const read = (page: { limit: number; after?: string }) => parcels.find(page)
  return { read, isMatch: ({ id }: { id: string }) => id === 'p8' }
}

it('reads on until the page is full or all is read', async () => {
  const { items, next } = await readMatching({ ...(await setUp()), limit: 2, elapsed: () => 0 })

  expect(items.map(({ document }) => document.id)).toEqual(['p8'])
  expect(next).toBeUndefined()
})

it('stops after a while, with the place to go on from', async () => {
  const matching = { ...(await setUp()), limit: 2 }
  let now = 0

  const first = await readMatching({ ...matching, elapsed: () => (now += 100) })
  const rest = await readMatching({ ...matching, after: first.next, elapsed: () => 0 })

  expect(first.items).toEqual([])
  expect(rest.items.map(({ document }) => document.id)).toEqual(['p8'])
})
