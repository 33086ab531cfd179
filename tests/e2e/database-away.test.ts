import { setTimeout } from 'node:timers/promises'
import { openStore } from '../../src/open-store'
import { type Store } from '../../src/store/store'
import { openParty, say, type Party } from '../support/direct-line-party'
import { startPostPlatform, type PostPlatform } from '../support/post-platform'
import { seededRandom } from '../support/seeded-random'
import {
  hasMongoServer,
  type MongoServer,
  sayThatMongoIsNotTested,
  startMongoServer,
} from '../support/start-mongo-server'
import { startPostService } from '../support/start-post-service'
import { type Service } from '../support/start-service'
import { until } from '../support/until'

const AWAY_MS = 20_000
const BETWEEN_MS = 50

const WHAT = 'the database server is stopped for 20 seconds under load'

if (hasMongoServer()) describe(WHAT, describeDatabaseAway)
else sayThatMongoIsNotTested(WHAT)

function describeDatabaseAway() {
  let server: MongoServer
  let platform: PostPlatform
  let service: Service
  let load: ReturnType<typeof startLoad> | undefined
  let store: Store | undefined

  beforeAll(async () => {
    server = await startMongoServer()
    platform = await startPostPlatform(seededRandom(5), { slowMs: 20 })
    service = await startPostService({
      storeUrl: server.url,
      platformUrl: platform.url,
      isEmpty: true,
    })
  })
  afterAll(async () => {
    await load?.stop()
    await store?.close()
    await service.stop()
    await platform.stop()
    await server.remove()
  })

  it('refuses what it cannot keep, and answers all that it acknowledged', async () => {
    load = startLoad(platform, service)
    const { acknowledged, statuses, conversations } = load
    await until(() => acknowledged.size > 20)

    await server.stop('SIGKILL')
    const stoppedAt = performance.now()
    await until(() => statuses.has(503))
    const isReady = (await fetch(`${service.url}/readyz`)).status
    await setTimeout(AWAY_MS - (performance.now() - stoppedAt))
    const before = acknowledged.size
    await server.start()
    await until(() => acknowledged.size > before + 20)
    await load.stop()

    store = await openStore(server.url)
    const { turns: log } = store
    const turnsOf = (conversation: string) => log.after(conversation, 0, 10_000)
    const shown = () => new Set(platform.shown().map(({ id }) => id))
    await until(async () => {
      const turns = (await Promise.all(conversations.map(turnsOf))).flat()
      const taken = new Set(turns.map(({ inboundId }) => inboundId))
      return (
        [...acknowledged].every((id) => taken.has(id)) &&
        turns.every(
          ({ channel, conversation, sequence }) =>
            channel === 'web' || shown().has(`${conversation}/${sequence}.1`),
        )
      )
    })
    const turns = (await Promise.all(conversations.map(turnsOf))).flat()

    expect(isReady).toBe(503)
    const inbound = turns.map(({ inboundId }) => inboundId)
    expect(new Set(inbound).size).toBe(inbound.length)
    expect((await fetch(`${service.url}/readyz`)).status).toBe(200)
  })
}

/** Citizens on the web and on the channel, who send each message again until it is acknowledged. */
function startLoad(platform: PostPlatform, { url }: Service) {
  const acknowledged = new Set<string>()
  const statuses = new Set<number>()
  const conversations: string[] = []
  let isOver = false

  async function byWebhook(name: string): Promise<void> {
    conversations.push(`post:${name}`)
    for (let n = 0; !isOver; n += 1) {
      const message = { id: `m${n}`, conversation: name, text: 'xin chào', sentAt: new Date() }
      let status = 0
      while (status !== 200 && !isOver) {
        status = await platform.webhook(url, [message])
        statuses.add(status)
        await setTimeout(BETWEEN_MS)
      }
      if (status === 200) acknowledged.add(`post:${name}:m${n}`)
    }
  }

  async function byWeb(party: Party): Promise<void> {
    const key = `web:${party.conversation}`
    conversations.push(key)
    for (let n = 0; !isOver; n += 1) {
      const message = { clientId: `m${n}`, text: 'xin chào' }
      let id = ''
      while (id === '' && !isOver) {
        id = await say(url, party, message).catch(() => '')
        await setTimeout(BETWEEN_MS)
      }
      if (id !== '') acknowledged.add(`client:${key}:m${n}`)
    }
  }

  const webCitizens = [1, 2].map(async () => byWeb(await openParty(url)))
  const running = [...['a', 'b', 'c'].map(byWebhook), ...webCitizens]
  return {
    acknowledged,
    statuses,
    conversations,
    stop: async () => {
      isOver = true
      await Promise.all(running)
    },
  }
}
