import { DeliveryError, type OutboundMessage, type Receipt } from '../../../../src/channel/delivery'
import { HALTED_CHANNELS } from '../../../../src/messaging/outbox/channel-halt'
import { DELIVERIES, type DeliveryRecord } from '../../../../src/messaging/outbox/delivery-record'
import { forgetOldDeliveries } from '../../../../src/messaging/forget-old'
import { LEASES } from '../../../../src/messaging/lease-book'
import { openSqliteStore } from '../../../../src/store/sqlite/open-sqlite-store'
import { disturbedStore } from '../../../support/disturbed-store'
import { message } from '../../../support/messages'
import { openTestNode, type NodeOptions } from '../../../support/messaging'
import { until } from '../../../support/until'

const nodes = new Set<Awaited<ReturnType<typeof openTestNode>>>()
afterEach(async () => {
  await Promise.all([...nodes].map((node) => node.stop()))
  nodes.clear()
})

/** No test takes so long that a node loses it. */
const LONG_LEASE_MS = 600_000

type Send = (message: OutboundMessage) => Promise<Receipt>

async function setUp({ send, ...options }: NodeOptions & { send?: Send } = {}) {
  const tried: string[] = []
  const delivery = {
    send: async (outbound: OutboundMessage) => {
      tried.push(outbound.text)
      return (await send?.(outbound)) ?? {}
    },
    ...options.delivery,
  }
  const node = await openTestNode({ ...options, delivery })
  nodes.add(node)
  const deliveries = node.store.collection(DELIVERIES)
  const record = async (id: string) => (await deliveries.get(id))?.document
  return { ...node, tried, deliveries, record, say: (n: number, c = 1) => say(node, n, c) }
}

function say({ host }: Awaited<ReturnType<typeof openTestNode>>, n: number, c: number) {
  const conversation = `post:c${c}`
  const sentAt = new Date(Date.UTC(2026, 6, 20, 8, 0, n))
  const id = `${conversation}:m${n}`
  return host.receive([
    message({ channel: 'post', conversation, id, text: `c${c} câu ${n}`, sentAt }),
  ])
}

/** Fails the first time that it is used. */
function failingOnce(error: Error): Send {
  let isFirst = true
  return () => {
    if (!isFirst) return Promise.resolve({})
    isFirst = false
    return Promise.reject(error)
  }
}

const again = (retryAfterMs?: number) =>
  new DeliveryError('The platform answered 500', { failure: 'again', retryAfterMs })
const never = () => new DeliveryError('The window is closed', { failure: 'never' })
const halt = () =>
  new DeliveryError('The token is not valid any more', {
    failure: 'halt',
    reason: 'token-invalid',
    remedy: 'settings',
  })

it('remembers what was sent and what the platform called it, and keeps none of its words', async () => {
  const { say, record } = await setUp({ send: () => Promise.resolve({ platformId: 'p-1' }) })

  await say(1)
  await until(async () => (await record('post:c1/1.1'))?.state === 'sent')

  expect(await record('post:c1/1.1')).toMatchObject({ platformId: 'p-1', attempts: 1 })
  expect(await record('post:c1/1.1')).not.toHaveProperty('content')
})

it('says that it is sending before it does', async () => {
  const states: unknown[] = []
  const node = await setUp({
    send: async ({ id }) => {
      states.push((await node.record(id))?.state)
      return {}
    },
  })

  await node.say(1)
  await until(() => states.length === 1)

  expect(states).toEqual(['sending'])
})

it('tries again after a while, and lets the next message of the conversation wait for it', async () => {
  const { say, tried, record } = await setUp({ send: failingOnce(again()) })

  await say(1)
  await until(() => tried.length === 1)
  await say(2)
  await say(1, 2)
  await until(() => tried.includes('c2 câu 1'))
  expect(tried).not.toContain('c1 câu 2')
  await until(async () => (await record('post:c1/2.1'))?.state === 'sent')

  const ofFirst = tried.filter((text) => text.startsWith('c1'))
  expect(ofFirst).toEqual(['c1 câu 1', 'c1 câu 1', 'c1 câu 2'])
})

it('does not come back sooner than the platform asks for', async () => {
  const { say, record } = await setUp({ send: failingOnce(again(3600_000)) })
  const before = Date.now()

  await say(1)
  await until(async () => (await record('post:c1/1.1'))?.failures === 1)

  const { due = '' } = (await record('post:c1/1.1')) ?? {}
  expect(Date.parse(due)).toBeGreaterThanOrEqual(before + 3600_000)
})

