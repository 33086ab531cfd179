import { type Store } from './store/store'
import { openMongoStore } from './store/mongo/open-mongo-store'
import { openSqliteStore } from './store/sqlite/open-sqlite-store'

/**
 * Opens the database that STORE_URL names: `sqlite:./data/motcua.db`, where
 * `?synchronous=full` makes every turn survive a loss of power too, or a MongoDB address.
 *
 * @throws when the address is not understood, or the database cannot be used, saying what to do
 */
export async function openStore(url: string): Promise<Store> {
  if (/^mongodb(\+srv)?:/.test(url)) return openMongoStore(url)
  const [, path, query] = /^sqlite:([^?]+)(?:\?(.*))?$/.exec(url) ?? []
  const synchronous = new URLSearchParams(query).get('synchronous') ?? 'normal'
  if (path === undefined || (synchronous !== 'normal' && synchronous !== 'full')) {
    // The address itself is not shown, as those of other databases hold a password.
    throw new Error('STORE_URL is not understood; write it like sqlite:./data/motcua.db')
  }
  return openSqliteStore(path, { synchronous })
}
