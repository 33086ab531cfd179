import { createAgentsService } from '../../adapters/bot-framework/agents-service'
import { createBotFrameworkChannel } from '../../adapters/bot-framework/create-bot-framework-channel'
import { numberButtons } from '../../src/channel/offers'
import { channelScript } from '../support/channel-script'
import { NOW } from '../support/converse'
import { EACH_STORE } from '../support/each-store'
import { BOT } from '../support/fake-bot-connector/registration'
import {
  spawnFakePlatform,
  type SpawnedPlatform,
} from '../support/fake-platform/spawn-fake-platform'
import { type RunningApp, startTestApp, stopApps } from '../support/start-app'
import { until } from '../support/until'

// The service starts with its real content, which takes seconds on a busy machine.

describe.each(EACH_STORE)('the Bot Framework on $name', (store) => {
  const held = new AsyncDisposableStack()
  let azure: SpawnedPlatform
  let app: RunningApp

  beforeAll(async () => {
    const database = held.adopt(store.fresh(), (fresh) => fresh.remove())
    azure = held.adopt(await spawnFakePlatform('fake-bot-connector', {}), (spawned) =>
      spawned.stop(),
    )
    held.defer(stopApps)
    await azure.order('self-url', { url: azure.url })
    const registration = { ...BOT, authority: azure.url }
    // Tokens are checked by the SDK; getting them needs Microsoft's own service.
    const { authorize } = createAgentsService(registration)
    const service = { authorize, token: () => Promise.resolve(BOT.token) }
    const startedAt = Date.now()
    app = await startTestApp({
      env: { STORE_URL: database.url },
      clock: () => new Date(NOW.getTime() + Date.now() - startedAt),
      channels: ({ host, clock, log }) => [
        createBotFrameworkChannel(
          { registration, serviceHosts: ['127.0.0.1'], now: clock, log },
          host,
          { service },
        ),
      ],
    })
    await azure.order('webhook-url', { url: `${app.url}/api/messages` })
  })
  afterAll(() => held.disposeAsync())

  const say = (user: string, text: string, more: object = {}) =>
    azure.order('say', { user, text, ...more })
  const repliesTo = async (user: string, after = 0) =>
    (await azure.chat(user, after)).filter(({ from }) => from === 'service')
  const shownTo = async (user: string) => (await repliesTo(user)).map(({ text }) => text)
  const sees = (user: string, words: RegExp) =>
    until(async () => (await shownTo(user)).some((text) => words.test(text)))

  it('says the same as every other channel, in cards and with buttons', async () => {
    let after = 0

    for (const { say: text, replies } of await channelScript()) {
      await say('29:reader', text)
      await until(async () => (await repliesTo('29:reader', after)).length >= replies.length)
      const shown = await repliesTo('29:reader', after)
      expect(shown).toHaveLength(replies.length)
      numberButtons(replies).forEach((reply, at) => {
        const words = solid(shown[at]?.text ?? '')
        const { card, buttons } = reply
        const lines = (card?.sections ?? []).flatMap((section) => section.lines)
        for (const said of [reply.text, card?.title ?? '', ...lines.map((line) => line.text)]) {
          expect(words).toContain(solid(said))
        }
        expect(shown[at]?.buttons.map(({ label }) => label)).toEqual(
          buttons.map(({ label }) => label),
        )
      })
      after = (await azure.chat('29:reader')).at(-1)?.number ?? 0
    }
  })

  it('greets who joins, and takes what is pressed on a card', async () => {
    await azure.order('join', { user: '29:new' })
    await sees('29:new', /trợ lý tự động/)

    await azure.order('press', { user: '29:new', send: '/walk 1.001193', label: 'Từng bước' })

    await sees('29:new', /Tôi sẽ dẫn anh\/chị làm/)
  })

  it('says a card in words where cards may not be shown', async () => {
    await say('29:words', '/facet documents 1.001193', { channelId: 'line' })

    await sees('29:words', /Giấy tờ.*\n[\s\S]*Nguồn: /)
  })

  it('answers once what is delivered five times at once', async () => {
    await say('29:twice', 'xin chào', { times: 5 })
    await say('29:twice', '/show 9.999999')
    await sees('29:twice', /9\.999999/)

    const notices = (await shownTo('29:twice')).filter((text) => text.includes('trợ lý tự động'))
    expect(notices).toHaveLength(1)
  })

  it('keeps to the pace that the connector asks for, and loses nothing', async () => {
    const slower = { status: 429, headers: { 'retry-after': '1' }, body: {} }
    await azure.fault({ fault: { kind: 'answer', answer: slower }, times: 1, path: '/connector' })

    await say('29:slow', '/show 9.999999')
    await sees('29:slow', /9\.999999/)

    expect(await shownTo('29:slow')).toHaveLength(2)
  })

  it('answers a burst completely', async () => {
    const users = Array.from({ length: 30 }, (_, at) => `29:b${at}`)

    await Promise.all(users.map((user) => say(user, '/show 9.999999')))
    for (const user of users) await sees(user, /9\.999999/)

    expect(app.logged()).not.toMatch(/fake-connector-token|fake-app-password/)
  })
})

function solid(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '')
}
