import { respond } from '../../../../src/dialogue/respond'
import { type Fix } from '../../../../src/insight/clusters/cluster'
import { openInsight } from '../../../../src/insight/open-insight'
import { countAskers } from '../../../../src/insight/askers/wishes'
import { KeyedQueue } from '../../../../src/lib/keyed-queue'
import { createMetrics } from '../../../../src/lib/metrics'
import { mayReach } from '../../../../src/messaging/askers/start-telling'
import { tellAskers } from '../../../../src/messaging/askers/tell-askers'
import { openMessaging } from '../../../../src/messaging/open-messaging'
import { createTakeTurn } from '../../../../src/messaging/turn/take-turn'
import { openInquiries } from '../../../../src/messaging/turn/inquiries'
import { openSqliteStore } from '../../../../src/store/sqlite/open-sqlite-store'
import { type Turn } from '../../../../src/store/turn'
import { dialogueRelease } from '../../../support/dialogue-release'
import { fakeSearcher } from '../../../support/fake-searcher'
import { createLogStream } from '../../../support/log-stream'
import { message } from '../../../support/messages'

const HOUR_MS = 3_600_000
const QUESTION = 'thả diều giấy ngoài bãi'
const CODE = /[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}/

/** Two nodes on one database; the release can be changed as by publishing. */
async function setUp() {
  const store = await openSqliteStore(':memory:')
  const clock = { now: new Date('2026-11-20T05:00:00Z') }
  const { log } = createLogStream()
  const served = { release: dialogueRelease() }
  const current = () => served.release
  const shared = { store, clock: () => clock.now, log, current }
  const insight = openInsight({ ...shared, channelFacts: {} })
  const isOff = { channel: '' }
  const isSwitchedOff = (channel: string) => channel === isOff.channel
  const reach = { channels: [{ name: 'web' }, { name: 'zalo', delivery: zaloDelivery }] }

  function node() {
    const takeTurn = createTakeTurn({
      ...shared,
      releases: { current, guide: (_, code) => Promise.resolve(current().guide(code)) },
      respond,
      apology: () => ({ text: 'Xin lỗi', buttons: [] }),
      inquiries: openInquiries(shared),
      isSwitchedOff,
    })
    const queue = new KeyedQueue(100)
    return openMessaging({ ...shared, takeTurn, queue, metrics: createMetrics() })
  }
  const nodes = [node(), node()]
  let count = 0

  async function say(conversation: string, text: string): Promise<Turn & { shown: string }> {
    count += 1
    const id = `${conversation}:${count}`
    const [channel = ''] = conversation.split(':')
    const sent = { ...message({ conversation, id, text }), channel, sentAt: clock.now }
    const turn = await nodes[count % 2]!.tell(sent, { writtenAt: clock.now })
    insight.note(turn)
    await insight.note.idle()
    while (await insight.group());
    return { ...turn, shown: turn.replies.map(({ text: said }) => said).join('\n') }
  }

  return {
    ...{ store, clock, say, insight, served, isOff },
    /** Asks what nobody knows, wants to be told, and gives the code. */
    wish: async (conversation: string, question = QUESTION) => {
      const asked = await say(conversation, question)
      const wished = await say(conversation, 'báo tôi khi có câu trả lời')
      return { asked, wished, code: CODE.exec(wished.shown)?.[0] ?? '' }
    },
    onlyCluster: async () => {
      const { items } = await insight.clusters.find({ limit: 2 })
      expect(items).toHaveLength(1)
      return items[0]!.document
    },
    resolve: (id: string, fix: Partial<Fix> = {}) =>
      insight.actions.resolve(id, {
        ...{ kind: 'procedure', target: '1.000001', by: 'an', release: 1 },
        ...{ at: clock.now.toISOString(), ...fix },
      }),
    /** Puts the wording under a procedure and publishes. */
    publish: (words: string[] = [QUESTION]) => {
      const release = dialogueRelease(undefined, 2)
      const searcher = fakeSearcher({ '1.000001': words }, release.content.intents)
      served.release = { ...release, searcher }
    },
    tell: (at = 0) =>
      tellAskers({
        ...{ ...shared, turns: store.turns, isSwitchedOff, tell: nodes[at]!.tell },
        ...{ questions: insight.questions, clusters: insight.clusters },
        mayReach: (channel, writtenAt) =>
          mayReach(reach.channels, clock.now, { channel, writtenAt }),
      }),
    said: async (conversation: string) =>
      (await store.turns.after(conversation, 0, 100)).flatMap(({ replies }) =>
        replies.map(({ text }) => text),
      ),
  }
}

