import { type Collection, type Db, type IndexDescription } from 'mongodb'
import { indexesOf, KEY, type Named } from '../collection-walk'
import { ensureIndexes } from './ensure-indexes'
import { pathOf } from './walk-documents'

/** A document of a collection; its key is the shard key where a collection is sharded. */
export interface KeptDocument {
  _id: string
  revision: number
  document: Record<string, unknown>
}

/** The same name as the table has in the other store. */
export function nameOf({ name }: Named): string {
  return `collection_${name}`
}

/** Where the documents of one kind are. */
export function placeOf(db: Db, shape: Named): Collection<KeptDocument> {
  return db.collection<KeptDocument>(nameOf(shape))
}

/**
 * Makes the indexes of a collection where they are missing. Several nodes may do so at once.
 *
 * @throws when two documents share what is to be unique from now on
 */
export async function prepareCollection(db: Db, shape: Named): Promise<void> {
  await ensureIndexes(placeOf(db, shape), [...foundBy(shape), ...uniqueBy(shape)])
}

/** They are called after their fields, so that an index that has changed is another one. */
function foundBy(shape: Named): IndexDescription[] {
  return indexesOf(shape).map((fields) => ({
    name: `by_${fields.filter((field) => field !== KEY).join('_')}`,
    key: Object.fromEntries(fields.map((field) => [pathOf(field), 1])),
  }))
}

function uniqueBy(shape: Named): IndexDescription[] {
  return (shape.unique ?? []).map((field) => ({
    name: `one_${field}`,
    key: { [pathOf(field)]: 1 },
    unique: true,
    // Many documents may leave the field out.
    sparse: true,
  }))
}
