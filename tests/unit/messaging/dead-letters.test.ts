import { DeliveryError } from '../../../src/channel/delivery'
import { HALTED_CHANNELS } from '../../../src/messaging/outbox/channel-halt'
import { createDeadLetters } from '../../../src/messaging/dead-letters'
import { INBOX, toInboxEntry } from '../../../src/messaging/inbox/inbox-entry'
import { message } from '../../support/messages'
import { openTestNode } from '../../support/messaging'
import { until } from '../../support/until'

const nodes = new Set<Awaited<ReturnType<typeof openTestNode>>>()
afterEach(async () => {
  await Promise.all([...nodes].map((node) => node.stop()))
  nodes.clear()
})

async function setUp() {
  const platform = { refuses: true, shown: [] as string[] }
  const send = ({ text }: { text: string }) => {
    if (platform.refuses) {
      return Promise.reject(new DeliveryError('The window is closed', { failure: 'never' }))
    }
    platform.shown.push(text)
    return Promise.resolve({})
  }
  const node = await openTestNode({ delivery: { send } })
  nodes.add(node)
  const letters = createDeadLetters(node.store, () => new Date())
  return { ...node, letters, platform }
}

const heard = (id = 'm1') =>
  message({ channel: 'post', conversation: 'post:c1', id, text: 'câu hỏi' })

it('shows a delivery that was given up and why, without its words, and sends it when told to', async () => {
  const { host, letters, platform } = await setUp()
  await host.receive([heard()])
  await until(async () => (await letters.list({ way: 'out', limit: 10 })).items.length === 1)
  const { items } = await letters.list({ way: 'out', limit: 10 })
  platform.refuses = false

  const isReplayed = await letters.replay('post:c1/1.1')
  await until(() => platform.shown.length === 1)

  expect(items).toMatchObject([
    { id: 'post:c1/1.1', way: 'out', channel: 'post', problem: 'The window is closed' },
  ])
  expect(JSON.stringify(items)).not.toContain('câu hỏi')
  expect(isReplayed).toBe(true)
  expect(await letters.list({ way: 'out', limit: 10 })).toEqual({ items: [], next: undefined })
})

it('answers a message that was given up when told to', async () => {
  const { store, letters, platform } = await setUp()
  platform.refuses = false
  const { place, node, ...entry } = toInboxEntry(heard(), '2026/1', 'n1')
  expect([place, node]).toHaveLength(2)
  await store.collection(INBOX).insert({ ...entry, deadAt: '2026-07-20T08:00:00.000Z' })

  const isReplayed = await letters.replay('m1')
  await until(() => platform.shown.length === 1)

  expect(isReplayed).toBe(true)
  expect(platform.shown).toEqual(['câu hỏi'])
})

it('removes what is not worth sending', async () => {
  const { host, letters } = await setUp()
  await host.receive([heard()])
  await until(async () => (await letters.list({ way: 'out', limit: 10 })).items.length === 1)

  expect(await letters.remove('post:c1/1.1')).toBe(true)
  expect(await letters.remove('post:c1/1.1')).toBe(false)
})

it('neither replays nor removes what was not given up', async () => {
  const { host, letters, platform } = await setUp()
  platform.refuses = false
  await host.receive([heard()])
  await until(() => platform.shown.length === 1)

  expect(await letters.replay('post:c1/1.1')).toBe(false)
  expect(await letters.remove('post:c1/1.1')).toBe(false)
  expect(await letters.replay('unknown')).toBe(false)
})

it('names the channels that are halted, and lets one go on', async () => {
  const { store, letters } = await setUp()
  const halt = { channel: 'zalo', since: '2026-07-20T08:00:00.000Z', problem: 'The token is gone' }
  await store.collection(HALTED_CHANNELS).insert(halt)

  expect(await letters.halted()).toEqual([halt])
  expect(await letters.resume('zalo')).toBe(true)
  expect(await letters.resume('zalo')).toBe(false)
})
