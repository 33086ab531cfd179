import { respond } from '../../src/dialogue/respond'
import { openStore } from '../../src/open-store'
import { channelScript, expectSameContent } from '../support/channel-script'
import { NOW } from '../support/converse'
import { HALTED_CHANNELS } from '../../src/messaging/outbox/channel-halt'
import { DELIVERIES } from '../../src/messaging/outbox/delivery-record'
import { fitToChannel } from '../../src/messaging/outbox/fit-to-channel'
import { EACH_STORE_UNDER_LOAD, type FreshDatabase } from '../support/each-store'
import {
  spawnFakePlatform,
  type SpawnedPlatform,
} from '../support/fake-platform/spawn-fake-platform'
import { zaloSettings } from '../support/fake-zalo/settings'
import { signInToFake } from '../support/fake-zalo/sign-in-to-fake'
import { startTestApp, stopApps, type RunningApp } from '../support/start-app'
import { until } from '../support/until'

/** Of an account that sends no buttons, which is where it starts. */
const LIMITS = { textLength: 2000, countedIn: 'utf-16' } as const

/** Blocks the process as a slow engine would. */
const slow = { ms: 0 }
const slowEngine: typeof respond = (input) => {
  const until = performance.now() + slow.ms
  while (performance.now() < until);
  return respond(input)
}