const zaloDelivery = {
  limits: { textLength: 2000, countedIn: 'utf-16' as const },
  pace: { concurrent: 1, perSecond: 1 },
  windowMs: 48 * HOUR_MS,
  send: () => Promise.resolve({}),
}

const told = (texts: string[]) => texts.filter((text) => text.includes('nay đã có câu trả lời'))

it('offers to tell the answer under what could not be answered, and gives a code once', async () => {
  const { wish, say } = await setUp()

  const { asked, wished, code } = await wish('web:a')
  const again = await say('web:a', 'bao toi khi co cau tra loi')

  expect(asked.replies.at(-1)?.buttons.map(({ label }) => label)).toContain(
    'Báo tôi khi có câu trả lời',
  )
  expect(wished.outcome).toBe('answer-wanted')
  expect(code).toMatch(CODE)
  expect(again.shown).toContain(code)
})

it('promises nothing where nothing waits for an answer', async () => {
  const { say } = await setUp()

  const { shown } = await say('web:a', 'báo tôi khi có câu trả lời')

  expect(shown).toContain('Hiện không có câu hỏi nào của anh/chị đang chờ trả lời')
})

it('tells who wanted to know once the gap is closed and published, and nobody twice', async () => {
  const { wish, say, onlyCluster, resolve, publish, tell, said, insight } = await setUp()
  await wish('web:a')
  await say('web:b', QUESTION)
  const { id } = await onlyCluster()
  const early = [await tell()]
  await resolve(id)
  early.push(await tell())
  publish()

  const first = await Promise.all([tell(0), tell(1)])
  const later = await tell()

  expect(early).toEqual([0, 0])
  expect(first.some((count) => count === 1)).toBe(true)
  expect(later).toBe(0)
  expect(told(await said('web:a'))).toHaveLength(1)
  expect((await said('web:a')).join('\n')).toContain('Thông tin chính về thủ tục “Cấp lại thẻ”')
  expect(told(await said('web:b'))).toEqual([])
  expect(await countAskers(insight.questions, id)).toEqual({ waiting: 0, told: 1 })
})

it('answers by what editors named where the wording itself is still not understood', async () => {
  const { wish, say, onlyCluster, resolve, publish, tell, said } = await setUp()
  await wish('web:a', `${QUESTION} to`)
  await say('web:b', QUESTION)
  await resolve((await onlyCluster()).id)
  publish()

  await tell()

  expect((await said('web:a')).join('\n')).toContain('Cấp lại thẻ')
})

it('says nothing as long as the wording that was added is not published', async () => {
  const { wish, onlyCluster, resolve, publish, tell } = await setUp()
  await wish('web:a')
  await resolve((await onlyCluster()).id)
  publish(['điều khác hẳn'])

  expect(await tell()).toBe(0)
})

it('tells nobody after the window of the channel, until they write again', async () => {
  const { wish, say, onlyCluster, resolve, publish, tell, clock, said } = await setUp()
  await wish('zalo:a')
  await resolve((await onlyCluster()).id)
  publish()
  clock.now = new Date(clock.now.getTime() + 49 * HOUR_MS)

  const late = await tell()
  await say('zalo:a', 'xin chào')
  const back = await tell()

  expect([late, back]).toEqual([0, 1])
  expect(told(await said('zalo:a'))).toHaveLength(1)
})

