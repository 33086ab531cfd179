import { DatabaseSync } from 'node:sqlite'
import { type Document } from 'mongodb'
import { z } from 'zod'
import { type PackedReleases } from '../../../src/store/archive'
import { type CollectionShape } from '../../../src/store/collection'
import { indexesOf, toCollectionWalk } from '../../../src/store/collection-walk'
import { DELIVERIES } from '../../../src/messaging/outbox/delivery-record'
import { HAND_OVERS } from '../../../src/messaging/people/hand-over'
import { INBOX } from '../../../src/messaging/inbox/inbox-entry'
import { KEPT_VALUES } from '../../../src/messaging/vault'
import { LEASES } from '../../../src/messaging/lease-book'
import { createTurnLog as createMongoTurnLog } from '../../../src/store/mongo/turns'
import { pathOf, toFilter, toSort } from '../../../src/store/mongo/walk-documents'
import { TURN_INDEXES, type Places } from '../../../src/store/mongo/schema'
import { toPosition } from '../../../src/store/page-position'
import { createArchive } from '../../../src/store/sqlite/archive'
import { createCollection } from '../../../src/store/sqlite/collections'
import { prepareSchema } from '../../../src/store/sqlite/schema'
import { createTurnLog } from '../../../src/store/sqlite/turns'
import { createWriteTogether } from '../../../src/store/sqlite/write-together'
import { type TurnLog } from '../../../src/store/store'
import { turn } from '../../support/turns'

type Shape = Omit<CollectionShape<Record<string, unknown>>, 'schema' | 'key'>
const SHAPES: Shape[] = [INBOX, DELIVERIES, LEASES, KEPT_VALUES, HAND_OVERS]
/** Each index of each collection, with some of its fields left open. */
const LOOKS = SHAPES.flatMap((shape) =>
  Object.entries(shape.indexes ?? {}).flatMap(([index, fields]) =>
    [...fields, ''].map((_, given) => ({ shape, index, fields, given })),
  ),
)
const PAGE = { limit: 9, after: toPosition([1, 'web:c1', 1]) }

/** The same for any document, as only how it is found is looked at. */
function toShape({ name, indexes, unique }: Shape): CollectionShape<Record<string, unknown>> {
  return { name, indexes, unique, key: () => 'a', schema: z.record(z.string(), z.unknown()) }
}

/** All that is asked of the log of turns while the service runs. */
async function askLog(turns: TurnLog): Promise<void> {
  await turns.append(turn())
  await turns.append(turn())
  await turns.newest('web:c1')
  await turns.after('web:c1', 1, 9)
  await turns.newestBeyond(new Map([['web:c1', 1]]))
  const span = { from: new Date(1), to: new Date(2) }
  const outcomes = ['unresolved', 'answered'] as const
  await turns.list({ outcomes: [...outcomes], limit: 9 })
  await turns.list({ ...span, outcomes: [...outcomes], limit: 9, after: toPosition([1, 1]) })
  for (const channel of [undefined, 'web']) {
    await turns.listAll({ channel, limit: 9 })
    await turns.listAll({ ...span, ...PAGE, channel })
  }
  await turns.erase('web:c1', 1)
}

describe('SQLite', () => {
  let db: DatabaseSync
  let asked: Set<string>
  beforeEach(() => {
    db = new DatabaseSync(':memory:')
    prepareSchema(db, ':memory:')
    asked = new Set()
    const prepare = db.prepare.bind(db)
    db.prepare = (sql) => {
      if (/^\s*(SELECT|UPDATE|DELETE|WITH)/.test(sql) && !/sqlite_schema|pragma_/.test(sql)) {
        asked.add(sql)
      }
      return prepare(sql)
    }
  })
  afterEach(() => db.close())

  /** What SQLite does for each of the statements. */
  function plans(): string[] {
    return [...asked].map((sql) => {
      const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all()
      return plan.map(({ detail }) => String(detail)).join('; ')
    })
  }

  it('answers what is asked of the log by an index', async () => {
    await askLog(createTurnLog(db, createWriteTogether(db)))

    expect(asked.size).toBeGreaterThanOrEqual(9)
    for (const plan of plans()) {
      expect(plan).toMatch(/SEARCH turns USING/)
      expect(plan).not.toMatch(/SCAN turns|TEMP B-TREE/)
    }
  })

  it.each(LOOKS)(
    'walks along $shape.name by $index, $given of its fields left open',
    async ({ shape, index, fields, given }) => {
      const found = createCollection(db, createWriteTogether(db), toShape(shape))
      const query = { index, equals: fields.slice(given).map(() => 'a') }
      const after = toPosition([...fields.slice(0, given), ''].map(() => 'a'))
      await found.find({ ...query, limit: 9 })
      await found.find({ ...query, limit: 9, order: 'descending' })
      await found.find({ ...query, limit: 9, after })
      await found.count(query)

      expect(asked.size).toBe(4)
      for (const plan of plans()) {
        expect(plan).toContain(`USING`)
        expect(plan).toContain(`INDEX collection_${shape.name}_by_`)
        expect(plan).not.toContain('TEMP B-TREE')
      }
      const [, , paged = ''] = plans()
      expect(paged).toMatch(/^SEARCH/)
    },
  )

  it('finds, changes, removes and copies documents by their key', async () => {
    const write = createWriteTogether(db)
    const found = createCollection(db, write, toShape(INBOX))
    await found.get('a')
    await found.remove('a')
    await found.find({ limit: 9, after: toPosition(['a']) })
    const releases: PackedReleases = {
      packedRelease: () => Promise.resolve(undefined),
      addPackedRelease: () => Promise.resolve(false),
    }
    await createArchive(db, write, releases).documents('inbox', { limit: 9, after: 'a' })

    expect(asked.size).toBe(4)
    for (const plan of plans()) expect(plan).toMatch(/^SEARCH collection_inbox USING INDEX sqlite/)
  })
})

