import { setTimeout } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { type ConversationState } from '../../src/dialogue/conversation-state'
import { respond } from '../../src/dialogue/respond'
import { openStore } from '../../src/open-store'
import { openParty, say, streamUrl, type Party } from '../support/direct-line-party'
import { EACH_STORE, type FreshDatabase } from '../support/each-store'
import { startPostPlatform, type PostPlatform } from '../support/post-platform'
import { realRelease } from '../support/real-release'
import { seededRandom } from '../support/seeded-random'
import { startPostService } from '../support/start-post-service'
import { type Service } from '../support/start-service'
import { until } from '../support/until'

jest.setTimeout(120_000)

const MESSAGES = 200
const TEXTS = [
  'dang ky tam tru',
  'can giay to gi',
  'lam khai sinh cho con',
  'mat bao lau',
  'le phi',
]

describe.each(EACH_STORE)('two nodes on one database, $name', ({ fresh }) => {
  let database: FreshDatabase
  let platform: PostPlatform
  let one: Service
  let two: Service

  beforeEach(async () => {
    database = fresh()
    platform = await startPostPlatform(seededRandom(1), { slowMs: 20 })
    const options = { storeUrl: database.url, platformUrl: platform.url }
    one = await startPostService(options)
    two = await startPostService(options)
  })
  afterEach(async () => {
    await Promise.all([one.stop(), two.stop()])
    await platform.stop()
    await database.remove()
  })

  const turnsOf = async (conversation: string) => {
    const store = await openStore(database.url)
    const turns = await store.turns.after(conversation, 0, 1000)
    await store.close()
    return turns
  }

  it('keep a conversation without gaps or lost state when 200 messages come to both at once', async () => {
    const party = await openParty(one.url)
    const ids = Array.from({ length: MESSAGES }, (_, n) => `m${n}`)
    const left = [...ids.entries()]

    const sendNext = async (node: Service): Promise<void> => {
      const [n, clientId] = left.shift() ?? []
      if (n === undefined || clientId === undefined) return
      await say(node.url, party, { clientId, text: TEXTS[n % TEXTS.length] ?? '' })
      return sendNext(node)
    }
    await Promise.all([one, two, one, two].map(sendNext))

    const turns = await turnsOf(`web:${party.conversation}`)
    expect(turns.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: MESSAGES + 1 }, (_, n) => n + 1),
    )
    const clientIds = turns.slice(1).map(({ inboundId }) => inboundId.split(':').at(-1))
    expect(clientIds.toSorted()).toEqual(ids.toSorted())

    // Each turn is what the engine makes of the state that the turn before it left.
    const release = await realRelease()
    let state: ConversationState = { locale: 'vi', isGreeted: false }
    for (const turn of turns) {
      const made = respond({ release, state, message: turn.content, now: turn.receivedAt })
      expect(toData(turn.state)).toEqual(toData(made.state))
      expect(toData(turn.replies)).toEqual(toData(made.replies))
      state = turn.state
    }
  })

  it('push to a socket on one what was said on the other, within a second or so', async () => {
    const party = await openParty(one.url)
    const stream = await listen(two.url, party)
    await until(() => stream.texts.length > 0)

    await say(one.url, party, { clientId: 'm1', text: 'dang ky tam tru' })
    const saidAt = performance.now()
    await until(() => stream.texts.includes('dang ky tam tru'))
    const pushedAfterMs = performance.now() - saidAt
    stream.close()

    expect(pushedAfterMs).toBeLessThan(3000)
    expect(stream.texts.filter((text) => text === 'dang ky tam tru')).toHaveLength(1)
  })

  it('lose and double nothing in a rolling restart, and tell sockets to come back', async () => {
    const party = await openParty(one.url)
    const stream = await listen(one.url, party)
    let isOver = false
    const acknowledged: string[] = []

    async function sendMessages(conversation: string): Promise<void> {
      for (let n = 0; !isOver; n += 1) {
        const message = { id: `m${n}`, conversation, text: 'le phi dang ky tam tru' }
        for (let tries = 0; ; tries += 1) {
          const node = (n + tries) % 2 === 0 ? one : two
          if ((await platform.webhook(node.url, [message])) === 200) break
          await setTimeout(10)
        }
        acknowledged.push(`post:${conversation}:m${n}`)
        await setTimeout(60)
      }
    }
    const sending = ['a', 'b', 'c'].map(sendMessages)
    const options = { storeUrl: database.url, platformUrl: platform.url }
    await setTimeout(500)
    await one.stop('SIGTERM')
    one = await startPostService(options)
    await two.stop('SIGTERM')
    two = await startPostService(options)
    await setTimeout(500)
    isOver = true
    await Promise.all(sending)

    const turns = async () =>
      (await Promise.all(['a', 'b', 'c'].map((name) => turnsOf(`post:${name}`)))).flat()
    await until(async () => {
      const shown = new Set(platform.shown().map(({ id }) => id))
      const all = await turns()
      const isShown = all.every((turn) => shown.has(`${turn.conversation}/${turn.sequence}.1`))
      return all.length >= acknowledged.length && isShown
    })
    expect((await turns()).map(({ inboundId }) => inboundId).toSorted()).toEqual(
      acknowledged.toSorted(),
    )
    expect(platform.repeats()).toBe(0)
    expect(stream.closedWith()).toBe(1001)
  })
})

async function listen(url: string, party: Party) {
  const texts: string[] = []
  let code = 0
  const socket = new WebSocket(await streamUrl(url, party))
  socket.on('message', (data: Buffer) => {
    const set: { activities?: { text: string }[] } = Object(JSON.parse(data.toString() || '{}'))
    texts.push(...(set.activities ?? []).map(({ text }) => text))
  })
  socket.on('close', (closedWith) => (code = closedWith))
  return { texts, close: () => socket.close(), closedWith: () => code }
}

/** As it comes back from a database: without what is not set. */
function toData(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
