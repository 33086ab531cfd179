import { type InboundMessage } from '../../../../src/channel/message'
import { AppError } from '../../../../src/lib/errors'
import { INBOX, toInboxEntry } from '../../../../src/messaging/inbox/inbox-entry'
import { createLeaseBook, LEASES } from '../../../../src/messaging/lease-book'
import { openSqliteStore } from '../../../../src/store/sqlite/open-sqlite-store'
import { type Store } from '../../../../src/store/store'
import { disturbedStore } from '../../../support/disturbed-store'
import { message } from '../../../support/messages'
import { openTestNode, type NodeOptions } from '../../../support/messaging'
import { until } from '../../../support/until'

const nodes = new Set<Awaited<ReturnType<typeof openTestNode>>>()
let renewing: ReturnType<typeof setInterval> | undefined
afterEach(async () => {
  clearInterval(renewing)
  jest.useRealTimers()
  await Promise.all([...nodes].map((node) => node.stop()))
  nodes.clear()
})

async function setUp(options: NodeOptions = {}) {
  const node = await openTestNode(options)
  nodes.add(node)
  return { ...node, inbox: node.store.collection(INBOX) }
}

function heard(n: number, given: Partial<InboundMessage> & { text?: string } = {}) {
  return message({
    channel: 'post',
    conversation: 'post:c1',
    id: `post:c1:m${n}`,
    text: `câu ${n}`,
    sentAt: new Date(Date.UTC(2026, 6, 20, 8, 0, n)),
    ...given,
  })
}

/** A node that acknowledged messages, and died. */
async function leaveBehind(store: Store, messages: InboundMessage[]) {
  const leases = createLeaseBook({ leases: store.collection(LEASES) })
  await leases.claim(`inbox/${leases.holder}`)
  const entries = messages.map((each, i) => toInboxEntry(each, `2026/${i}`, leases.holder))
  for (const entry of entries) await store.collection(INBOX).insert(entry)
  return leases
}

/** A node that acknowledged messages and lives: it renews its lease before anybody looks at it again. */
async function leaveToLiving(store: Store, messages: InboundMessage[]) {
  const living = await leaveBehind(store, messages)
  renewing = setInterval(() => void living.claim(`inbox/${living.holder}`), 5)
  return living
}

const OTHER = { conversation: 'post:c2', id: 'post:c2:m3' }
const textsOf = (sent: { text: string }[]) => sent.map(({ text }) => text)

it('answers what it has acknowledged, and then forgets the message', async () => {
  const { host, platform, inbox } = await setUp()

  await host.receive([heard(1)])
  await until(() => platform.sent.length === 1)
  await until(async () => (await inbox.count({})) === 0)

  expect(platform.sent).toEqual([
    {
      id: 'post:c1/1.1',
      conversation: 'post:c1',
      userId: 'dl_1',
      text: 'câu 1',
      buttons: [],
      answersAt: '2026-07-20T08:00:01.000Z',
    },
  ])
})

it('has kept a message when it says so, without personal data', async () => {
  const { host, inbox } = await setUp({ before: () => Promise.reject(away()) })

  await host.receive([heard(1, { text: 'thư về lan@example.vn' })])

  const { items } = await inbox.find({ limit: 10 })
  expect(items.map(({ document }) => document.content)).toEqual([
    { kind: 'text', text: 'thư về [email]' },
  ])
})

it('answers a message once, however often it comes', async () => {
  const { host, store, platform } = await setUp()

  await Promise.all(Array.from({ length: 5 }, () => host.receive([heard(1)])))
  await until(() => platform.sent.length > 0)
  await host.receive([heard(1)])
  await host.receive([heard(2)])
  await until(() => textsOf(platform.sent).includes('câu 2'))

  expect(textsOf(platform.sent)).toEqual(['câu 1', 'câu 2'])
  expect(await store.turns.after('post:c1', 0, 10)).toHaveLength(2)
})

it('takes the messages of a batch in the order in which they were sent', async () => {
  const { host, platform } = await setUp()

  await host.receive([heard(3), heard(1), heard(2)])
  await until(() => platform.sent.length === 3)

  expect(textsOf(platform.sent)).toEqual(['câu 1', 'câu 2', 'câu 3'])
})

it('takes messages of the same moment in the order in which it was told of them', async () => {
  const { host, platform } = await setUp()
  const sentAt = new Date('2026-07-20T08:00:00Z')

  await host.receive([3, 1, 2].map((n) => heard(n, { sentAt })))
  await until(() => platform.sent.length === 3)

  expect(textsOf(platform.sent)).toEqual(['câu 3', 'câu 1', 'câu 2'])
})

it('takes up in order what a node that died has left', async () => {
  const store = await openSqliteStore(':memory:')
  await leaveBehind(store, [heard(2), heard(1)])
  const { platform, inbox } = await setUp({ store, leaseMs: 100 })

  await until(() => platform.sent.length === 2)
  await until(async () => (await inbox.count({})) === 0)
  await until(async () => (await store.collection(LEASES).count({})) <= 10)

  expect(textsOf(platform.sent)).toEqual(['câu 1', 'câu 2'])
})

