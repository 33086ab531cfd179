import { setTimeout } from 'node:timers/promises'
import { openStore } from '../../src/open-store'
import { listenTo, openParty } from '../support/direct-line-party'
import { EACH_STORE_UNDER_LOAD } from '../support/each-store'
import { startPostPlatform } from '../support/post-platform'
import { seededRandom } from '../support/seeded-random'
import { startPostService } from '../support/start-post-service'
import { until } from '../support/until'

const CONVERSATIONS = ['a', 'b', 'c']

it.each(EACH_STORE_UNDER_LOAD)(
  'loses and doubles nothing in a rolling restart, and tells sockets to come back, on $name',
  async ({ fresh }) => {
    const database = fresh()
    const platform = await startPostPlatform(seededRandom(1), { slowMs: 20 })
    const start = () =>
      startPostService({ storeUrl: database.url, platformUrl: platform.url, isEmpty: true })
    let one = await start()
    let two = await start()
    const party = await openParty(one.url)
    const stream = await listenTo(one.url, party)
    let isOver = false
    const acknowledged: string[] = []

    async function sendMessages(conversation: string): Promise<void> {
      for (let n = 0; !isOver; n += 1) {
        const message = { id: `m${n}`, conversation, text: 'xin chào' }
        for (let tries = 0; ; tries += 1) {
          const node = (n + tries) % 2 === 0 ? one : two
          if ((await platform.webhook(node.url, [message])) === 200) break
          await setTimeout(10)
        }
        acknowledged.push(`post:${conversation}:m${n}`)
        await setTimeout(150)
      }
    }
    const sending = CONVERSATIONS.map(sendMessages)
    await setTimeout(500)
    await one.stop('SIGTERM')
    one = await start()
    await two.stop('SIGTERM')
    two = await start()
    await setTimeout(500)
    isOver = true
    await Promise.all(sending)

    const store = await openStore(database.url)
    const readTurns = async () => {
      const reading = CONVERSATIONS.map((name) => store.turns.after(`post:${name}`, 0, 10_000))
      return (await Promise.all(reading)).flat()
    }
    await until(async () => {
      const shown = new Set(platform.shown().map(({ id }) => id))
      const all = await readTurns()
      const isShown = all.every((turn) => shown.has(`${turn.conversation}/${turn.sequence}.1`))
      return all.length >= acknowledged.length && isShown
    })
    const inbound = (await readTurns()).map(({ inboundId }) => inboundId)
    await store.close()
    await Promise.all([one.stop(), two.stop()])
    await platform.stop()
    await database.remove()

    expect(inbound.toSorted()).toEqual(acknowledged.toSorted())
    expect(platform.repeats()).toBe(0)
    expect(stream.closedWith()).toBe(1001)
  },
)
