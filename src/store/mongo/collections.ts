import { type Collection as MongoCollection, type Db, type WithId } from 'mongodb'
import { type Collection, type CollectionShape, type Stored } from '../collection'
import { checkNames, KEY, toCollectionWalk } from '../collection-walk'
import { fromKeptDocument, toKeptDocument, toKeptText } from '../kept-document'
import { toPosition } from '../page-position'
import { type KeptDocument, placeOf, prepareCollection } from './collection-place'
import { fromKeptFields, toKeptFields } from './kept-fields'
import { type OnDatabase, unlessTaken } from './on-database'
import { toFilter, toSort } from './walk-documents'

/** Documents of one kind in a MongoDB collection of their own, which is made when it is first used. */
export function createCollection<T>(
  db: Db,
  onDatabase: OnDatabase,
  shape: CollectionShape<T>,
): Collection<T> {
  checkNames(shape)
  const place = placeOf(db, shape)
  const onPlace = createOnPlace(db, onDatabase, shape)

  const toKept = (document: T, revision: number): KeptDocument => ({
    _id: toKeptText(shape.key(document)),
    revision,
    document: toKeptFields(toKeptDocument(document)),
  })
  const fromKept = ({ document, revision }: KeptDocument): Stored<T> => ({
    document: fromKeptDocument(shape.schema, fromKeptFields(document)),
    revision,
  })

  return {
    insert: (document) => onPlace(() => unlessTaken(() => place.insertOne(toKept(document, 1)))),

    get: async (key) => {
      const found = await onPlace(() => place.findOne({ _id: toKeptText(key) }))
      return found ? fromKept(found) : undefined
    },

    replace: async (document, revision) => {
      const kept = toKept(document, revision + 1)
      return onPlace(() => replaceOne(place, kept, revision))
    },

    remove: async (key, revision) => {
      const filter = { _id: toKeptText(key), ...(revision !== undefined && { revision }) }
      return (await onPlace(() => place.deleteOne(filter))).deletedCount === 1
    },

    find: async (query) => {
      const walk = toCollectionWalk(shape, query)
      // One more than asked for tells whether there is another page.
      const found = await onPlace(() =>
        place
          .find(toFilter(walk))
          .sort(toSort(walk))
          .limit(query.limit + 1)
          .toArray(),
      )
      const page = found.slice(0, query.limit)
      const last = page.at(-1)
      const isMore = last !== undefined && found.length > page.length
      return {
        items: page.map(fromKept),
        next: isMore ? toPosition(walk.along.map((field) => valueOf(last, field))) : undefined,
      }
    },

    count: async (query, max) => {
      const filter = toFilter(toCollectionWalk(shape, query))
      return onPlace(() => place.countDocuments(filter, max === undefined ? {} : { limit: max }))
    },
  }
}

/** One of the many who try finds the revision; the others then find another. */
async function replaceOne(
  place: MongoCollection<KeptDocument>,
  kept: KeptDocument,
  revision: number,
): Promise<boolean> {
  let isReplaced = false
  const isFree = await unlessTaken(async () => {
    const { matchedCount } = await place.replaceOne({ _id: kept._id, revision }, kept)
    isReplaced = matchedCount === 1
  })
  return isFree && isReplaced
}

function valueOf({ _id, document }: WithId<KeptDocument>, field: string): unknown {
  return field === KEY ? _id : document[field]
}

/** Makes the indexes before the first work; should that fail, the next work tries again. */
function createOnPlace<T>(db: Db, onDatabase: OnDatabase, shape: CollectionShape<T>): OnDatabase {
  let prepared: Promise<void> | undefined
  return async (work) => {
    prepared ??= onDatabase(() => prepareCollection(db, shape), Infinity)
    try {
      await prepared
    } catch (error) {
      prepared = undefined
      throw error
    }
    return onDatabase(work)
  }
}
