import { setTimeout } from 'node:timers/promises'
import { openStore } from '../../src/open-store'
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
    await service.stop()
    await platform.stop()
    await server.remove()
  })

  it('refuses what it cannot keep, and answers all that it acknowledged', async () => {
    const load = startLoad(platform, service)
    await until(() => load.acknowledged.size > 20)

    await server.stop('SIGKILL')
    const stoppedAt = performance.now()
    await until(() => load.statuses.has(503))
    const isReady = (await fetch(`${service.url}/readyz`)).status
    await setTimeout(AWAY_MS - (performance.now() - stoppedAt))
    const before = load.acknowledged.size
    await server.start()
    await until(() => load.acknowledged.size > before + 20)
    await load.stop()

    const store = await openStore(server.url)
    const turnsOf = (conversation: string) => store.turns.after(conversation, 0, 10_000)
    const shown = () => new Set(platform.shown().map(({ id }) => id))
    await until(async () => {
      const turns = (await Promise.all(load.conversations.map(turnsOf))).flat()
      const taken = new Set(turns.map(({ inboundId }) => inboundId))
      return (
        [...load.acknowledged].every((id) => taken.has(id)) &&
        turns.every(
          ({ channel, conversation, sequence }) =>
            channel === 'web' || shown().has(`${conversation}/${sequence}.1`),
        )
      )
    })
    const turns = (await Promise.all(load.conversations.map(turnsOf))).flat()
    await store.close()

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
      for (let status = 0; status !== 200; statuses.add(status)) {
        status = await platform.webhook(url, [message])
        await setTimeout(BETWEEN_MS)
      }
      acknowledged.add(`post:${name}:m${n}`)
    }
  }

  async function byWeb(party: Party): Promise<void> {
    const key = `web:${party.conversation}`
    conversations.push(key)
    for (let n = 0; !isOver; n += 1) {
      const message = { clientId: `m${n}`, text: 'xin chào' }
      while ((await say(url, party, message).catch(() => '')) === '') await setTimeout(BETWEEN_MS)
      acknowledged.add(`client:${key}:m${n}`)
      await setTimeout(BETWEEN_MS)
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
