import { openStore } from '../../src/open-store'
import { EACH_STORE, type FreshDatabase } from '../support/each-store'
import { startPostPlatform, type PostPlatform } from '../support/post-platform'
import { seededRandom } from '../support/seeded-random'
import { startPostService } from '../support/start-post-service'
import { type Service } from '../support/start-service'
import { until } from '../support/until'

describe.each(EACH_STORE)('webhooks on $name', ({ fresh }) => {
  const held = new AsyncDisposableStack()
  let database: FreshDatabase
  let platform: PostPlatform
  let service: Service

  beforeAll(async () => {
    database = held.adopt(fresh(), (made) => made.remove())
    platform = held.adopt(await startPostPlatform(seededRandom(1)), (begun) => begun.stop())
    // Nobody else may do its work, however slow it is.
    const options = { storeUrl: database.url, platformUrl: platform.url, leaseMs: 60_000 }
    service = held.adopt(await startPostService(options), (node) => node.stop())
  })
  afterAll(() => held.disposeAsync())

  const turnsOf = async (conversation: string) => {
    const store = await openStore(database.url)
    const turns = await store.turns.after(`post:${conversation}`, 0, 1000)
    await store.close()
    return turns
  }
  const shownIn = (conversation: string) =>
    platform.shown().filter((sent) => sent.conversation === `post:${conversation}`)

  it('makes one turn and one answer of a webhook that is delivered five times at once', async () => {
    const message = { id: 'm1', conversation: 'five', text: 'le phi dang ky tam tru' }
    const next = { id: 'm2', conversation: 'five', text: 'cam on' }

    const statuses = await Promise.all(
      Array.from({ length: 5 }, () => platform.webhook(service.url, [message])),
    )
    await until(() => shownIn('five').length > 0)
    // What comes after it shows that nothing more of the first comes.
    await platform.webhook(service.url, [message])
    await platform.webhook(service.url, [next])
    await until(() => shownIn('five').some(({ id }) => id === 'post:five/2.1'))

    expect(statuses).toEqual([200, 200, 200, 200, 200])
    expect((await turnsOf('five')).map(({ inboundId }) => inboundId)).toEqual([
      'post:five:m1',
      'post:five:m2',
    ])
    // A greeting and an answer, each once.
    const ofFirst = shownIn('five').filter(({ id }) => id.startsWith('post:five/1.'))
    expect(ofFirst.map(({ id }) => id)).toEqual(['post:five/1.1', 'post:five/1.2'])
    expect(ofFirst[1]?.text).toContain('1.004194')
    expect(platform.repeats()).toBe(0)
  })

  it('makes three turns of three messages in one webhook, in the order in which they were sent', async () => {
    const at = (seconds: number) => new Date(Date.UTC(2026, 6, 20, 8, 0, seconds))
    const messages = [
      { id: 'c', text: 'can giay to gi', sentAt: at(3) },
      { id: 'a', text: 'xin chao', sentAt: at(1) },
      { id: 'b', text: 'toi muon dang ky tam tru', sentAt: at(2) },
    ].map((message) => ({ ...message, conversation: 'batch' }))

    const status = await platform.webhook(service.url, messages)
    await until(() => shownIn('batch').some(({ id }) => id === 'post:batch/3.1'))

    expect(status).toBe(200)
    const turns = await turnsOf('batch')
    expect(turns.map(({ inboundId }) => inboundId)).toEqual(
      ['a', 'b', 'c'].map((id) => `post:batch:${id}`),
    )
    // The third asks about what the second was about.
    expect(turns[2]?.state.topic).toBe('1.004194')
    expect(shownIn('batch').map(({ id }) => id)).toEqual(
      shownIn('batch')
        .map(({ id }) => id)
        .toSorted(),
    )
  })

  it('keeps nothing that was not signed', async () => {
    const response = await fetch(`${service.url}/post/webhook`, {
      method: 'POST',
      headers: { 'x-signature': 'a'.repeat(64) },
      body: JSON.stringify({ messages: [] }),
    })

    expect(response.status).toBe(401)
  })
})