describe.each(EACH_STORE_UNDER_LOAD)('Zalo on $name', (store) => {
  const held = new AsyncDisposableStack()
  let database: FreshDatabase
  let zalo: SpawnedPlatform
  let app: RunningApp
  const startedAt = Date.now()
  const startNode = () =>
    startTestApp({
      env: { STORE_URL: database.url, ...zaloSettings(zalo.url) },
      // The day of the reference; it goes on, as repeated attempts wait for it.
      clock: () => new Date(NOW.getTime() + Date.now() - startedAt),
      respond: slowEngine,
    })

  beforeAll(async () => {
    database = held.adopt(store.fresh(), (fresh) => fresh.remove())
    const settings = { FAKE_PER_MINUTE: '1000000' }
    zalo = held.adopt(await spawnFakePlatform('fake-zalo', settings), (spawned) => spawned.stop())
    held.defer(stopApps)
    await signInToFake(zalo.url, database.url)
    app = await startNode()
    await zalo.order('webhook-url', { url: `${app.url}/zalo/webhook` })
  })
  beforeEach(async () => {
    slow.ms = 0
    await zalo.order('rules', { takesButtons: true, echoes: true, namesAdmin: false })
  })
  afterAll(() => held.disposeAsync())

  const say = (user: string, text: string) => zalo.order('say', { user, text })
  const shownTo = async (user: string, after = 0) =>
    (await zalo.chat(user, after)).filter(({ from }) => from === 'service')
  const saw = (user: string, words: RegExp, after = 0) =>
    until(async () => (await shownTo(user, after)).some(({ text }) => words.test(text)))
  const lastNumber = async (user: string) => (await zalo.chat(user)).at(-1)?.number ?? 0

  it('says the same as every other channel', async () => {
    const user = '1001'
    let after = 0

    for (const step of await channelScript()) {
      await say(user, step.say)
      const expected = fitToChannel(step.replies, LIMITS).length
      await until(async () => (await shownTo(user, after)).length >= expected)
      const shown = await shownTo(user, after)
      expectSameContent(step, shown)
      expect(shown).toHaveLength(expected)
      after = await lastNumber(user)
    }
  })

  it('greets who follows, and advises who sends a picture', async () => {
    await zalo.order('follow', { user: '1002' })
    await saw('1002', /trợ lý tự động/)

    await zalo.order('picture', { user: '1002' })

    await saw('1002', /không nhận ảnh hay tệp/)
  })

  it('is silent while a person types in the tool of the account', async () => {
    await say('1003', '1.001193')
    await saw('1003', /Đăng ký khai sinh/)
    const before = await lastNumber('1003')

    await zalo.order('officer', { user: '1003', text: 'Tôi là cán bộ, tôi giúp anh/chị' })
    await say('1003', 'lệ phí bao nhiêu')
    // What comes after it on another conversation shows that nothing more comes here.
    await say('1004', '1.001193')
    await saw('1004', /Đăng ký khai sinh/)

    const since = await shownTo('1003', before)
    expect(since.map(({ text }) => text)).toEqual(['Cán bộ: Tôi là cán bộ, tôi giúp anh/chị'])
  })

  it('knows its own messages on a node that did not send them, and shows each once', async () => {
    const other = await startNode()
    await zalo.order('webhook-url', { url: `${other.url}/zalo/webhook` })
    await zalo.order('rules', { namesAdmin: true })
    // The first call is carried out, and its answer never comes.
    await zalo.fault({ fault: { kind: 'lost' }, times: 1, path: '/message/cs' })

    await say('1008', 'xin chào')
    await say('1008', '/show 9.999991')
    await saw('1008', /9\.999991/)
    await say('1008', '/show 9.999992')
    await saw('1008', /9\.999992/)

    const texts = (await shownTo('1008')).map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
    await zalo.order('webhook-url', { url: `${app.url}/zalo/webhook` })
    await other.stop()
  })

  it('forgets who withdraws', async () => {
    await say('1005', '1.001193')
    await saw('1005', /Đăng ký khai sinh/)

    await zalo.order('withdraw', { user: '1005' })
    const after = await lastNumber('1005')
    await say('1005', 'lệ phí bao nhiêu')

    // Nothing is known of a procedure any more, and the person is greeted as new.
    await saw('1005', /trợ lý tự động/, after)
    await saw('1005', /Anh\/chị hỏi về thủ tục nào/, after)
  })

  it('sends numbered lines where the account may send no buttons, and takes the numbers', async () => {
    await zalo.order('rules', { takesButtons: false })

    await say('1006', '1.001193')
    await saw('1006', /1\. Hướng dẫn từng bước/)
    await say('1006', '1')

    await saw('1006', /Tôi sẽ dẫn anh\/chị làm/)
  })

  it('acknowledges long before the answers while the engine is slow', async () => {
    slow.ms = 400
    const people = 20
    const from = (await zalo.traffic()).at(-1)?.number ?? 0

    await Promise.all(Array.from({ length: people }, (_, at) => say(`20${at}`, '1.001193')))

    const webhooks = (await zalo.traffic(from)).flatMap((entry) =>
      entry.kind === 'webhook' && entry.body.includes('user_send_text') ? [entry] : [],
    )
    expect(webhooks).toHaveLength(people)
    expect(webhooks.filter(({ status, attempt }) => status !== 200 || attempt > 0)).toEqual([])
    expect(Math.max(...webhooks.map(({ tookMs }) => tookMs))).toBeLessThan((people * slow.ms) / 2)
    slow.ms = 0
    for (let at = 0; at < people; at += 1) await saw(`20${at}`, /Đăng ký khai sinh/)
  })

  it('loses and doubles nothing when the token dies in the middle of a burst', async () => {
    await zalo.order('rules', { echoes: false })
    const people = Array.from({ length: 40 }, (_, at) => `30${at}`)
    const spent = Number(await zalo.order('spent'))

    const saying = people.map((user) => say(user, '1.001193'))
    await until(async () => (await shownTo('300')).length > 0)
    await zalo.order('expire-access', {})
    await Promise.all(saying)
    for (const user of people) await saw(user, /Đăng ký khai sinh/)
    await until(async () => (await deliveriesWaiting(database.url)) === 0)

    for (const user of people) {
      const texts = (await shownTo(user)).map(({ text }) => text)
      expect(new Set(texts).size).toBe(texts.length)
    }
    expect(Number(await zalo.order('spent')) - spent).toBe(1)
  })

  it('answers a burst, each person in order', async () => {
    await zalo.order('rules', { echoes: false })
    const people = Array.from({ length: BURST_PEOPLE }, (_, at) => `40${at}`)
    const codes = ['1.001193', '1.004194', '1.000894', '1.000656']

    await Promise.all(
      people.map(async (user) => {
        for (const code of codes) await say(user, `/show ${code}`)
      }),
    )
    await until(async () => {
      if ((await metric(app, 'motcua_inbox_conversations')) > 0) return false
      return (await deliveriesWaiting(database.url)) === 0
    })

    const orders = await Promise.all(
      people.map(async (user) => {
        const text = (await shownTo(user)).map(({ text }) => text).join('\n')
        return codes.map((code) => text.indexOf(`mã ${code};`))
      }),
    )
    expect(orders.filter((at) => at.some((place) => place < 0))).toEqual([])
    expect(orders.filter((at) => String(at) !== String(at.toSorted((a, b) => a - b)))).toEqual([])
  })

  it('halts when Zalo takes the tokens back, and sends what waits after the next sign-in', async () => {
    await zalo.order('revoke', {})

    await say('1007', '1.001193')
    await until(() => app.logged().includes('npm run zalo -- login'))
    await until(async () => (await metric(app, 'motcua_channel_signed_in{channel="zalo"}')) === 0)
    expect(await shownTo('1007')).toEqual([])
    await signInToFake(zalo.url, database.url)
    // As the command line does, so that nobody has to wait for the next trial.
    await letGoOn(database.url)

    await saw('1007', /Đăng ký khai sinh/)
    expect(app.logged()).not.toMatch(/access-[0-9a-f]{24}|refresh-[0-9a-f]{24}/)
  })
})

/** Few enough for every run; tests/bench/webhooks.ts sends ten thousand. */
const BURST_PEOPLE = 40

/** How many answers are not out yet. */
async function deliveriesWaiting(storeUrl: string): Promise<number> {
  const store = await openStore(storeUrl)
  const waiting = await store.collection(DELIVERIES).count({ index: 'due', equals: ['zalo'] })
  await store.close()
  return waiting
}

async function letGoOn(storeUrl: string): Promise<void> {
  const store = await openStore(storeUrl)
  await store.collection(HALTED_CHANNELS).remove('zalo')
  await store.close()
}

async function metric(app: RunningApp, name: string): Promise<number> {
  const text = await (await fetch(`${app.url}/metrics`)).text()
  const line = text.split('\n').find((one) => one.startsWith(`${name} `))
  return Number(line?.split(' ').at(-1) ?? 0)
}