it('breaks in neither on an officer nor where the assistant was stopped', async () => {
  const { wish, onlyCluster, resolve, publish, tell, isOff, store, clock } = await setUp()
  await wish('web:a')
  await resolve((await onlyCluster()).id)
  publish()
  isOff.channel = 'web'
  const stopped = await tell()
  isOff.channel = ''
  const newest = (await store.turns.newest('web:a'))!
  const heldUntil = new Date(clock.now.getTime() + HOUR_MS).toISOString()
  const state = { ...newest.state, heldUntil }
  await store.turns.append({ ...newest, sequence: newest.sequence + 1, inboundId: 'h', state })

  const held = await tell()

  expect([stopped, held]).toEqual([0, 0])
})

it('shows the answer under the code anywhere, and then tells it no more', async () => {
  const { wish, say, onlyCluster, resolve, publish, tell } = await setUp()
  const { code } = await wish('zalo:a')
  const open = await say('web:elsewhere', code)
  await resolve((await onlyCluster()).id)
  publish()

  const answered = await say('web:elsewhere', `mã ${code.toLowerCase().replace('-', ' ')}`)

  expect(open.shown).toContain('chưa có câu trả lời')
  expect(answered.outcome).toBe('answer-told')
  expect(answered.shown).toContain('Cấp lại thẻ')
  expect(JSON.stringify(answered.reasons)).not.toContain('diều')
  expect(await tell()).toBe(0)
})

it('says honestly that a question is out of scope', async () => {
  const { wish, say, onlyCluster, insight } = await setUp()
  const { code } = await wish('web:a')
  await insight.actions.setState((await onlyCluster()).id, 'out-of-scope')

  const { shown } = await say('web:a', code)

  expect(shown).toContain('đây là điều mà trợ lý này không trả lời')
})

it('forgets the wish and the code with everything else', async () => {
  const { wish, say, onlyCluster, resolve, publish, tell, insight, store } = await setUp()
  const { code } = await wish('web:a')
  const { id } = await onlyCluster()
  await say('web:a', 'xóa dữ liệu của tôi')
  const erased = await say('web:a', 'có')
  await resolve(id)
  publish()

  expect(erased.outcome).toBe('erased')
  expect(await tell()).toBe(0)
  expect(await countAskers(insight.questions, id)).toEqual({ waiting: 0, told: 0 })
  expect((await say('web:b', code)).shown).toContain('Tôi không thấy yêu cầu hay câu hỏi nào')
  expect(JSON.stringify(await store.turns.after('web:a', 0, 100))).not.toContain('diều')
})

it('only says that there is an answer in the middle of a walk', async () => {
  const { wish, say, onlyCluster, resolve, publish, tell, store } = await setUp()
  const { code } = await wish('web:a')
  const walking = await say('web:a', '/walk 1.000001')
  await resolve((await onlyCluster()).id)
  publish()

  await tell()

  const newest = await store.turns.newest('web:a')
  expect(newest?.replies.map(({ text }) => text).join()).toContain(`gửi mã ${code} để xem`)
  expect(newest?.state.walk).toEqual(walking.state.walk)
  expect(newest?.state.offers).toEqual(walking.state.offers)
})

it('takes no more codes of questions from who guesses', async () => {
  const { wish, say } = await setUp()
  const { code } = await wish('web:a')
  for (let guess = 2; guess < 7; guess += 1) await say('web:thief', `AAAAA-AAAA${guess}`)

  const limited = await say('web:thief', code)

  expect(limited.shown).toContain('quá nhiều mã không đúng')
})

it('keeps nothing of who asked but the key of the conversation', async () => {
  const { wish, insight } = await setUp()
  await wish('web:a')

  const { items } = await insight.questions.find({ limit: 10 })

  expect(JSON.stringify(items)).not.toContain('dl_1')
  expect(items[0]?.document).toMatchObject({ conversation: 'web:a', wish: 'waiting' })
})
