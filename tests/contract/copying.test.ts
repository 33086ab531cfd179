import {
  createReadStream,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { exportStore, importStore, migrateStore } from '../../src/cli/store-copy'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store'
import { type Store } from '../../src/store/store'
import { createMongoDatabase } from '../support/mongo-database'
import { EMPTY_CONTENT } from '../support/served-release'
import { fullTurn, turn } from '../support/turns'
import { at, parcel, PARCELS } from './parcels'
import { numbers } from './subject'

const mongoUrl = process.env.TEST_MONGO_URL ?? ''

let folder: string
let leave: (() => Promise<void>)[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-copy-'))
  leave = []
})
afterEach(async () => {
  await Promise.all(leave.map((each) => each()))
  rmSync(folder, { recursive: true })
})

if (mongoUrl === '') {
  it('IS NOT RUN: copying to MongoDB and back, as TEST_MONGO_URL names no server', () => {
    process.stderr.write('\n*** Copying to MongoDB and back is NOT RUN: set TEST_MONGO_URL ***\n')
  })
} else {
  it('carries all from SQLite to MongoDB and back, byte for byte', async () => {
    const original = await filledStore()
    await exportStore(original, fileAt('a.jsonl'))

    const mongo = createMongoDatabase(mongoUrl)
    leave.push(mongo.remove)
    const second = await mongo.open()
    await importStore(second, fileAt('a.jsonl'))
    await exportStore(second, fileAt('b.jsonl'))
    const third = await newStore()
    const migrated = await migrateStore(second, third)
    await exportStore(third, fileAt('c.jsonl'))

    expect(migrated.isSame).toBe(true)
    expect(readFileSync(fileAt('b.jsonl'), 'utf8')).toBe(readFileSync(fileAt('a.jsonl'), 'utf8'))
    expect(readFileSync(fileAt('c.jsonl'), 'utf8')).toBe(readFileSync(fileAt('a.jsonl'), 'utf8'))
  })
}

it('copies one store to another byte for byte, and all of it works there', async () => {
  await exportStore(await filledStore(), fileAt('a.jsonl'))
  const copy = await newStore()

  const { records, added } = await importStore(copy, fileAt('a.jsonl'))
  await exportStore(copy, fileAt('b.jsonl'))

  expect(readFileSync(fileAt('b.jsonl'), 'utf8')).toBe(readFileSync(fileAt('a.jsonl'), 'utf8'))
  expect(added).toBe(records)
  expect(await copy.turns.newest('web:full')).toEqual({ ...fullTurn(), conversation: 'web:full' })
  const parcels = copy.collection(PARCELS)
  expect(await parcels.get('odd\u0000\uD800')).toMatchObject({ revision: 2 })
  expect(await parcels.count({ index: 'state', equals: ['\u0000'] })).toBe(1)
  expect(await parcels.insert(parcel('other', { label: '\uD800' }))).toBe(false)
  expect(await copy.releases.content(2)).toEqual(EMPTY_CONTENT)
  expect(await copy.secrets.getOrAdd('web', Buffer.alloc(0))).toEqual(Buffer.from([0, 255, 7]))
})

it('packs a file whose name asks for it, and lets only its owner read it', async () => {
  const store = await filledStore()
  await exportStore(store, fileAt('a.jsonl'))
  await exportStore(store, fileAt('a.jsonl.gz'))

  const unpacked = await buffer(createReadStream(fileAt('a.jsonl.gz')).pipe(createGunzip()))
  expect(unpacked.toString()).toBe(readFileSync(fileAt('a.jsonl'), 'utf8'))
  expect(statSync(fileAt('a.jsonl.gz')).mode & 0o077).toBe(0)
  const copy = await newStore()
  expect((await importStore(copy, fileAt('a.jsonl.gz'))).added).toBeGreaterThan(700)
})

it('goes on where an export was broken off, wherever that was', async () => {
  const store = await filledStore()
  await exportStore(store, fileAt('a.jsonl'))
  await exportStore(store, fileAt('packed.jsonl.gz'))
  const whole = readFileSync(fileAt('a.jsonl'))
  const packed = readFileSync(fileAt('packed.jsonl.gz'))

  for (const share of [0, 0.001, 0.01, 0.02, 0.3, 0.999]) {
    writeFileSync(fileAt('b.jsonl.part'), whole.subarray(0, whole.length * share))
    await exportStore(store, fileAt('b.jsonl'))
    expect(readFileSync(fileAt('b.jsonl')).equals(whole)).toBe(true)

    writeFileSync(fileAt('c.jsonl.part.gz'), packed.subarray(0, packed.length * share))
    await exportStore(store, fileAt('c.jsonl.gz'))
    const unpacked = await buffer(createReadStream(fileAt('c.jsonl.gz')).pipe(createGunzip()))
    expect(unpacked.equals(whole)).toBe(true)
  }
})

