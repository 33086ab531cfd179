import { AppError } from '../../src/lib/errors'
import { type Store } from '../../src/store/store'

/** When a call fails, by the collection and the document. */
type Fails = (collection: string, document: unknown) => boolean

/**
 * A store whose database is away for some calls: a document is not inserted at all, or it is
 * replaced and that is not confirmed, as when most servers of a replica set are away.
 */
export function disturbedStore(
  store: Store,
  { insert = never, replace = never }: { insert?: Fails; replace?: Fails },
): Store {
  return {
    ...store,
    collection(shape) {
      const collection = store.collection(shape)
      return {
        ...collection,
        insert: async (document) => {
          if (insert(shape.name, document)) throw away()
          return collection.insert(document)
        },
        replace: async (document, revision) => {
          const isReplaced = await collection.replace(document, revision)
          if (replace(shape.name, document)) throw away()
          return isReplaced
        },
      }
    },
  }
}

function never(): boolean {
  return false
}

function away() {
  return new AppError('unavailable', 'The database is away')
}