it('leaves alone what a node has taken in that lives', async () => {
  const store = await openSqliteStore(':memory:')
  const living = await leaveToLiving(store, [heard(1)])
  const { inbox, host, platform } = await setUp({ store, leaseMs: 100 })
  const longAfter = performance.now() + 400

  await until(() => performance.now() > longAfter)
  await host.receive([heard(2, { conversation: 'post:c2', id: 'post:c2:m2' })])
  await until(() => platform.sent.length === 1)

  expect(textsOf(platform.sent)).toEqual(['câu 2'])
  expect(await inbox.get('post:c1:m1')).toMatchObject({ document: { node: living.holder } })
})

it('answers first what another node still has of the same conversation', async () => {
  const store = await openSqliteStore(':memory:')
  await leaveBehind(store, [heard(1)])
  const { host, platform } = await setUp({ store })

  await host.receive([heard(2)])
  await until(() => platform.sent.length === 2)

  expect(textsOf(platform.sent)).toEqual(['câu 1', 'câu 2'])
})

it('leaves to a node that lives what it is answering, and goes on after it', async () => {
  const store = await openSqliteStore(':memory:')
  const living = await leaveToLiving(store, [heard(1)])
  const { inbox, host, platform } = await setUp({ store, leaseMs: 100 })
  const longAfter = performance.now() + 700

  await host.receive([heard(2)])
  await until(() => performance.now() > longAfter)
  const untouched = await inbox.get('post:c1:m1')
  await inbox.remove('post:c1:m1')
  await until(() => platform.sent.length > 0)

  expect(untouched?.document).toMatchObject({ node: living.holder, failures: 0 })
  expect(textsOf(platform.sent)).toEqual(['câu 2'])
})

it('does not answer a message before one that it came with and that could not be kept', async () => {
  let isAway = true
  const store = disturbedStore(await openSqliteStore(':memory:'), {
    insert: (name, entry) => name === 'inbox' && isAway && JSON.stringify(entry).includes(':m1'),
  })
  const { host, platform } = await setUp({ store })

  const first = host.receive([heard(1), heard(2), heard(3, OTHER)])
  await expect(first).rejects.toMatchObject({ code: 'unavailable' })
  await until(() => platform.sent.length === 1)
  isAway = false
  await host.receive([heard(1), heard(2), heard(3, OTHER)])
  await until(() => platform.sent.length === 3)

  expect(textsOf(platform.sent)).toEqual(['câu 3', 'câu 1', 'câu 2'])
})

it('gives up a message that fails every time, says why without its words, and goes on', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'performance', 'Date', 'nextTick'] })
  const before = ({ id }: InboundMessage) =>
    id.endsWith('m1') ? Promise.reject(new TypeError('câu 1')) : Promise.resolve()
  const { host, platform, inbox, logged, metrics } = await setUp({ before })

  await host.receive([heard(1), heard(2)])
  await untilFaked(() => platform.sent.length === 1)

  expect(textsOf(platform.sent)).toEqual(['câu 2'])
  const { items } = await inbox.find({ index: 'dead', limit: 10 })
  expect(items.map(({ document }) => document)).toMatchObject([
    { id: 'post:c1:m1', problem: expect.stringMatching(/^TypeError at /) },
  ])
  expect(logged()).toContain('a message was given up')
  expect(logged()).not.toContain('câu 1')
  expect(await metrics.registry.getSingleMetricAsString('motcua_dead_letters_total')).toContain(
    '{channel="post",way="in"} 1',
  )
})

it('does not hold it against a message that the database was away', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'performance', 'Date', 'nextTick'] })
  let failuresLeft = 20
  const before = () => (failuresLeft-- > 0 ? Promise.reject(away()) : Promise.resolve())
  const { host, platform, inbox } = await setUp({ before })

  await host.receive([heard(1)])
  await untilFaked(() => platform.sent.length === 1)

  expect(await inbox.count({ index: 'dead' })).toBe(0)
})

it('gives up a message over which one node after another has died', async () => {
  const store = await openSqliteStore(':memory:')
  const entry = { ...toInboxEntry(heard(1), '2026/1', 'died'), failures: 5 }
  await store.collection(INBOX).insert(entry)

  const { inbox, platform } = await setUp({ store })
  await until(async () => (await inbox.count({ index: 'dead' })) === 1)

  expect(platform.sent).toEqual([])
  expect(await store.turns.newest('post:c1')).toBeUndefined()
})

it('refuses messages when it is stopping, and gives its lease back', async () => {
  const node = await setUp()

  await node.stop()

  await expect(node.host.receive([heard(2)])).rejects.toMatchObject({ code: 'unavailable' })
  expect(await node.store.collection(LEASES).count({})).toBe(0)
})

function away() {
  return new AppError('unavailable', 'The database is away')
}

/** As `until`, with the timers moved on by the test. */
async function untilFaked(holds: () => boolean) {
  for (let i = 0; i < 2000 && !holds(); i += 1) {
    await jest.advanceTimersByTimeAsync(50)
    await new Promise(setImmediate)
  }
  expect(holds()).toBe(true)
}
