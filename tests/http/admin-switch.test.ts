import { allAdminRoutes } from '../../src/http/routes/admin/all-admin-routes'
import { openServiceSwitch } from '../../src/messaging/service-switch'
import { contentWithPeople } from '../support/content-with-people'
import { createLogStream } from '../support/log-stream'
import { startAdmin, type RunningAdmin } from '../support/start-admin'
import { until } from '../support/until'

let admin: RunningAdmin

beforeEach(async () => {
  admin = await startAdmin(allAdminRoutes, contentWithPeople())
})
afterEach(() => admin.stop())

let messages = 0
async function say(channel: string, text = 'lệ phí cấp lại thẻ') {
  messages += 1
  const { replies } = await admin.messaging.host.take({
    ...{ channel, conversation: `${channel}:c1`, id: `m${messages}`, userId: 'citizen' },
    ...{ content: { kind: 'text', text }, sentAt: admin.clock.now },
  })
  return JSON.stringify(replies)
}
const STOPPED = 'đang được cơ quan vận hành tạm dừng'
const because = { body: { reason: 'Phí vừa thay đổi' } }

it('stops one channel, tells citizens so with contacts, and lets it answer again', async () => {
  const { call, user } = await admin.signedIn(['publisher'])

  const stopped = await call('PUT', '/switch/zalo', because)
  const [zalo, web] = [await say('zalo'), await say('web')]
  const { body } = await call('GET', '/switch')
  const started = await call('DELETE', '/switch/zalo', because)

  expect([stopped.status, started.status]).toEqual([204, 204])
  expect(zalo).toContain(STOPPED)
  expect(zalo).toContain('Trung tâm phục vụ: 1900 0000')
  expect(zalo).toContain('https://dichvucong.gov.vn')
  expect(web).not.toContain(STOPPED)
  expect(body.items).toMatchObject([
    { channel: 'all' },
    { channel: 'web' },
    { channel: 'zalo', off: { reason: 'Phí vừa thay đổi', byName: user.displayName } },
  ])
  expect(await say('zalo')).not.toContain(STOPPED)
})

it('stops all channels at once', async () => {
  const { call } = await admin.signedIn(['administrator'])

  await call('PUT', '/switch/all', because)

  expect(await say('web')).toContain(STOPPED)
  expect(await say('zalo')).toContain(STOPPED)
})

it('is asked why, and keeps that in the audit log', async () => {
  const { call } = await admin.signedIn(['administrator'])

  const without = await call('PUT', '/switch/all')
  const empty = await call('PUT', '/switch/all', { body: { reason: '  ' } })
  await call('PUT', '/switch/all', because)

  expect([without.status, empty.status]).toEqual([400, 400])
  const { items } = await admin.auth.audit.list({ target: 'switch:all' }, { limit: 10 })
  expect(items).toMatchObject([{ action: 'stopAssistant', reason: 'Phí vừa thay đổi' }])
})

it('cannot be turned twice, nor for a channel that is not there', async () => {
  const { call } = await admin.signedIn(['administrator'])
  await call('PUT', '/switch/web', because)

  const statuses = [
    (await call('PUT', '/switch/web', because)).status,
    (await call('DELETE', '/switch/all', because)).status,
    (await call('PUT', '/switch/fax', because)).status,
  ]

  expect(statuses).toEqual([409, 409, 404])
})

it('is not for those who are limited to agencies, as it stops all', async () => {
  const { call } = await admin.signedIn(['administrator'], { agencies: ['cong-an-xa'] })

  expect((await call('PUT', '/switch/web', because)).status).toBe(403)
})

it('reaches other nodes on the same database', async () => {
  const { call } = await admin.signedIn(['administrator'])
  const other = await openServiceSwitch({ store: admin.store, log: createLogStream().log })

  await call('PUT', '/switch/web', because)

  await until(() => other.isOff('web'))
  expect(other.isOff('zalo')).toBe(false)
  await other.stop()
})

it('still takes what officers write', async () => {
  const officer = await admin.signedIn(['officer'])
  await say('web', 'gặp người hỗ trợ')
  const boss = await admin.signedIn(['administrator'])
  await boss.call('PUT', '/switch/all', because)
  const [item] = (await officer.call('GET', '/inbox')).body.items

  await officer.call('POST', `/inbox/${item.ticket}/claim`)

  expect(await say('web')).toBe('[]')
})
