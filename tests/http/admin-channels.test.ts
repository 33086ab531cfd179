import { DELIVERIES, type DeliveryRecord } from '../../src/messaging/outbox/delivery-record'
import { HALTED_CHANNELS } from '../../src/messaging/outbox/channel-halt'
import { startAdmin, type RunningAdmin } from '../support/start-admin'

let admin: RunningAdmin

beforeEach(async () => {
  admin = await startAdmin()
})
afterEach(() => admin.stop())

const SINCE = '2026-11-23T01:00:00.000Z'
const PROBLEM = 'The token is not valid any more'
const BLOCKAGE = { problem: PROBLEM, reason: 'signed-out', remedy: 'sign-in' } as const
const because = { body: { reason: 'Đã đăng nhập lại' } }

/** As the node does that sends on the channel. */
const halt = () =>
  admin.store.collection(HALTED_CHANNELS).insert({ channel: 'zalo', since: SINCE, ...BLOCKAGE })
const isHalted = async () =>
  (await admin.store.collection(HALTED_CHANNELS).get('zalo')) !== undefined

async function keepDelivery(number: number, fields: Partial<DeliveryRecord>): Promise<void> {
  await admin.store.collection(DELIVERIES).insert({
    ...{ id: `zalo:c1/1.${number}`, channel: 'zalo', conversation: 'zalo:c1', userId: 'citizen' },
    ...{ order: number, answersAt: SINCE, state: 'waiting', attempts: 0, failures: 0 },
    ...fields,
  })
}

it('tells which channels send, and what waits on each', async () => {
  const { call } = await admin.signedIn(['viewer'])
  await keepDelivery(1, { due: SINCE })
  await keepDelivery(2, { due: SINCE })
  await keepDelivery(3, { state: 'dead', deadAt: SINCE })
  await keepDelivery(4, { state: 'sent' })

  const { body } = await call('GET', '/channels')

  expect(body.items).toEqual([
    { channel: 'web', title: 'web', isHalted: false },
    { channel: 'zalo', title: 'zalo', isHalted: false, waiting: 2, dead: 1 },
  ])
})

it('tells since when a channel is halted, why, and what to do', async () => {
  const { call } = await admin.signedIn(['viewer'])
  await halt()

  const { body } = await call('GET', '/channels')

  expect(body.items[1]).toMatchObject({
    isHalted: true,
    blockage: { since: SINCE, ...BLOCKAGE },
  })
})

it('lets a halted channel go on, and keeps in the audit log why', async () => {
  const { call } = await admin.signedIn(['publisher'])
  await halt()

  const without = await call('DELETE', '/channels/zalo/halt')
  const resumed = await call('DELETE', '/channels/zalo/halt', because)
  const again = await call('DELETE', '/channels/zalo/halt', because)

  expect([without.status, resumed.status, again.status]).toEqual([400, 204, 409])
  expect(await isHalted()).toBe(false)
  const { items } = await admin.auth.audit.list({ target: 'channel:zalo' }, { limit: 10 })
  expect(items).toMatchObject([
    { action: 'resumeChannel', reason: 'Đã đăng nhập lại', before: { problem: PROBLEM } },
  ])
})

it('is not let go on by those who are limited to agencies', async () => {
  const { call } = await admin.signedIn(['administrator'], { agencies: ['cong-an-xa'] })
  await halt()

  expect((await call('DELETE', '/channels/zalo/halt', because)).status).toBe(403)
  expect(await isHalted()).toBe(true)
})
