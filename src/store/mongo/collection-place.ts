import { type Collection, type Db, type IndexDescription } from 'mongodb'
import { type CollectionShape } from '../collection'
import { indexesOf, KEY } from '../collection-walk'
import { ensureIndexes } from './ensure-indexes'
import { pathOf } from './walk-documents'

/** A document of a collection; its key is the shard key where a collection is sharded. */
export interface KeptDocument {
  _id: string
  revision: number
  document: Record<string, unknown>
}

/** Where the documents of one kind are; the same name as the table has in the other store. */
export function placeOf<T>(db: Db, { name }: CollectionShape<T>): Collection<KeptDocument> {
  return db.collection<KeptDocument>(`collection_${name}`)
}

/**
 * Makes the indexes of a collection where they are missing. Several nodes may do so at once.
 *
 * @throws when two documents share what is to be unique from now on
 */
export async function prepareCollection<T>(db: Db, shape: CollectionShape<T>): Promise<void> {
  await ensureIndexes(placeOf(db, shape), [...foundBy(shape), ...uniqueBy(shape)])
}

/** They are called after their fields, so that an index that has changed is another one. */
function foundBy<T>(shape: CollectionShape<T>): IndexDescription[] {
  return indexesOf(shape).map((fields) => ({
    name: `by_${fields.filter((field) => field !== KEY).join('_')}`,
    key: Object.fromEntries(fields.map((field) => [pathOf(field), 1])),
  }))
}

function uniqueBy<T>(shape: CollectionShape<T>): IndexDescription[] {
  return (shape.unique ?? []).map((field) => ({
    name: `one_${field}`,
    key: { [pathOf(field)]: 1 },
    unique: true,
    // Many documents may leave the field out.
    sparse: true,
  }))
}
