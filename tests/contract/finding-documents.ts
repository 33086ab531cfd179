import { type CollectionQuery } from '../../src/store/collection'
import { at, idsOf, insertAll, parcel, type Parcel, PARCELS, readPages } from './parcels'
import { numbers, type Subject } from './subject'

/** Finding: along one index, with its bounds. */
export function describeFinding(subject: Subject): void {
  async function setUp() {
    const parcels = subject.store.collection(PARCELS)
    await insertAll(parcels, [
      parcel('d', { state: 'new', dueAt: at(2), weight: 10, isUrgent: true }),
      parcel('b', { state: 'new', dueAt: at(1), weight: 9.5 }),
      parcel('a', { state: 'new', dueAt: at(2), weight: -1, isUrgent: true }),
      parcel('e', { state: 'old', dueAt: at(1), weight: 100 }),
      parcel('c', { state: 'new', weight: 0 }),
    ])
    return parcels
  }

  it.each([
    ['all in the order of their keys', {}, 'abcde'],
    ['from the last key on', { order: 'descending' }, 'edcba'],
    ['keys from one up to but without another', { from: 'b', to: 'd' }, 'bc'],
    ['what is equal in a field, in the order of keys', { index: 'state', equals: ['new'] }, 'abcd'],
    ['along an index, ties by key', { index: 'due', equals: ['new'] }, 'bad'],
    ['along an index, backwards', { index: 'due', equals: ['new'], order: 'descending' }, 'dab'],
    ['what is equal in two fields', { index: 'due', equals: ['new', at(2)] }, 'ad'],
    ['from a bound', { index: 'due', equals: ['new'], from: at(2) }, 'ad'],
    ['up to but without a bound', { index: 'due', equals: ['new'], to: at(2) }, 'b'],
    ['between bounds of the first field', { index: 'due', from: 'new', to: 'old' }, 'bad'],
    ['all along an index, only what has its fields', { index: 'due' }, 'bade'],
    ['numbers as numbers', { index: 'weight', from: -1, to: 100 }, 'acbd'],
    ['yes or no', { index: 'urgent', equals: [true] }, 'ad'],
    ['no before yes', { index: 'urgent' }, 'cbead'],
    ['nothing for a text where numbers are', { index: 'weight', equals: ['10'] }, ''],
    ['nothing where there is nothing', { index: 'state', equals: ['ne'] }, ''],
  ] as [string, Omit<CollectionQuery, 'limit'>, string][])('finds %s', async (_, query, ids) => {
    const parcels = await setUp()

    expect((await idsOf(parcels, { ...query, limit: 10 })).join('')).toBe(ids)
    expect(await parcels.count(query)).toBe(ids.length)
  })

  it('counts no further than it has to', async () => {
    const parcels = await setUp()

    expect(await parcels.count({}, 3)).toBe(3)
    expect(await parcels.count({ index: 'state', equals: ['new'] }, 9)).toBe(4)
  })

  it('finds a changed document where it is now, with its revision', async () => {
    const parcels = await setUp()
    await parcels.replace(parcel('b', { state: 'old' }), 1)

    const { items } = await parcels.find({ index: 'state', equals: ['old'], limit: 9 })

    expect(items.map(({ document, revision }) => [document.id, revision])).toEqual([
      ['b', 2],
      ['e', 1],
    ])
  })

  it('knows no index that the shape does not have', async () => {
    const parcels = await setUp()

    await expect(parcels.find({ index: 'colour', limit: 1 })).rejects.toThrow('no index colour')
    await expect(parcels.count({ index: 'colour' })).rejects.toThrow('no index colour')
    await expect(parcels.find({ equals: ['a'], limit: 1 })).rejects.toThrow('has only 0 fields')
  })
}

export function describePaging(subject: Subject): void {
  it.each(['ascending', 'descending'] as const)(
    'gives every document on exactly one page, %s, also those that are equal',
    async (order) => {
      const parcels = subject.store.collection(PARCELS)
      const all = numbers(10, 34).map((i) => parcel(`p${i}`, { state: 'new', dueAt: at(i % 3) }))
      await insertAll(parcels, all)

      const pages = await readPages(parcels, { index: 'due', equals: ['new'], order, limit: 4 })

      expect(pages.map((page) => page.length)).toEqual([4, 4, 4, 4, 4, 4, 1])
      const sorted = [...all].sort(byDueAndId).map(({ id }) => id)
      expect(pages.flat()).toEqual(order === 'ascending' ? sorted : sorted.reverse())
    },
  )

  it('is not confused by documents that come and go between two pages', async () => {
    const parcels = subject.store.collection(PARCELS)
    await insertAll(
      parcels,
      [...'bdfh'].map((id) => parcel(id)),
    )
    const query = { index: 'state', equals: ['new'], limit: 2 }
    const first = await parcels.find(query)
    await insertAll(parcels, [parcel('a'), parcel('e')])
    await parcels.remove('d')

    const second = await parcels.find({ ...query, limit: 9, after: first.next })

    expect(first.items.map(({ document }) => document.id)).toEqual(['b', 'd'])
    expect(second.items.map(({ document }) => document.id)).toEqual(['e', 'f', 'h'])
    expect(second.next).toBeUndefined()
  })

  it('turns pages also after odd texts', async () => {
    const parcels = subject.store.collection(PARCELS)
    await insertAll(
      parcels,
      ['\u0000', '\uD800', 'a\u0000b'].map((id) => parcel(id)),
    )

    const pages = await readPages(parcels, { limit: 1 })

    expect(new Set(pages.flat())).toEqual(new Set(['\u0000', '\uD800', 'a\u0000b']))
    expect(pages).toHaveLength(3)
  })

  it.each(["' OR 1=1", '', 'W10', 'W3siJGd0IjoiIn1d'])('refuses the page %j', async (after) => {
    const parcels = subject.store.collection(PARCELS)

    await expect(parcels.find({ limit: 2, after })).rejects.toMatchObject({
      code: 'invalid_request',
    })
  })
}

function byDueAndId(a: Parcel, b: Parcel): number {
  return `${a.dueAt} ${a.id}` < `${b.dueAt} ${b.id}` ? -1 : 1
}
