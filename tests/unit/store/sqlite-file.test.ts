import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openStore } from '../../../src/open-store'
import { createReleaseShelf } from '../../../src/store/sqlite/releases'
import { listAllTurns, listTurns } from '../../../src/store/sqlite/list-turns'
import { toPosition } from '../../../src/store/page-position'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store'
import { createTurnLog } from '../../../src/store/sqlite/turns'
import { createWriteTogether } from '../../../src/store/sqlite/write-together'
import { EMPTY_CONTENT } from '../../support/served-release'
import { turn } from '../../support/turns'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('makes the folders on the way to a new database, and keeps it from other users', async () => {
  const path = join(folder, 'data', 'deep', 'motcua.db')

  const store = await openSqliteStore(path)

  await store.turns.append(turn())
  expect(statSync(path).mode & 0o077).toBe(0)
  await store.close()
})

it('says what to do about a file that is no database, and leaves it as it is', async () => {
  const path = join(folder, 'motcua.db')
  writeFileSync(path, 'Kính gửi: Ủy ban nhân dân'.repeat(100))

  await expect(openSqliteStore(path)).rejects.toThrow(
    `${path} is not a SQLite database; move it away or set STORE_URL`,
  )
  expect(readFileSync(path, 'utf8')).toMatch(/^Kính gửi/)
})

it('says what to do about the database of another program', async () => {
  const path = join(folder, 'other.db')
  const other = new DatabaseSync(path)
  other.exec('CREATE TABLE photos (id INTEGER)')
  other.close()

  await expect(openSqliteStore(path)).rejects.toThrow('is a database of another program')
})

it('says what to do about a database of a newer version, and can be opened no further', async () => {
  const path = join(folder, 'newer.db')
  await (await openSqliteStore(path)).close()
  const newer = new DatabaseSync(path)
  newer.exec('PRAGMA user_version = 99')
  newer.close()

  await expect(openSqliteStore(path)).rejects.toThrow(
    /was written by a newer version .* \(its tables are version 99, this program knows 2\); install/,
  )
})

it('takes a file of the first version along, and loses nothing of it', async () => {
  const path = join(folder, 'older.db')
  await (await openSqliteStore(path)).close()
  const older = new DatabaseSync(path)
  older.exec('DROP INDEX turns_by_time; DROP INDEX turns_by_channel; PRAGMA user_version = 1')
  await createTurnLog(older, createWriteTogether(older)).append(turn())
  older.close()

  const store = await openSqliteStore(path)

  expect(await store.turns.listAll({ limit: 9 })).toEqual({ turns: [turn()], next: undefined })
  await store.close()
  const now = new DatabaseSync(path)
  expect(now.prepare('PRAGMA user_version').get()).toEqual({ user_version: 2 })
  expect(now.prepare(`SELECT name FROM sqlite_schema WHERE name LIKE 'turns_by_t%'`).all()).toEqual(
    [{ name: 'turns_by_time' }],
  )
  now.close()
})

it('is unavailable when the path is a folder or leads through a file', async () => {
  mkdirSync(join(folder, 'folder.db'))
  writeFileSync(join(folder, 'file'), '')

  for (const path of [join(folder, 'folder.db'), join(folder, 'file', 'motcua.db')]) {
    await expect(openSqliteStore(path)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('cannot be opened for writing'),
    })
  }
})

it('is unavailable, with the reason, when the disk is full, and serves on when there is room', async () => {
  const path = join(folder, 'full.db')
  await (await openSqliteStore(path)).close()
  const db = new DatabaseSync(path)
  const turns = createTurnLog(db, createWriteTogether(db))
  const large = turn({ content: { kind: 'text', text: 'x'.repeat(100_000) } })
  db.exec('PRAGMA max_page_count = 14')

  await expect(turns.append(large)).rejects.toMatchObject({
    code: 'unavailable',
    message: 'The disk of the database is full; free some space',
    cause: expect.objectContaining({ errcode: 13 }),
  })
  expect(await turns.newest('web:c1')).toBeUndefined()

  db.exec('PRAGMA max_page_count = 1000')
  expect(await turns.append(large)).toEqual({ kind: 'saved' })
  db.close()
})