describe('MongoDB', () => {
  it.each(LOOKS)(
    'has an index for the walk along $shape.name by $index, $given of its fields left open',
    ({ shape, index, fields, given }) => {
      const equals = fields.slice(given).map(() => 'a')
      const walk = toCollectionWalk(toShape(shape), { index, equals, from: 'a' })
      const paths = [...walk.equals.map(([field]) => pathOf(field)), ...Object.keys(toSort(walk))]

      expect(indexesOf(shape).map((each) => each.map(pathOf))).toContainEqual(paths)
      expect(paths).toEqual(expect.arrayContaining(pathsIn(toFilter(walk))))
    },
  )

  it('has an index for what is asked of the log, which gives the order too', async () => {
    const asked: { filter: Document; sort: Document }[] = []
    await askLog(createMongoTurnLog(recordingPlaces(asked), (work) => work()))

    const indexes = [{ key: { _id: 1 } }, ...TURN_INDEXES].map(({ key }) => Object.keys(key))
    expect(asked.length).toBeGreaterThanOrEqual(10)
    for (const { filter, sort } of asked) {
      const sorted = Object.keys(sort)
      const equal = pathsIn(filter).filter((path) => !sorted.includes(path))
      const serves = indexes.some(
        (index) =>
          index.slice(0, equal.length).every((path) => equal.includes(path)) &&
          sorted.every((path, i) => index[equal.length + i] === path),
      )
      // By its id there is one at most, whatever else is asked of it.
      expect([filter, sort, serves || equal.includes('_id')]).toEqual([filter, sort, true])
    }
  })

  it('can be sharded as the manual says: unique indexes begin with the shard key', () => {
    for (const { key, unique } of TURN_INDEXES) {
      if (unique) expect(Object.keys(key)[0]).toBe('conversation')
    }
    for (const shape of [INBOX, DELIVERIES]) expect(shape.unique).toBeUndefined()
  })
})

/** The fields that a filter looks at, but for what is only filtered out afterwards. */
function pathsIn(filter: Document): string[] {
  const paths = Object.entries(filter).flatMap(([path, condition]: [string, unknown]) => {
    if (path === 'is_erased') return []
    return path.startsWith('$') ? (condition as Document[]).flatMap(pathsIn) : [path]
  })
  return [...new Set(paths)]
}

/** A log that holds nothing, and remembers how it was read. */
function recordingPlaces(asked: { filter: Document; sort: Document }[]): Places {
  const find = (filter: Document) => {
    const look = { filter, sort: {} }
    asked.push(look)
    const cursor = {
      sort: (sort: Document) => {
        look.sort = sort
        return cursor
      },
      limit: () => cursor,
      toArray: () => Promise.resolve([]),
      [Symbol.asyncIterator]: () => [][Symbol.iterator](),
    }
    return cursor
  }
  const turns = {
    find,
    findOne: (filter: Document, options: { sort?: Document } = {}) => {
      asked.push({ filter, sort: options.sort ?? {} })
      return Promise.resolve(null)
    },
    insertOne: () => Promise.reject(Object.assign(new Error(''), { name: 'MongoX', code: 11_000 })),
  }
  return { turns } as unknown as Places
}
