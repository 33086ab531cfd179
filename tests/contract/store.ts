import { type Content } from '../../src/content/content'
import { type Store } from '../../src/store/store'
import { fullTurn, turn } from '../support/turns'
import { describeCollections } from './collections'
import { describeErasing, describeListing, describeListingAll } from './listing-and-erasing'
import { describeReading, describeSaving } from './saving-and-reading'
import { handleAt, numbers, type Subject } from './subject'
import { EMPTY_CONTENT } from '../support/served-release'

/** A database that nobody else uses. */
export interface TestDatabase {
  /** Opens it; every call anew, as another process would. */
  open(): Promise<Store>
  /** Closes all that was opened, and removes the database. */
  remove(): Promise<void>
}

/** What every store must do. A second one only has to be named: `describeStore('mongodb', create)`. */
export function describeStore(name: string, create: () => Promise<TestDatabase>): void {
  describe(`${name}: the store contract`, () => {
    let database: TestDatabase
    let store: Store
    const subject: Subject = {
      get store() {
        return store
      },
      open: () => database.open(),
    }

    beforeEach(async () => {
      database = await create()
      store = await database.open()
    })
    afterEach(() => database.remove())

    describeSaving(subject)
    describeReading(subject)
    describeListing(subject)
    describeListingAll(subject)
    describeErasing(subject)
    describeCollections(subject)
    describeReleases(subject)
    describeTheRest(subject)
  })
}

function describeReleases(subject: Subject): void {
  it('has no release at first', async () => {
    expect(await subject.store.releases.newest()).toBeUndefined()
    expect(await subject.store.releases.content(1)).toBeUndefined()
  })

  it('gives back a release and its content as they were added', async () => {
    expect(await subject.store.releases.add(release(1), EMPTY_CONTENT)).toBe(true)
    expect(await subject.store.releases.add(release(2), CONTENT)).toBe(true)

    expect(await subject.store.releases.newest()).toEqual(release(2))
    expect(await subject.store.releases.content(1)).toEqual(EMPTY_CONTENT)
    expect(await subject.store.releases.content(2)).toEqual(CONTENT)
  })

  it('lists releases, the newest first, a page at a time', async () => {
    for (const number of [1, 2, 3]) await subject.store.releases.add(release(number), EMPTY_CONTENT)

    const { releases } = subject.store
    expect(await releases.list({ limit: 2 })).toEqual([release(3), release(2)])
    expect(await releases.list({ limit: 2, before: 2 })).toEqual([release(1)])
    expect(await releases.list({ limit: 2, before: 1 })).toEqual([])
  })

  it('gives a release number to exactly one of many who want it', async () => {
    const handles = [subject.store, await subject.open()]

    const added = await Promise.all(
      numbers(0, 7).map((i) =>
        handleAt(handles, i).releases.add({ ...release(1), note: `${i}` }, EMPTY_CONTENT),
      ),
    )

    expect(added.filter(Boolean)).toHaveLength(1)
    expect((await subject.store.releases.newest())?.note).toBe(String(added.indexOf(true)))
  })
}

function describeTheRest(subject: Subject): void {
  it('makes a secret once, whoever asks first', async () => {
    const handles = [subject.store, await subject.open()]

    const secrets = await Promise.all(
      numbers(0, 9).map((i) => handleAt(handles, i).secrets.getOrAdd('web', Buffer.alloc(32, i))),
    )

    expect(new Set(secrets.map((secret) => secret.toString('hex'))).size).toBe(1)
    expect(secrets[0]).toHaveLength(32)
    expect(await subject.store.secrets.getOrAdd('other', Buffer.from('x'))).toEqual(
      Buffer.from('x'),
    )
  })

  it('shows at once on one handle what was saved on another', async () => {
    const other = await subject.open()

    await subject.store.turns.append(turn())

    expect(await other.turns.newest('web:c1')).toEqual(turn())
  })

  it('still has everything after it was closed and opened again', async () => {
    await subject.store.turns.append(fullTurn())
    await subject.store.releases.add(release(1), CONTENT)
    await subject.store.close()

    const reopened = await subject.open()

    expect(await reopened.turns.newest('web:c1')).toEqual(fullTurn())
    expect(await reopened.releases.content(1)).toEqual(CONTENT)
  })

  it('answers a ping while open, and is unavailable once closed', async () => {
    await subject.store.ping()
    await subject.store.close()
    await subject.store.close()

    await expect(subject.store.ping()).rejects.toMatchObject({ code: 'unavailable' })
    await expect(subject.store.turns.append(turn())).rejects.toMatchObject({ code: 'unavailable' })
  })
}

function release(number: number) {
  const createdAt = new Date('2026-07-20T08:00:00Z')
  return { number, hash: `hash-${number}`, author: 'files', note: 'Ghi chú', createdAt }
}

const CONTENT: Content = {
  ...EMPTY_CONTENT,
  catalogue: [
    {
      code: '1.001193',
      name: 'Thủ tục đăng ký khai sinh',
      ministry: 'Bộ Tư pháp',
      field: 'Hộ tịch',
      levels: ['commune'],
      audience: ['Công dân Việt Nam'],
      sourceDate: '2026-07',
    },
  ],
}