it('tells everybody of a round that failed, keeps nothing of it, and takes the next one', async () => {
  const path = join(folder, 'full.db')
  await (await openSqliteStore(path)).close()
  const db = new DatabaseSync(path)
  const turns = createTurnLog(db, createWriteTogether(db))
  const large = { kind: 'text' as const, text: 'x'.repeat(100_000) }
  db.exec('PRAGMA max_page_count = 14')

  const round = await Promise.allSettled(
    [1, 2, 3].map((sequence) =>
      turns.append(turn({ sequence, ...(sequence === 3 && { content: large }) })),
    ),
  )

  expect(round.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(await turns.after('web:c1', 0, 10)).toEqual([])
  expect(await turns.append(turn())).toEqual({ kind: 'saved' })
  db.close()
})

it('keeps the rest of a round in which one turn can never be kept', async () => {
  const store = await openSqliteStore(join(folder, 'motcua.db'))
  const [first, odd, last] = [turn(), turn({ sequence: 2, release: 1.5 }), turn({ sequence: 3 })]

  const round = await Promise.allSettled([first, odd, last].map((each) => store.turns.append(each)))

  expect(round.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await store.turns.after('web:c1', 0, 10)).toEqual([first, last])
  await store.ping()
  await store.close()
})

it('is not ready from the write that failed until one would not fail', async () => {
  const path = join(folder, 'busy.db')
  const store = await openSqliteStore(path, { busyTimeoutMs: 20 })
  const other = new DatabaseSync(path)
  other.exec('BEGIN IMMEDIATE')
  await store.ping()

  await expect(store.turns.append(turn())).rejects.toMatchObject({ code: 'unavailable' })

  await expect(store.ping()).rejects.toMatchObject({ code: 'unavailable' })
  other.exec('ROLLBACK')
  await store.ping()
  other.close()
  await store.close()
})

it('saves all of many turns that come at once', async () => {
  const store = await openSqliteStore(join(folder, 'motcua.db'))
  const turns = Array.from({ length: 300 }, (_, i) => turn({ sequence: i + 1 }))

  await Promise.all(turns.map((each) => store.turns.append(each)))

  expect(await store.turns.after('web:c1', 0, 1000)).toEqual(turns)
  await store.close()
})

it('still reads, and is unavailable for writing, when the file is read-only', async () => {
  const path = join(folder, 'read-only.db')
  const store = await openSqliteStore(path)
  await store.turns.append(turn())
  const db = new DatabaseSync(path, { readOnly: true })

  expect(await createTurnLog(db, createWriteTogether(db)).newest('web:c1')).toEqual(turn())
  await expect(
    createTurnLog(db, createWriteTogether(db)).append(turn({ sequence: 2, inboundId: 'm2' })),
  ).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('read-only'),
  })
  await expect(
    createReleaseShelf(db).add(
      { number: 1, hash: '', author: 'files', note: '', createdAt: new Date(0) },
      EMPTY_CONTENT,
    ),
  ).rejects.toMatchObject({ code: 'unavailable' })
  db.close()
  await store.close()
})

it('is unavailable, and does not wait for ever, while another program holds the file', async () => {
  const path = join(folder, 'busy.db')
  const store = await openSqliteStore(path, { busyTimeoutMs: 20 })
  const other = new DatabaseSync(path)
  other.exec('BEGIN IMMEDIATE')

  await expect(store.turns.append(turn())).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('in use by another program'),
  })

  other.exec('ROLLBACK')
  other.close()
  expect(await store.turns.append(turn())).toEqual({ kind: 'saved' })
  await store.close()
})

it('leaves nothing of erased words in any of its files', async () => {
  const store = await openSqliteStore(join(folder, 'motcua.db'))
  const said = (text: string, sequence: number) =>
    turn({ sequence, content: { kind: 'text', text }, replies: [], reasons: { by: 'match' } })
  await store.turns.append(said('NGUYENVANBIMAT', 1))
  await store.turns.append(said(`NGUYENVANBIMAT ${'x'.repeat(20_000)}`, 2))

  await store.turns.erase('web:c1', 2)

  const bytes = Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))))
  expect(bytes.includes('web:c1')).toBe(true)
  expect(bytes.includes('NGUYENVANBIMAT')).toBe(false)
  await store.close()
})

