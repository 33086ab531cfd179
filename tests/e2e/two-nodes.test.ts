import { type ConversationState } from '../../src/dialogue/conversation-state'
import { respond } from '../../src/dialogue/respond'
import { openStore } from '../../src/open-store'
import { listenTo, openParty, say } from '../support/direct-line-party'
import { EACH_STORE_UNDER_LOAD, type FreshDatabase } from '../support/each-store'
import { startPostPlatform } from '../support/post-platform'
import { realRelease } from '../support/real-release'
import { seededRandom } from '../support/seeded-random'
import { startPostService } from '../support/start-post-service'
import { type Service } from '../support/start-service'
import { until } from '../support/until'

const MESSAGES = 200
const TEXTS = [
  'dang ky tam tru',
  'can giay to gi',
  'lam khai sinh cho con',
  'mat bao lau',
  'le phi',
]

describe.each(EACH_STORE_UNDER_LOAD)('two nodes on one database, $name', ({ fresh }) => {
  const held = new AsyncDisposableStack()
  let database: FreshDatabase
  let one: Service
  let two: Service

  beforeAll(async () => {
    database = held.adopt(fresh(), (made) => made.remove())
    const platform = held.adopt(await startPostPlatform(seededRandom(1)), (begun) => begun.stop())
    const options = { storeUrl: database.url, platformUrl: platform.url }
    const start = async () => held.adopt(await startPostService(options), (node) => node.stop())
    // One after another, as the first reads the content and leaves it for the second.
    one = await start()
    two = await start()
  })
  afterAll(() => held.disposeAsync())

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

  it('push to a socket on one what was said on the other', async () => {
    const party = await openParty(one.url)
    const stream = await listenTo(two.url, party)
    await until(() => stream.texts.length > 0)

    await say(one.url, party, { clientId: 'm1', text: 'dang ky tam tru' })
    await until(() => stream.texts.includes('dang ky tam tru'))
    stream.close()

    expect(stream.texts.filter((text) => text === 'dang ky tam tru')).toHaveLength(1)
  })
})

/** As it comes back from a database: without what is not set. */
function toData(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