it('adds what is missing when an import is run again, and changes nothing that is there', async () => {
  await exportStore(await filledStore(), fileAt('a.jsonl'))
  const copy = await newStore()
  await copy.turns.append(
    turn({ conversation: 'web:c1', sequence: 1, inboundId: 'mine', outcome: 'failed' }),
  )
  await copy.collection(PARCELS).insert(parcel('p1', { state: 'mine' }))

  const first = await importStore(copy, fileAt('a.jsonl'))
  const second = await importStore(copy, fileAt('a.jsonl'))

  expect(first.records - first.added).toBe(2)
  expect(second.added).toBe(0)
  expect((await copy.turns.after('web:c1', 0, 1))[0]?.outcome).toBe('failed')
  expect((await copy.collection(PARCELS).get('p1'))?.document.state).toBe('mine')
})

it('says when two stores are not the same after a migration', async () => {
  const target = await newStore()
  await target.secrets.getOrAdd('web', Buffer.from('another'))

  expect((await migrateStore(await filledStore(), target)).isSame).toBe(false)
})

it.each<[string, (bytes: Buffer) => Buffer]>([
  ['lacks its end', (bytes) => bytes.subarray(0, bytes.length - 20)],
  ['lacks a line', (bytes) => Buffer.from(bytes.toString().split('\n').toSpliced(5, 1).join('\n'))],
  [
    'has a letter changed',
    (bytes) => Buffer.from(bytes.toString().replace('khai sinh', 'khai sanh')),
  ],
  ['is no copy', () => Buffer.from('{"hello":1}\n')],
  ['is empty', () => Buffer.alloc(0)],
])('adds nothing of a file that %s', async (_, spoil) => {
  await exportStore(await filledStore(), fileAt('a.jsonl'))
  writeFileSync(fileAt('a.jsonl'), spoil(readFileSync(fileAt('a.jsonl'))))
  const copy = await newStore()

  await expect(importStore(copy, fileAt('a.jsonl'))).rejects.toThrow(fileAt('a.jsonl'))

  expect(await copy.archive.countTurns()).toBe(0)
  expect(await copy.archive.secrets()).toEqual([])
})

function fileAt(name: string): string {
  return join(folder, name)
}

async function newStore(): Promise<Store> {
  const store = await openSqliteStore(join(folder, `${leave.length}.db`))
  leave.push(() => store.close())
  return store
}

/** A store with some of everything, over several pages. */
async function filledStore(): Promise<Store> {
  const store = await newStore()
  await store.secrets.getOrAdd('web', Buffer.from([0, 255, 7]))
  const createdAt = new Date('2026-07-20T08:00:00Z')
  for (const number of [1, 2]) {
    const release = { number, hash: `h${number}`, author: 'files', note: 'Ghi chú', createdAt }
    await store.releases.add(release, EMPTY_CONTENT)
  }
  const parcels = store.collection(PARCELS)
  const odd = parcel('odd\u0000\uD800', { state: '\u0000', label: '\uD800', inside: { $x: null } })
  await parcels.insert(odd)
  await parcels.replace(odd, 1)
  await Promise.all(numbers(1, 60).map((i) => parcels.insert(parcel(`p${i}`, { dueAt: at(i) }))))
  await store.collection({ ...PARCELS, name: 'test_others' }).insert(parcel('a', { weight: 0.1 }))

  await store.turns.append({ ...fullTurn(), conversation: 'web:full' })
  const text = 'một\u2028hai\r\n\uD800\u0000'
  await Promise.all(
    numbers(1, 640).map((i) =>
      store.turns.append(
        turn({
          conversation: `web:c${i % 7}`,
          sequence: i,
          inboundId: `m${i}`,
          content: { kind: 'text', text: `${text}${i}` },
          receivedAt: new Date(createdAt.getTime() + (i % 50)),
        }),
      ),
    ),
  )
  await store.turns.erase('web:c2', 100)
  return store
}