it('finds each query by an index, so that a long log is no slower', async () => {
  const path = join(folder, 'motcua.db')
  await (await openSqliteStore(path)).close()
  const db = new DatabaseSync(path)

  const plans = [
    `SELECT * FROM turns WHERE conversation = 'a' ORDER BY sequence DESC LIMIT 1`,
    `SELECT * FROM turns WHERE conversation = 'a' AND sequence > 1 ORDER BY sequence LIMIT 9`,
    `SELECT * FROM turns WHERE inbound_id = 'a'`,
  ].map((query) => JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${query}`).all()))

  for (const plan of plans) {
    expect(plan).toContain('USING INDEX')
    expect(plan).not.toMatch(/SCAN|TEMP B-TREE/)
  }
  db.close()
})

const DAY = { from: new Date('2026-07-20T00:00Z'), to: new Date('2026-07-21T00:00Z'), limit: 9 }
const PLACE = toPosition([DAY.from.getTime(), 'web:c1', 1])
const LISTINGS: ((db: DatabaseSync) => unknown)[] = [
  (db) => listTurns(db, { ...DAY, outcomes: ['answered'] }),
  (db) =>
    listTurns(db, { ...DAY, outcomes: ['answered'], after: toPosition([DAY.to.getTime(), 1]) }),
  ...(['ascending', 'descending'] as const).flatMap((order) =>
    [undefined, 'web'].flatMap((channel) => [
      (db: DatabaseSync) => listAllTurns(db, { ...DAY, channel, order }),
      (db: DatabaseSync) => listAllTurns(db, { ...DAY, channel, order, after: PLACE }),
    ]),
  ),
]

it('lists by an index, from where the page before ended, so that the last page is no slower', async () => {
  const path = join(folder, 'motcua.db')
  await (await openSqliteStore(path)).close()
  const asked: string[] = []
  class Watched extends DatabaseSync {
    override prepare(sql: string) {
      asked.push(sql)
      return super.prepare(sql)
    }
  }
  const db = new Watched(path)
  for (const list of LISTINGS) list(db)

  const plans = asked.splice(0).map((sql) => {
    const values = Array.from(sql.matchAll(/\?/g), () => 1)
    return { sql, plan: JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values)) }
  })

  for (const { sql, plan } of plans) {
    expect(plan).toContain('USING INDEX')
    expect(plan).not.toMatch(/SCAN|TEMP B-TREE/)
    if (!sql.includes('conversation, sequence) ')) continue
    expect(plan).toMatch(/\(received_at,conversation,sequence\)[<>]/)
  }
  // The row's number is in every index but no column of it, so the plan does not tell.
  expect(plans[1]?.sql).toContain('+received_at <')
  db.close()
})

describe('openStore', () => {
  it('opens the file that a sqlite: address names', async () => {
    const store = await openStore(`sqlite:${join(folder, 'a.db')}?synchronous=full`)
    await store.turns.append(turn())
    await store.close()

    expect(readdirSync(folder)).toEqual(['a.db'])
  })

  it.each([
    'mongodb://',
    'mongodb://anna:sesame@host:not-a-port/db',
    'mongodb://host/db?foo=sesame',
  ])('refuses %j with an example, and without showing it', async (url) => {
    await expect(openStore(url)).rejects.toThrow(
      /^STORE_URL is not understood; write it like mongodb:\/\/user:password@host\/motcua$/,
    )
  })

  it.each(['sqlite:', 'mysql://root:sesame@host/db', '', 'sqlite:x.db?synchronous=off'])(
    'refuses %j with an example, and without showing it',
    async (url) => {
      await expect(openStore(url)).rejects.toThrow(
        'STORE_URL is not understood; write it like sqlite:./data/motcua.db',
      )
    },
  )
})
