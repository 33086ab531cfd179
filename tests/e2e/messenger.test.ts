import { createMessengerDelivery } from '../../adapters/messenger/delivery'
import { respond } from '../../src/dialogue/respond'
import { systemClock } from '../../src/lib/clock'
import { createDeadLetters } from '../../src/messaging/dead-letters'
import { fitToChannel } from '../../src/messaging/outbox/fit-to-channel'
import { HAND_OVERS } from '../../src/messaging/people/hand-over'
import { openStore } from '../../src/open-store'
import { channelScript, expectSameContent } from '../support/channel-script'
import { NOW } from '../support/converse'
import { EACH_STORE_UNDER_LOAD, type FreshDatabase } from '../support/each-store'
import { META, metaSettings } from '../support/fake-meta/page'
import {
  spawnFakePlatform,
  type SpawnedPlatform,
} from '../support/fake-platform/spawn-fake-platform'
import { type RunningApp, startTestApp, stopApps } from '../support/start-app'
import { until } from '../support/until'

// The service starts with its real content, which takes seconds on a busy machine.

const { limits: LIMITS } = createMessengerDelivery({ pageId: META.pageId, now: () => NOW }, () =>
  Promise.resolve({}),
)

/** Officers of whom somebody is always there; the real content names nobody's hours. */
const withOfficers: typeof respond = (input) => {
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
  const people = { hours: [{ days: [...days], from: '00:00', to: '24:00' }], isDefault: true }
  const { content } = input.release
  const [first, ...others] = content.agencies
  if (!first) throw new Error('there are no agencies')
  const agencies = [{ ...first, people }, ...others]
  return respond({ ...input, release: { ...input.release, content: { ...content, agencies } } })
}

