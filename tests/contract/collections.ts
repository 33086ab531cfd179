import { z } from 'zod'
import { type Collection } from '../../src/store/collection'
import { describeFinding, describePaging } from './finding-documents'
import { at, collectionsOf, idsOf, insertAll, parcel, Parcel, PARCELS } from './parcels'
import { handleAt, numbers, type Subject } from './subject'

const ODD_TEXTS = [
  ['quotes', `'"; DROP TABLE test_parcels; --`],
  ['every plane of Unicode', 'đăng ký 👨‍👩‍👧 \u{10FFFF}'],
  ['control characters', 'a\u0000b\u007f\u0007\r\n'],
  ['half a surrogate pair', 'a\uD800'],
  ['names of operators', '$where: {"$gt": ""}'],
  ['nothing in it', ''],
  ['two thousand letters', 'ơ'.repeat(2000)],
] as const

/** Documents of one kind: unique keys and revisions decide who is first. */
export function describeCollections(subject: Subject): void {
  describe('collections', () => {
    describeChanging(subject)
    describeRivals(subject)
    describeOddTexts(subject)
    describeFinding(subject)
    describePaging(subject)
    describeTheirPlace(subject)
  })
}

function describeChanging(subject: Subject): void {
  it('gives back a document as it was inserted, with revision 1', async () => {
    const parcels = subject.store.collection(PARCELS)
    const full = parcel('a', { dueAt: at(1), label: 'x', inside: { b: [1, null, { c: 'd' }] } })

    expect(await parcels.insert(full)).toBe(true)
    expect(await parcels.insert(parcel('b'))).toBe(true)

    expect(await parcels.get('a')).toStrictEqual({ document: full, revision: 1 })
    expect(await parcels.get('b')).toStrictEqual({ document: parcel('b'), revision: 1 })
    expect(await parcels.get('c')).toBeUndefined()
  })

  it('refuses a key that is taken, and leaves the document as it is', async () => {
    const parcels = subject.store.collection(PARCELS)
    await parcels.insert(parcel('a', { state: 'first' }))

    expect(await parcels.insert(parcel('a', { state: 'second' }))).toBe(false)

    expect((await parcels.get('a'))?.document.state).toBe('first')
  })

  it('replaces a document of the revision that was read, and no other', async () => {
    const parcels = subject.store.collection(PARCELS)
    await parcels.insert(parcel('a', { label: 'x' }))

    expect(await parcels.replace(parcel('a', { state: 'sent' }), 1)).toBe(true)
    expect(await parcels.replace(parcel('a', { state: 'lost' }), 1)).toBe(false)
    expect(await parcels.replace(parcel('b'), 1)).toBe(false)

    expect(await parcels.get('a')).toStrictEqual({
      document: parcel('a', { state: 'sent' }),
      revision: 2,
    })
  })

  it('keeps a large document, and refuses one that not every store could keep', async () => {
    const parcels = subject.store.collection(PARCELS)
    const inside = { text: 'ơ'.repeat(3_900_000) }

    expect(await parcels.insert(parcel('a', { inside }))).toBe(true)
    expect((await parcels.get('a'))?.document.inside).toEqual(inside)
    inside.text += 'ơ'.repeat(100_000)
    const tooLarge = parcel('b', { inside })
    await expect(parcels.insert(tooLarge)).rejects.toMatchObject({ code: 'too_large' })
    await expect(parcels.replace({ ...tooLarge, id: 'a' }, 1)).rejects.toMatchObject({
      code: 'too_large',
    })
  })

  it('removes a document, of one revision only when that is named', async () => {
    const parcels = subject.store.collection(PARCELS)
    await insertAll(parcels, [parcel('a'), parcel('b')])
    await parcels.replace(parcel('a'), 1)

    expect(await parcels.remove('a', 1)).toBe(false)
    expect(await parcels.remove('a', 2)).toBe(true)
    expect(await parcels.remove('a')).toBe(false)
    expect(await parcels.remove('b')).toBe(true)

    expect(await parcels.find({ limit: 10 })).toEqual({ items: [], next: undefined })
    expect(await parcels.insert(parcel('a'))).toBe(true)
  })

  it('shares a unique field between no two documents, unless they leave it out', async () => {
    const parcels = subject.store.collection(PARCELS)
    await insertAll(parcels, [parcel('a', { label: 'x' }), parcel('b'), parcel('c')])

    expect(await parcels.insert(parcel('d', { label: 'x' }))).toBe(false)
    expect(await parcels.replace(parcel('b', { label: 'x' }), 1)).toBe(false)
    expect(await parcels.replace(parcel('a', { label: 'x', state: 'sent' }), 1)).toBe(true)
    expect(await parcels.replace(parcel('a', { label: 'y' }), 2)).toBe(true)
    expect(await parcels.insert(parcel('d', { label: 'x' }))).toBe(true)

    expect(await parcels.get('b')).toEqual({ document: parcel('b'), revision: 1 })
  })
}

