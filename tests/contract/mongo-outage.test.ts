import { openMongoStore } from '../../src/store/mongo/open-mongo-store'
import { type Store } from '../../src/store/store'
import {
  hasMongoServer,
  sayThatMongoIsNotTested,
  startMongoServer,
  type MongoServer,
} from '../support/start-mongo-server'
import { turn } from '../support/turns'
import { until } from '../support/until'
import { parcel, PARCELS } from './parcels'

/** How long the driver looks for a server unless it is told otherwise. */
const DRIVER_PATIENCE_MS = 30_000
const UNAVAILABLE = expect.objectContaining({ code: 'unavailable', status: 503 })

if (hasMongoServer()) describe('a MongoDB server that goes away', describeOutages)
else sayThatMongoIsNotTested('what happens when MongoDB goes away')

function describeOutages(): void {
  let server: MongoServer
  let store: Store
  let impatient: Store | undefined
  beforeEach(async () => {
    server = await startMongoServer()
    store = await openMongoStore(server.url)
  })
  afterEach(async () => {
    await impatient?.close()
    await store.close()
    await server.remove()
  })

  it('makes every call unavailable within seconds, and all works again when it is back', async () => {
    const parcels = store.collection(PARCELS)
    await store.turns.append(turn())
    await parcels.insert(parcel('a'))
    await server.stop('SIGKILL')

    const startedAt = performance.now()
    const calls = await Promise.allSettled([
      store.ping(),
      store.turns.newest('web:c1'),
      store.turns.append(turn({ sequence: 2 })),
      store.turns.newestBeyond(new Map([['web:c1', 0]])),
      store.releases.newest(),
      store.secrets.getOrAdd('web', Buffer.from('x')),
      parcels.get('a'),
      parcels.insert(parcel('b')),
      parcels.replace(parcel('a'), 1),
      parcels.find({ limit: 1 }),
      store.collection({ ...PARCELS, name: 'test_new' }).count({}),
    ])

    expect(performance.now() - startedAt).toBeLessThan(DRIVER_PATIENCE_MS)
    for (const call of calls) expect(call).toEqual({ status: 'rejected', reason: UNAVAILABLE })

    await server.start()

    expect(await store.turns.append(turn({ sequence: 2 }))).toEqual({ kind: 'saved' })
    expect(await store.turns.after('web:c1', 0, 9)).toEqual([turn(), turn({ sequence: 2 })])
    expect(await parcels.get('a')).toEqual({ document: parcel('a'), revision: 1 })
    expect(await parcels.insert(parcel('b'))).toBe(true)
    expect(await store.collection({ ...PARCELS, name: 'test_new' }).count({})).toBe(0)
  })

  it('keeps nobody waiting for ever when it says nothing more', async () => {
    await store.turns.append(turn())
    impatient = await openMongoStore(server.url, { patienceMs: 500 })
    const { turns } = impatient

    server.freeze()
    await expect(turns.newest('web:c1')).rejects.toEqual(UNAVAILABLE)
    server.resume()

    // It may need more than half a second for what has piled up.
    await until(async () => {
      const newest = await turns.newest('web:c1').catch(() => undefined)
      return newest?.inboundId === turn().inboundId
    })
  })

  it('cannot be opened, and says why without the password, while it is away', async () => {
    await server.stop('SIGTERM')
    const url = server.url.replace('//', '//anna:sesame@')

    const opening = openMongoStore(`${url}?serverSelectionTimeoutMS=200`)

    await expect(opening).rejects.toMatchObject({
      code: 'unavailable',
      message: 'The database server cannot be reached; check that it runs, and STORE_URL',
    })
    await expect(opening.catch((error: unknown) => String(error))).resolves.not.toMatch('sesame')
  })
}
