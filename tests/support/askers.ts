import { Router } from 'express'
import { type Channel } from '../../src/channel/channel'
import { respond } from '../../src/dialogue/respond'
import { type Fix } from '../../src/insight/clusters/cluster'
import { openInsight } from '../../src/insight/open-insight'
import { KeyedQueue } from '../../src/lib/keyed-queue'
import { createMetrics } from '../../src/lib/metrics'
import { tellAskers, type TellAskersParts } from '../../src/messaging/askers/tell-askers'
import { createVerdicts } from '../../src/messaging/askers/verdicts'
import { openMessaging, type Messaging } from '../../src/messaging/open-messaging'
import { createTakeTurn } from '../../src/messaging/turn/take-turn'
import { openInquiries } from '../../src/messaging/turn/inquiries'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store'
import { type Turn } from '../../src/store/turn'
import { dialogueRelease } from './dialogue-release'
import { fakeSearcher } from './fake-searcher'
import { createLogStream } from './log-stream'
import { message } from './messages'

export const HOUR_MS = 3_600_000
/** Nobody has an answer to it until it is published. */
export const QUESTION = 'thả đèn trời ngoài bãi'
export const CODE = /[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}/

let started: Messaging[] = []

/** Stops every node that was started; for `afterEach`. */
export async function stopNodes(): Promise<void> {
  await Promise.all(started.map((messaging) => messaging.stop(1000)))
  started = []
}

/** Two nodes on one database; the release can be changed as by publishing. */
export async function openAskers() {
  const store = await openSqliteStore(':memory:')
  const clock = { now: new Date('2026-11-20T05:00:00Z') }
  const { log } = createLogStream()
  const served = { release: dialogueRelease() }
  const current = () => served.release
  const shared = { store, clock: () => clock.now, log, current }
  const insight = openInsight({ ...shared, channelFacts: {} })
  const isOff = { channel: '' }
  const isSwitchedOff = (channel: string) => channel === isOff.channel
  const channels: Channel[] = [
    { name: 'web', router: Router() },
    { name: 'zalo', router: Router(), delivery: zaloDelivery },
  ]

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
    const messaging = openMessaging({ ...shared, takeTurn, queue, metrics: createMetrics() })
    messaging.start(channels)
    started.push(messaging)
    return messaging
  }
  const nodes = [node(), node()]
  const verdicts = createVerdicts(current)
  const looked = { at: [] as string[], then: (): Promise<unknown> => Promise.resolve() }
  const turns: TellAskersParts['turns'] = {
    after: (...query) => store.turns.after(...query),
    async newest(conversation) {
      looked.at.push(conversation)
      const newest = await store.turns.newest(conversation)
      await looked.then()
      return newest
    },
  }
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
    ...{ store, clock, say, insight, served, isOff, looked },
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
      const understood: string[] = []
      const understand = (text: string) => {
        understood.push(text)
        return searcher.understand(text)
      }
      served.release = { ...release, searcher: { ...searcher, understand } }
      return understood
    },
    tell: (at = 0) =>
      tellAskers({
        ...{ ...shared, channels, turns, verdicts, isSwitchedOff, tell: nodes[at]!.tell },
        ...{ questions: insight.questions, clusters: insight.clusters },
      }),
    said: async (conversation: string) =>
      (await store.turns.after(conversation, 0, 100)).flatMap(({ replies }) =>
        replies.map(({ text }) => text),
      ),
  }
}

const zaloDelivery = {
  limits: { textLength: 2000, countedIn: 'utf-16' as const },
  pace: { concurrent: 1, perSecond: 1000 },
  windowMs: 48 * HOUR_MS,
  send: () => Promise.resolve({}),
}
