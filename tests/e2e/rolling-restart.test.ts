import { setTimeout } from 'node:timers/promises'
import { openStore } from '../../src/open-store'
import { listenTo, openParty } from '../support/direct-line-party'
import { EACH_STORE_UNDER_LOAD } from '../support/each-store'
import { startPostPlatform } from '../support/post-platform'
import { seededRandom } from '../support/seeded-random'
import { startPostService } from '../support/start-post-service'
import { until } from '../support/until'

const CONVERSATIONS = ['a', 'b', 'c']
/** Nodes that are told to stop leave their work at once; a slow one must not lose it before. */
const LEASE_MS = 60_000

let held: AsyncDisposableStack
beforeEach(() => {
  held = new AsyncDisposableStack()
})
afterEach(() => held.disposeAsync())

it.each(EACH_STORE_UNDER_LOAD)(
  'loses and doubles nothing in a rolling restart, and tells sockets to come back, on $name',
  async ({ fresh }) => {
    const database = held.adopt(fresh(), (made) => made.remove())
    const begun = await startPostPlatform(seededRandom(1), { slowMs: 20 })
    const platform = held.adopt(begun, (one) => one.stop())
    const where = { storeUrl: database.url, platformUrl: platform.url }
    const start = async () => {
      const service = await startPostService({ ...where, leaseMs: LEASE_MS, isEmpty: true })
      return held.adopt(service, (node) => node.stop())
    }
    let one = await start()
    let two = await start()
    const party = await openParty(one.url)
    const stream = await listenTo(one.url, party)
    let isOver = false
    const acknowledged: string[] = []

    async function sendMessages(conversation: string): Promise<void> {
      for (let n = 0; !isOver; n += 1) {
        const message = { id: `m${n}`, conversation, text: 'xin chào' }
        await platform.deliver(message, (tries) => ((n + tries) % 2 === 0 ? one : two).url)
        acknowledged.push(`post:${conversation}:m${n}`)
        await setTimeout(150)
      }
    }
    const sending = CONVERSATIONS.map(sendMessages)
    held.defer(async () => {
      isOver = true
      await Promise.allSettled(sending)
    })
    await setTimeout(500)
    await one.stop('SIGTERM')
    one = await start()
    await two.stop('SIGTERM')
    two = await start()
    await setTimeout(500)
    isOver = true
    await Promise.all(sending)

    const store = held.adopt(await openStore(database.url), (opened) => opened.close())
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
    await Promise.all([one.stop(), two.stop()])

    expect(inbound.toSorted()).toEqual(acknowledged.toSorted())
    expect(platform.repeats()).toBe(0)
    expect(stream.closedWith()).toBe(1001)
  },
)
