import { setTimeout } from 'node:timers/promises'
import { openStore } from '../../src/open-store'
import { EACH_STORE_UNDER_LOAD } from '../support/each-store'
import { startPostPlatform, type PostMessage } from '../support/post-platform'
import { seededRandom } from '../support/seeded-random'
import { startPostService } from '../support/start-post-service'
import { findFreePort, type Service } from '../support/start-service'
import { until } from '../support/until'

// Of which a machine with nothing else to do takes a tenth: it is the starts that take time.
jest.setTimeout(600_000)

const SEED = 20_261_122
const KILLS = 20
const CONVERSATIONS = 12
/** The longest that a node lives after it is ready, so that kills fall into every part of a turn. */
const LIFE_MS = 1200
const THINKING_MS = 1200
const DELIVERED_WITHIN_MS = 150_000

let held: AsyncDisposableStack
beforeEach(() => {
  held = new AsyncDisposableStack()
})
afterEach(() => held.disposeAsync())

/**
 * Two nodes on one database and a platform that is slow, refuses and loses answers. While
 * messages come in, now the one and now the other node is killed at a random moment.
 */
it.each(EACH_STORE_UNDER_LOAD)(
  'loses nothing and doubles nothing when nodes are killed twenty times, on $name',
  async ({ fresh }) => {
    const random = seededRandom(SEED)
    const database = held.adopt(fresh(), (made) => made.remove())
    const mood = { slowMs: 40, refuses: 0.02, losesAnswers: 0.02 }
    const begun = await startPostPlatform(seededRandom(SEED + 1), mood)
    const platform = held.adopt(begun, (one) => one.stop())
    const ports = [await findFreePort(), await findFreePort()]
    const startNode = async (node: number) => {
      const service = await startPostService({
        storeUrl: database.url,
        platformUrl: platform.url,
        port: ports[node],
        leaseMs: 800,
        isEmpty: true,
      })
      return held.adopt(service, (node) => node.stop('SIGKILL'))
    }
    const nodes: Service[] = []
    for (const node of ports.keys()) nodes.push(await startNode(node))
    const acknowledged: PostMessage[] = []
    let isOver = false

    async function sendMessages(conversation: string): Promise<void> {
      for (let n = 0; !isOver; n += 1) {
        const message = { id: `m${n}`, conversation, text: 'le phi dang ky tam tru' }
        await platform.deliver(message, (tries) => nodes[(n + tries) % nodes.length]?.url ?? '')
        acknowledged.push(message)
        await setTimeout(random() * THINKING_MS)
      }
    }

    const sending = Array.from({ length: CONVERSATIONS }, (_, c) => sendMessages(`c${c}`))
    held.defer(async () => {
      isOver = true
      await Promise.allSettled(sending)
    })
    for (let kill = 0; kill < KILLS; kill += 1) {
      await setTimeout(random() * LIFE_MS)
      const node = Math.floor(random() * nodes.length)
      await nodes[node]?.stop('SIGKILL')
      nodes[node] = await startNode(node)
    }
    isOver = true
    await Promise.all(sending)

    const store = held.adopt(await openStore(database.url), (opened) => opened.close())
    const readTurns = async () => {
      const reading = ids(acknowledged).map((id) => store.turns.after(`post:${id}`, 0, 10_000))
      return (await Promise.all(reading)).flat()
    }
    await until(async () => {
      const turns = await readTurns()
      const shown = new Set(platform.shown().map(({ id }) => id))
      return (
        turns.length >= acknowledged.length &&
        turns.every(({ conversation, sequence }) => shown.has(`${conversation}/${sequence}.1`))
      )
    }, DELIVERED_WITHIN_MS)
    const turns = await readTurns()
    for (const node of nodes) await node.stop()

    const inbound = turns.map(({ inboundId }) => inboundId)
    expect(new Set(inbound).size).toBe(inbound.length)
    expect(inbound.toSorted()).toEqual(
      acknowledged.map(({ conversation, id }) => `post:${conversation}:${id}`).toSorted(),
    )
    for (const conversation of ids(acknowledged)) {
      const own = turns.filter((turn) => turn.conversation === `post:${conversation}`)
      // Without gaps, and each message in the order in which it was sent.
      expect(own.map(({ sequence, inboundId }) => [sequence, inboundId])).toEqual(
        own.map((_, n) => [n + 1, `post:${conversation}:m${n}`]),
      )
      const shown = platform.shown().filter((sent) => sent.conversation === own[0]?.conversation)
      const expected = own.flatMap(({ sequence, replies }) =>
        replies.map((_, part) => `post:${conversation}/${sequence}.${part + 1}`),
      )
      expect(shown.map(({ id }) => id)).toEqual(expected)
    }
    // What was sent twice is what the platform lost the answer of, or was being sent in a kill.
    expect(platform.repeats()).toBeLessThan(acknowledged.length)
    expect(acknowledged.length).toBeGreaterThan(KILLS)
  },
)

function ids(messages: PostMessage[]): string[] {
  return [...new Set(messages.map(({ conversation }) => conversation))]
}