it('gives up what can never be sent, visibly, and goes on with the next message', async () => {
  const { say, tried, deliveries, metrics } = await setUp({ send: failingOnce(never()) })

  await say(1)
  await until(async () => (await deliveries.count({ index: 'dead' })) === 1)
  await say(2)
  await until(() => tried.length === 2)

  expect(tried).toEqual(['c1 câu 1', 'c1 câu 2'])
  const { items } = await deliveries.find({ index: 'dead', limit: 10 })
  expect(items[0]?.document).toMatchObject({ state: 'dead', problem: 'The window is closed' })
  expect(items[0]?.document.content?.text).toBe('c1 câu 1')
  expect(await metrics.registry.getSingleMetricAsString('motcua_dead_letters_total')).toContain(
    '{channel="post",way="out"} 1',
  )
})

it('takes a fault of the channel for one that may pass', async () => {
  const { say, record, logged } = await setUp({ send: failingOnce(new TypeError('c1 câu 1')) })

  await say(1)
  await until(async () => (await record('post:c1/1.1'))?.failures === 1)

  expect(await record('post:c1/1.1')).toMatchObject({ state: 'waiting' })
  expect(logged()).not.toContain('c1 câu 1')
})

it('halts the whole channel until an operator lets it go on, and loses nothing', async () => {
  let isHalted = true
  const { say, tried, deliveries, store, metrics } = await setUp({
    send: () => (isHalted ? Promise.reject(halt()) : Promise.resolve({})),
  })
  const halted = store.collection(HALTED_CHANNELS)
  const gauge = () => metrics.registry.getSingleMetricAsString('motcua_channel_halted')
  await say(1)
  await until(async () => (await halted.count({})) === 1)
  await say(1, 2)
  await say(2)
  await until(async () => (await deliveries.count({ index: 'due', equals: ['post'] })) === 3)
  expect(tried).toHaveLength(1)
  expect(await gauge()).toContain('{channel="post"} 1')
  expect((await halted.get('post'))?.document).toMatchObject({
    problem: 'The token is not valid any more',
    reason: 'token-invalid',
    remedy: 'settings',
  })

  isHalted = false
  await halted.remove('post')
  await until(async () => (await deliveries.count({ index: 'due', equals: ['post'] })) === 0)

  expect(tried.toSorted()).toEqual(['c1 câu 1', 'c1 câu 1', 'c1 câu 2', 'c2 câu 1'])
  expect(await gauge()).toContain('{channel="post"} 0')
})

it('has no more under way than the platform allows', async () => {
  let underWay = 0
  let most = 0
  const { say, tried } = await setUp({
    delivery: { pace: { concurrent: 3, perSecond: 1000 } },
    send: async () => {
      most = Math.max(most, (underWay += 1))
      // However slowly they begin, none is over before three have.
      await until(() => most >= 3)
      await new Promise((resolve) => setTimeout(resolve, 20))
      underWay -= 1
      return {}
    },
  })

  await Promise.all(Array.from({ length: 12 }, (_, c) => say(1, c)))
  await until(() => tried.length === 12)

  expect(most).toBe(3)
})

it('begins no more in a second than the platform allows', async () => {
  const { say, tried } = await setUp({ delivery: { pace: { concurrent: 10, perSecond: 20 } } })
  const startedAt = performance.now()

  await Promise.all(Array.from({ length: 11 }, (_, c) => say(1, c)))
  await until(() => tried.length === 11)

  expect(performance.now() - startedAt).toBeGreaterThan(490)
})

it('sends on one of several nodes only, whichever took the message', async () => {
  const store = await openSqliteStore(':memory:')
  const leaseMs = LONG_LEASE_MS
  const [one, two] = [await setUp({ store, leaseMs }), await setUp({ store, leaseMs })]

  for (let n = 1; n <= 4; n += 1) await (n % 2 ? one : two).say(n, n)
  await until(() => one.tried.length + two.tried.length === 4)

  expect([one.tried.length, two.tried.length].toSorted()).toEqual([0, 4])
})

it('sends again what a node was sending when it died, and says that it is not sure', async () => {
  const store = await openSqliteStore(':memory:')
  await store.collection(DELIVERIES).insert(leftBehind(1))

  const { tried, record, logged } = await setUp({ store })
  await until(async () => (await record('post:c1/1.1'))?.state === 'sent')

  expect(tried).toEqual(['c1 câu 1'])
  expect(logged()).toContain('a delivery is sent again, as it may not have gone out')
})