function describeRivals(subject: Subject): void {
  it('lets exactly one of many insert a key', async () => {
    const rivals = await collectionsOf(subject, 20)

    const inserted = await Promise.all(
      rivals.map((parcels, i) => parcels.insert(parcel('a', { weight: i }))),
    )

    expect(inserted.filter(Boolean)).toHaveLength(1)
    expect((await rivals[0]?.get('a'))?.document.weight).toBe(inserted.indexOf(true))
  })

  it('lets exactly one of many take a unique field', async () => {
    const rivals = await collectionsOf(subject, 20)

    const inserted = await Promise.all(
      rivals.map((parcels, i) => parcels.insert(parcel(`p${i}`, { label: 'x' }))),
    )

    expect(inserted.filter(Boolean)).toHaveLength(1)
    expect(await rivals[0]?.count({})).toBe(1)
  })

  it('lets exactly one of many replace a revision, again and again', async () => {
    const rivals = await collectionsOf(subject, 10)
    await rivals[0]?.insert(parcel('a'))

    for (const revision of numbers(1, 5)) {
      const replaced = await Promise.all(
        rivals.map((parcels, i) => parcels.replace(parcel('a', { weight: i }), revision)),
      )

      expect(replaced.filter(Boolean)).toHaveLength(1)
      expect(await rivals[0]?.get('a')).toEqual({
        document: parcel('a', { weight: replaced.indexOf(true) }),
        revision: revision + 1,
      })
    }
  })

  it('loses no change of many who read, add one and replace', async () => {
    const rivals = await collectionsOf(subject, 10)
    await rivals[0]?.insert(parcel('a', { weight: 0 }))

    await Promise.all(rivals.map((parcels) => addOne(parcels)))

    expect(await rivals[0]?.get('a')).toMatchObject({ document: { weight: 10 }, revision: 11 })
  })

  it('lets exactly one of many remove a document', async () => {
    const rivals = await collectionsOf(subject, 10)
    await rivals[0]?.insert(parcel('a'))

    const removed = await Promise.all(rivals.map((parcels) => parcels.remove('a', 1)))

    expect(removed.filter(Boolean)).toHaveLength(1)
  })
}

function describeOddTexts(subject: Subject): void {
  it.each(ODD_TEXTS)('keeps and finds text with %s', async (_, text) => {
    const parcels = subject.store.collection(PARCELS)
    const odd = parcel(`k${text}`, { state: text, label: text, inside: { [text]: text } })
    await insertAll(parcels, [odd, parcel('other', { state: `${text}b`, label: 'ab' })])

    expect(await parcels.insert(parcel('third', { label: text }))).toBe(false)
    expect((await parcels.get(odd.id))?.document).toEqual(odd)
    expect(await idsOf(parcels, { index: 'state', equals: [text], limit: 9 })).toEqual([odd.id])
    expect(await parcels.replace({ ...odd, weight: 2 }, 1)).toBe(true)
    expect(await parcels.remove(odd.id)).toBe(true)
  })

  it('tells odd texts apart', async () => {
    const parcels = subject.store.collection(PARCELS)
    const texts = ['a', 'A', 'a\u0000', 'a\u0000b', 'a\u007f', 'a\u007f0000', 'a\uD800', 'a\uD801']
    await insertAll(
      parcels,
      texts.map((text) => parcel(text, { label: text })),
    )

    for (const text of texts) expect((await parcels.get(text))?.document.label).toBe(text)
    expect(await parcels.count({})).toBe(texts.length)
  })
}

function describeTheirPlace(subject: Subject): void {
  it('makes the place of a collection once, whoever comes first', async () => {
    const handles = [subject.store, await subject.open(), await subject.open()]

    await Promise.all(
      numbers(0, 8).map((i) =>
        handleAt(handles, i)
          .collection(PARCELS)
          .insert(parcel(`p${i}`)),
      ),
    )

    expect(await subject.store.collection(PARCELS).count({})).toBe(9)
  })

  it('keeps collections apart', async () => {
    await subject.store.collection(PARCELS).insert(parcel('a'))

    const others = subject.store.collection({ ...PARCELS, name: 'test_others' })

    expect(await others.count({})).toBe(0)
  })

  it('finds older documents by an index that the shape has gained, also those of older nodes', async () => {
    const { indexes, unique, ...older } = PARCELS
    const before = subject.store.collection<Parcel>(older)
    await before.insert(parcel('a', { label: 'x' }))
    const after = (await subject.open()).collection(PARCELS)

    expect(await idsOf(after, { index: 'state', equals: ['new'], limit: 9 })).toEqual(['a'])
    await before.insert(parcel('b'))
    await before.replace(parcel('a', { state: 'old', label: 'x' }), 1)

    expect(await idsOf(after, { index: 'state', equals: ['new'], limit: 9 })).toEqual(['b'])
    expect(await after.insert(parcel('c', { label: 'x' }))).toBe(false)
    expect([indexes, unique]).toEqual([PARCELS.indexes, PARCELS.unique])
  })

  it.each([
    { ...PARCELS, name: 'Parcels; --' },
    { ...PARCELS, unique: ["id'"] },
    { ...PARCELS, indexes: { odd: ['$where'] } },
  ])('refuses odd names', (shape) => {
    expect(() => subject.store.collection(shape as typeof PARCELS)).toThrow('is no name')
  })

  it('says so when a document has not the shape of its collection', async () => {
    await subject.store.collection(PARCELS).insert(parcel('a'))
    const stricter = { ...PARCELS, schema: Parcel.extend({ dueAt: z.string() }) }

    await expect(subject.store.collection(stricter).get('a')).rejects.toThrow('dueAt')
  })

  it('is unavailable once closed', async () => {
    const parcels = subject.store.collection(PARCELS)
    await parcels.insert(parcel('a'))
    await subject.store.close()

    await expect(parcels.insert(parcel('b'))).rejects.toMatchObject({ code: 'unavailable' })
    await expect(parcels.get('a')).rejects.toMatchObject({ code: 'unavailable' })
    await expect(parcels.find({ limit: 1 })).rejects.toMatchObject({ code: 'unavailable' })
  })
}

async function addOne(parcels: Collection<Parcel>): Promise<void> {
  const stored = await parcels.get('a')
  if (!stored) throw new Error('it is gone')
  const { document, revision } = stored
  const isReplaced = await parcels.replace({ ...document, weight: document.weight + 1 }, revision)
  if (!isReplaced) await addOne(parcels)
}
