import { randomUUID } from 'node:crypto'
import { MongoClient } from 'mongodb'
import { openMongoStore } from '../../src/store/mongo/open-mongo-store'
import { type Store } from '../../src/store/store'

/** A database of its own on the server under test, which is removed in the end. */
export function createMongoDatabase(server: string) {
  const url = new URL(server)
  url.pathname = `/test_${randomUUID().replaceAll('-', '').slice(0, 12)}`
  const handles: Store[] = []
  return {
    url: url.href,
    open: async () => {
      const store = await openMongoStore(url.href)
      handles.push(store)
      return store
    },
    remove: async () => {
      await Promise.all(handles.map((handle) => handle.close()))
      const client = new MongoClient(url.href)
      await client.db(url.pathname.slice(1)).dropDatabase()
      await client.close()
    },
  }
}
