import { type Content } from '../../../src/content/content'
import { type Steps } from '../../../src/lib/steps'
import { openReleaseKeeper } from '../../../src/messaging/release-keeper'
import { type ServedRelease } from '../../../src/search/served-release'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store'
import { type ReleaseShelf } from '../../../src/store/store'
import { EMPTY_CONTENT, guide, servedRelease } from '../../support/served-release'

const NOW = new Date('2026-07-20T08:00:00Z')

async function setUp() {
  const { releases: shelf } = await openSqliteStore(':memory:')
  return { shelf, start: (hash: string, content?: Content) => start(shelf, hash, content) }
}

function start(shelf: ReleaseShelf, hash: string, content: Content = EMPTY_CONTENT) {
  return openReleaseKeeper({
    shelf,
    files: { hash, content },
    serve: serveInSteps,
    clock: () => NOW,
  })
}

function* serveInSteps(number: number, hash: string, content: Content): Steps<ServedRelease> {
  yield
  return { ...servedRelease(number, content), hash }
}

function withGuide(summary: string): Content {
  return { ...EMPTY_CONTENT, guides: [guide({ summary })] }
}

it('makes the files release 1 on the first start', async () => {
  const { shelf, start } = await setUp()

  const keeper = await start('aaa', withGuide('Bản thứ nhất của hướng dẫn này.'))

  expect(keeper.current()).toMatchObject({ number: 1, hash: 'aaa' })
  expect(await shelf.newest()).toMatchObject({ number: 1, author: 'files', createdAt: NOW })
  expect(await shelf.content(1)).toEqual(withGuide('Bản thứ nhất của hướng dẫn này.'))
})

it('makes no new release while the files stay as they are', async () => {
  const { start } = await setUp()
  await start('aaa')

  expect((await start('aaa')).current().number).toBe(1)
})

it('makes a new release of files that have changed', async () => {
  const { start } = await setUp()
  await start('aaa')

  expect((await start('bbb')).current()).toMatchObject({ number: 2, hash: 'bbb' })
})

it('keeps what an editor published when the files have changed', async () => {
  const { shelf, start } = await setUp()
  await start('aaa')
  const published = { number: 2, hash: 'eee', author: 'lan', note: '', createdAt: NOW }
  await shelf.add(published, withGuide('Bản do biên tập viên phát hành.'))

  const keeper = await start('bbb')

  expect(keeper.current()).toMatchObject({ number: 2, hash: 'eee' })
  expect(keeper.current().guide('1.001193')?.summary).toBe('Bản do biên tập viên phát hành.')
})

it('ends with one release when several nodes start at once', async () => {
  const { shelf } = await setUp()

  const keepers = await Promise.all(Array.from({ length: 5 }, () => start(shelf, 'aaa')))

  expect(keepers.map((keeper) => keeper.current().number)).toEqual([1, 1, 1, 1, 1])
  expect((await shelf.newest())?.number).toBe(1)
})

it('finds a guide as of the release that was asked for', async () => {
  const { start } = await setUp()
  await start('aaa', withGuide('Bản thứ nhất của hướng dẫn này.'))
  const keeper = await start('bbb', withGuide('Bản thứ hai của hướng dẫn này.'))

  expect((await keeper.guide(1, '1.001193'))?.summary).toBe('Bản thứ nhất của hướng dẫn này.')
  expect((await keeper.guide(2, '1.001193'))?.summary).toBe('Bản thứ hai của hướng dẫn này.')
  expect(await keeper.guide(1, '9.999999')).toBeUndefined()
  expect(await keeper.guide(99, '1.001193')).toBeUndefined()
})

it('still finds the guides of many older releases, one after another', async () => {
  const { start } = await setUp()
  for (let i = 1; i <= 8; i += 1) await start(`hash-${i}`, withGuide(`Bản ${i} của hướng dẫn này.`))
  const keeper = await start('hash-8')

  const found = []
  for (const number of [1, 2, 3, 4, 5, 6, 7, 1, 2]) {
    found.push((await keeper.guide(number, '1.001193'))?.summary)
  }

  expect(found).toEqual([1, 2, 3, 4, 5, 6, 7, 1, 2].map((i) => `Bản ${i} của hướng dẫn này.`))
})

it('says what to do when it cannot read the release it should serve', async () => {
  const { shelf, start } = await setUp()
  const published = { number: 1, hash: 'eee', author: 'lan', note: '', createdAt: NOW }
  await shelf.add(published, EMPTY_CONTENT)
  const blind = { ...shelf, content: () => Promise.resolve(undefined) }

  await expect(start('aaa')).resolves.toBeDefined()
  await expect(
    openReleaseKeeper({
      shelf: blind,
      files: { hash: 'aaa', content: EMPTY_CONTENT },
      serve: serveInSteps,
      clock: () => NOW,
    }),
  ).rejects.toThrow('Release 1 in the database cannot be read by this version')
})

it('serves a release that was published since, and keeps walks on theirs', async () => {
  const { shelf, start } = await setUp()
  const keeper = await start('aaa', withGuide('Bản thứ nhất của hướng dẫn này.'))
  const published = { number: 2, hash: 'eee', author: 'lan', note: '', createdAt: NOW }
  await shelf.add(published, withGuide('Bản do biên tập viên phát hành.'))

  expect(await keeper.refresh()).toBe(true)

  expect(keeper.current()).toMatchObject({ number: 2, hash: 'eee' })
  expect(keeper.current().guide('1.001193')?.summary).toBe('Bản do biên tập viên phát hành.')
  expect((await keeper.guide(1, '1.001193'))?.summary).toBe('Bản thứ nhất của hướng dẫn này.')
})

it('changes nothing when no newer release was published', async () => {
  const { start } = await setUp()
  const keeper = await start('aaa')
  const before = keeper.current()

  expect(await keeper.refresh()).toBe(false)

  expect(keeper.current()).toBe(before)
})

it('builds a new release once, however often it is asked meanwhile', async () => {
  const { shelf, start } = await setUp()
  const keeper = await start('aaa')
  const published = { number: 2, hash: 'eee', author: 'lan', note: '', createdAt: NOW }
  await shelf.add(published, EMPTY_CONTENT)

  await Promise.all([keeper.refresh(), keeper.refresh(), keeper.refresh()])

  const served = keeper.current()
  expect(served.number).toBe(2)
  expect(await keeper.refresh()).toBe(false)
  expect(keeper.current()).toBe(served)
})

it('goes on with the release before when it cannot read the newest, and says so once', async () => {
  const { shelf } = await setUp()
  const blind = {
    ...shelf,
    content: (number: number) =>
      number === 2 ? Promise.resolve(undefined) : shelf.content(number),
  }
  const keeper = await start(blind, 'aaa')
  const published = { number: 2, hash: 'eee', author: 'lan', note: '', createdAt: NOW }
  await shelf.add(published, EMPTY_CONTENT)

  await expect(keeper.refresh()).rejects.toThrow('Release 2 in the database cannot be read')

  expect(await keeper.refresh()).toBe(false)
  expect(keeper.current().number).toBe(1)
})