describe.each(EACH_STORE_UNDER_LOAD)('Messenger on $name', (store) => {
  const held = new AsyncDisposableStack()
  let database: FreshDatabase
  let meta: SpawnedPlatform
  let app: RunningApp

  beforeAll(async () => {
    database = held.adopt(store.fresh(), (fresh) => fresh.remove())
    meta = held.adopt(await spawnFakePlatform('fake-meta', {}), (spawned) => spawned.stop())
    held.defer(stopApps)
    const startedAt = Date.now()
    app = await startTestApp({
      env: {
        STORE_URL: database.url,
        ...metaSettings(meta.url),
        MESSENGER_PAGE_INBOX: 'on',
      },
      respond: withOfficers,
      // The day of the reference; it goes on, as repeated attempts wait for it.
      clock: () => new Date(NOW.getTime() + Date.now() - startedAt),
    })
    await meta.order('forward', { ms: NOW.getTime() - startedAt })
    await meta.order('webhook-url', { url: `${app.url}/messenger/webhook` })
  })
  afterAll(() => held.disposeAsync())

  const say = (user: string, text: string, times = 1) => meta.order('say', { user, text, times })
  /** What a citizen was shown by the page; every test has citizens of its own. */
  const repliesTo = async (user: string, after = 0) =>
    (await meta.chat(user, after)).filter(({ from }) => from === 'service')
  const shownTo = async (user: string) => (await repliesTo(user)).map(({ text }) => text)
  const newestOutcome = async (user: string) => {
    const log = await openStore(database.url)
    const newest = await log.turns.newest(`messenger:${META.pageId}:${user}`)
    await log.close()
    return newest?.outcome
  }
  const requestsOf = async (user: string) => {
    const equals = [`messenger:${META.pageId}:${user}`]
    const opened = await openStore(database.url)
    const query = { index: 'conversation', equals, limit: 10 }
    const { items } = await opened.collection(HAND_OVERS).find(query)
    await opened.close()
    return items.map(({ document }) => document)
  }
  const metrics = async () => (await fetch(`${app.url}/metrics`)).text()
  const sees = (user: string, words: RegExp) =>
    until(async () => (await shownTo(user)).some((text) => words.test(text)))

  it('says the same as every other channel, within the limits of Messenger', async () => {
    let after = 0

    for (const step of await channelScript()) {
      await say('reader', step.say)
      const count = fitToChannel(step.replies, LIMITS).length
      await until(async () => (await repliesTo('reader', after)).length >= count)
      const shown = await repliesTo('reader', after)
      expectSameContent(step, shown)
      expect(shown.every(({ text }) => text.length <= 2000)).toBe(true)
      after = (await meta.chat('reader')).at(-1)?.number ?? 0
    }
  })

  it('takes what is pressed', async () => {
    await meta.order('start', { user: 'presser' })
    await sees('presser', /trợ lý tự động/)
    await say('presser', 'đăng ký khai sinh cho con cần giấy tờ gì')
    await sees('presser', /Giấy chứng sinh/i)
    const walkButton = async () =>
      (await repliesTo('presser'))
        .flatMap((line) => line.buttons)
        .find(({ send }) => send.startsWith('/walk'))
    // They stand below the last part of the answer.
    await until(async () => (await walkButton()) !== undefined)

    await meta.order('press', { user: 'presser', ...(await walkButton()) })

    await sees('presser', /Tôi sẽ dẫn anh\/chị làm/)
  })

  it('answers a sticker politely', async () => {
    await meta.order('sticker', { user: 'sticker' })

    await sees('sticker', /không nhận ảnh hay tệp/)
  })

  it('answers once what Meta delivers five times at once', async () => {
    await say('twice', 'xin chào', 5)
    await say('twice', '/show 9.999999')
    await sees('twice', /9\.999999/)

    const shown = await shownTo('twice')
    expect(shown.filter((text) => text.includes('trợ lý tự động'))).toHaveLength(1)
  })

  it('answers the messages of one body in their order', async () => {
    const texts = ['/show 9.999991', '/show 9.999992', '/show 9.999993']
    await meta.order('batch', { user: 'batch', texts })
    await sees('batch', /9\.999993/)

    expect(codesIn(await shownTo('batch'))).toEqual(['9.999991', '9.999992', '9.999993'])
  })

  it('is silent while a person of the agency answers, until it is handed back', async () => {
    await say('held', 'xin chào')
    await sees('held', /trợ lý tự động/)
    await until(async () => (await shownTo('held')).length >= 2)
    await meta.order('person', { user: 'held', text: 'Để tôi xem' })
    const before = await shownTo('held')

    await say('held', 'vâng, lệ phí khai sinh bao nhiêu')
    await meta.order('hand-back', { user: 'held' })
    await say('held', '/show 9.999999')
    await sees('held', /9\.999999/)

    expect(await shownTo('held')).toHaveLength(before.length + 1)
  })

  it('passes a thread to the inbox of the page when a person is asked for, and speaks again when it is back', async () => {
    const isPassed = async () => {
      const { appId } = (await meta.order('owner', { user: 'asker' })) as { appId: string }
      return appId === META.inboxAppId
    }
    await say('asker', 'tôi muốn gặp cán bộ')
    await until(isPassed)
    const told = await shownTo('asker')
    // Once the assistant knows that it is silent, whatever Meta goes on to tell it.
    await until(async () => (await newestOutcome('asker')) === 'handed-over')

    await say('asker', 'lệ phí khai sinh bao nhiêu')
    await meta.order('person', { user: 'asker', text: 'Chào anh/chị' })
    const whileAway = await shownTo('asker')
    const waiting = await requestsOf('asker')
    // Delivered three times over, which closes the request once.
    await meta.order('hand-back', { user: 'asker', times: 3 })
    await until(async () => (await requestsOf('asker'))[0]?.state === 'closed')
    await say('asker', '/show 9.999999')
    await sees('asker', /9\.999999/)

    expect(told.at(-1)).toMatch(/Từ giờ cán bộ trả lời anh\/chị ngay tại đây, còn tôi im lặng/)
    expect(whileAway).toEqual([...told, 'Cán bộ: Chào anh/chị'])
    expect(await shownTo('asker')).toHaveLength(whileAway.length + 1)
    expect(waiting).toMatchObject([{ state: 'waiting' }])

    await say('asker', 'tôi muốn gặp cán bộ')
    await until(isPassed)

    const [first, second] = await requestsOf('asker')
    expect([first?.state, second?.state]).toEqual(['closed', 'waiting'])
  })

  it('shows a message once, though the answer to its sending was lost', async () => {
    // The first call is the mark that it was seen.
    await meta.fault({ fault: { kind: 'lost' }, times: 3, path: '/messages' })

    await say('lost', 'xin chào')
    await say('lost', '/show 9.999999')
    await sees('lost', /9\.999999/)

    const shown = await shownTo('lost')
    const lost = (await meta.traffic()).filter(({ note }) => note === 'answer lost')
    expect(new Set(shown).size).toBe(shown.length)
    expect(lost).toHaveLength(3)
  })

  it('sends again what was never shown, and nothing to who cannot be written to', async () => {
    await say('blocked', 'xin chào')
    await sees('blocked', /Ví dụ|cần gì/)
    await meta.order('block', { user: 'blocked', on: true })
    const before = await shownTo('blocked')
    const busy = { status: 500, body: { error: { code: 2, message: 'temporary' } } }
    await meta.fault({ fault: { kind: 'answer', answer: busy }, times: 3, path: '/messages' })

    await say('again', '/show 9.999999')
    await say('blocked', 'lệ phí')
    await sees('again', /9\.999999/)

    expect(codesIn(await shownTo('again'))).toEqual(['9.999999'])
    expect(await shownTo('blocked')).toEqual(before)
  })

  it('brings a walk along from the web, by the code that was told there', async () => {
    const web = await openWeb(app.url)
    await web.say('/walk 1.001193')
    const { activities } = await web.say('tiếp tục ở nơi khác')
    const code = /Mã của anh\/chị: (\w{6})/.exec(JSON.stringify(activities))?.[1] ?? ''

    await meta.order('start', { user: 'mover', ref: `c.${code}` })

    await sees('mover', /Mình làm tiếp “Đăng ký khai sinh/)
  })

  it('halts when the token is taken back, and loses and doubles nothing', async () => {
    const users = Array.from({ length: 10 }, (_, at) => `t${at}`)
    await meta.order('end-token', {})

    const taken = await meta.order('burst', { users, texts: ['/show 9.999991'] })
    await until(async () => /motcua_channel_halted{channel="messenger"} 1/.test(await metrics()))
    await meta.order('renew-token', {})
    const store = await openStore(database.url)
    await createDeadLetters(store, systemClock).resume('messenger')
    await store.close()
    for (const user of users) await sees(user, /9\.999991/)

    expect(taken).toEqual({ acknowledged: 10 })
    for (const user of users) expect(codesIn(await shownTo(user))).toEqual(['9.999991'])
  })

  it('answers a burst completely and in order, and writes no secret to the log', async () => {
    const users = Array.from({ length: 30 }, (_, at) => `b${at}`)
    const texts = ['/show 9.999991', '/show 9.999992', '/show 9.999993']

    const taken = await meta.order('burst', { users, texts })
    for (const user of users) await sees(user, /9\.999993/)

    expect(taken).toEqual({ acknowledged: 90 })
    for (const user of users) {
      expect(codesIn(await shownTo(user))).toEqual(['9.999991', '9.999992', '9.999993'])
    }
    for (const secret of [META.appSecret, META.pageToken]) {
      expect(app.logged()).not.toContain(secret)
    }
  })
})

function codesIn(texts: string[]): string[] {
  return texts.flatMap((text) => text.match(/9\.99999\d/g) ?? [])
}

/** A conversation on the web, by the protocol that the widget speaks. */
async function openWeb(url: string) {
  const { token } = (await (await fetch(`${url}/web/token`, { method: 'POST' })).json()) as {
    token: string
  }
  const call = async (path: string, body?: object) => {
    const response = await fetch(`${url}/v3/directline/conversations${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    return (await response.json()) as { conversationId: string; activities: unknown[] }
  }
  const { conversationId } = await call('', {})
  return {
    async say(text: string) {
      await call(`/${conversationId}/activities`, { type: 'message', text, from: { id: 'u' } })
      return call(`/${conversationId}/activities`)
    },
  }
}