it('waits for a lease, in case that the node that was sending it still lives', async () => {
  const store = await openSqliteStore(':memory:')
  await store.collection(DELIVERIES).insert(leftBehind(1))
  const startedAt = performance.now()

  const { tried } = await setUp({ store, leaseMs: 1500 })
  await until(() => tried.length > 0)

  expect(performance.now() - startedAt).toBeGreaterThan(1490)
})

it('does not send what another node has recorded as sent meanwhile', async () => {
  const store = await openSqliteStore(':memory:')
  const deliveries = store.collection(DELIVERIES)
  await deliveries.insert(leftBehind(1))
  const { say, tried } = await setUp({ store, leaseMs: LONG_LEASE_MS })
  await until(async () => (await store.collection(LEASES).count({})) >= 2)

  const sent = { state: 'sent' as const, open: undefined, due: undefined }
  await deliveries.replace({ ...leftBehind(1), ...sent }, 1)
  await say(1)
  await say(2)
  await until(() => tried.length > 0)

  expect(tried).toEqual(['c1 câu 2'])
})

it('hands over once what was marked and not confirmed, however often that happens', async () => {
  let unconfirmed = 7
  const store = disturbedStore(await openSqliteStore(':memory:'), {
    replace: (name, delivery) =>
      name === 'deliveries' && JSON.stringify(delivery).includes('"sending"') && unconfirmed-- > 0,
  })

  const { say, tried, record, logged } = await setUp({ store })
  await say(1)
  await until(async () => (await record('post:c1/1.1'))?.state === 'sent')

  expect(tried).toEqual(['c1 câu 1'])
  expect(logged()).not.toContain('sent again')
  expect(await record('post:c1/1.1')).toMatchObject({ attempts: 1 })
})

it('gives up a delivery over which one node after another has died', async () => {
  const store = await openSqliteStore(':memory:')
  await store.collection(DELIVERIES).insert(leftBehind(5))

  const { tried, record } = await setUp({ store })
  await until(async () => (await record('post:c1/1.1'))?.state === 'dead')

  expect(tried).toEqual([])
})

it('forgets a part at a time, so that who does it keeps its lease', async () => {
  const deliveries = (await openSqliteStore(':memory:')).collection(DELIVERIES)
  const sent = { ...leftBehind(1), state: 'sent' as const, open: undefined, due: undefined }
  const ids = Array.from({ length: 2001 }, (_, i) => `old-${i}`)
  await Promise.all(
    ids.map((id) => deliveries.insert({ ...sent, id, settledAt: '2026-06-01T00:00:00.000Z' })),
  )
  const now = new Date('2026-07-20T08:00:00Z')

  expect(await forgetOldDeliveries(deliveries, 'post', now)).toBe(false)
  expect(await deliveries.count({})).toBe(1)
  expect(await forgetOldDeliveries(deliveries, 'post', now)).toBe(true)
  expect(await deliveries.count({})).toBe(0)
})

it('forgets after a month what was sent or given up', async () => {
  const store = await openSqliteStore(':memory:')
  const deliveries = store.collection(DELIVERIES)
  const settled = (id: string, settledAt: string) => ({
    ...leftBehind(1),
    ...{ id, settledAt, state: 'sent' as const, open: undefined, due: undefined },
  })
  await deliveries.insert(settled('old', '2026-06-19T00:00:00.000Z'))
  await deliveries.insert(settled('young', '2026-06-21T00:00:00.000Z'))

  await setUp({ store, clock: () => new Date('2026-07-20T08:00:00Z') })
  await until(async () => (await deliveries.count({})) === 1)

  expect(await deliveries.get('young')).toBeDefined()
})

function leftBehind(attempts: number): DeliveryRecord {
  return {
    id: 'post:c1/1.1',
    channel: 'post',
    conversation: 'post:c1',
    userId: 'u1',
    order: 1001,
    content: { text: 'c1 câu 1', buttons: [] },
    answersAt: '2026-07-20T08:00:00.000Z',
    state: 'sending',
    open: 1001,
    due: '0 2026-07-20T08:00:00.000Z',
    attempts,
    failures: 0,
  }
}

it('is not kept waiting by a node whose clock is ahead', async () => {
  const store = await openSqliteStore(':memory:')
  const sender = await setUp({ store })
  await until(async () => (await store.collection(LEASES).count({})) >= 2)
  const ahead = await setUp({ store, clock: () => new Date(Date.now() + 3600_000) })

  await ahead.say(1)
  await until(() => sender.tried.length + ahead.tried.length === 1)

  expect(sender.tried).toEqual(['c1 câu 1'])
})
