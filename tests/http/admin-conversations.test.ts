import { allAdminRoutes } from '../../src/http/routes/admin/all-admin-routes'
import { contentWithPeople } from '../support/content-with-people'
import { startAdmin, type Reply, type RunningAdmin } from '../support/start-admin'

let admin: RunningAdmin

beforeEach(async () => {
  admin = await startAdmin(allAdminRoutes, contentWithPeople())
})
afterEach(() => admin.stop())

let messages = 0
async function say(text: string, conversation = 'web:c1', channel = 'web') {
  messages += 1
  admin.clock.now = new Date(admin.clock.now.getTime() + 1000)
  return admin.messaging.host.take({
    ...{ channel, conversation, id: `m${messages}`, userId: 'citizen' },
    ...{ content: { kind: 'text', text }, sentAt: admin.clock.now },
  })
}
interface Page {
  items: { content: { text: string } }[]
  next: string
}
const texts = (reply: Reply) => {
  const { items }: Page = reply.body
  return items.map(({ content }) => content.text)
}

it('finds what was said, whatever its marks, newest first and a page at a time', async () => {
  const { call } = await admin.signedIn(['editor'])
  await say('1.000001', 'web:a')
  await say('xin chào', 'web:b')
  await say('Cảm ơn nhiều', 'zalo:c', 'zalo')
  await say('cảm ơn', 'web:b')

  const all = await call('GET', '/turns?limit=3')
  const { next }: Page = all.body
  const rest = await call('GET', `/turns?limit=3&after=${encodeURIComponent(next)}`)
  const thanks = await call('GET', '/turns?q=cam%20on&limit=50')
  const zalo = await call('GET', '/turns?channel=zalo')

  expect(texts(all)).toEqual(['cảm ơn', 'Cảm ơn nhiều', 'xin chào'])
  expect(texts(rest)).toEqual(['1.000001'])
  expect(texts(thanks)).toContain('Cảm ơn nhiều')
  expect(texts(thanks)).not.toContain('xin chào')
  expect(texts(zalo)).toEqual(['Cảm ơn nhiều'])
})

it('shows a conversation masked and with its reasons, and not who it is', async () => {
  const { call } = await admin.signedIn(['editor'])
  await say('căn cước của tôi là 001099012345, cấp lại thẻ')
  await say('1.000001')

  const { body, text } = await call('GET', '/conversations/web%3Ac1?limit=1')
  const next = await call('GET', `/conversations/web%3Ac1?after=${body.next}`)

  expect(text).not.toContain('001099012345')
  expect(text).not.toContain('citizen')
  expect(body.items[0].content.text).toContain('[số định danh]')
  expect(next.body.items).toMatchObject([{ sequence: 2, reasons: { code: '1.000001' } }])
  expect((await call('GET', '/conversations/web%3Anone')).status).toBe(404)
})

it('replays a turn against its release and the current one, and changes nothing', async () => {
  const { call } = await admin.signedIn(['editor'])
  await say('1.000001')
  await say('1.000001')
  const path = '/conversations/web%3Ac1/turns/2/replay'

  const own = await call('POST', path, { body: { against: 'own' } })
  const current = await call('POST', path, { body: { against: 'current' } })

  expect(own.body.replayed).toMatchObject({ release: 1, isSame: true, outcome: 'answered' })
  expect(current.body.replayed.reasons.code).toBe('1.000001')
  expect(await admin.store.turns.after('web:c1', 0, 10)).toHaveLength(2)
  expect((await call('POST', path.replace('2', '9'), { body: { against: 'own' } })).status).toBe(
    404,
  )
})

it('marks a conversation as test traffic, and unmarks it', async () => {
  const { call } = await admin.signedIn(['editor'])
  await say('1.000001')
  const isTest = async () => {
    const { isTest }: { isTest: boolean } = (await call('GET', '/conversations/web%3Ac1')).body
    return isTest
  }

  const marked = await call('PUT', '/conversations/web%3Ac1/test-mark')
  const while_ = await isTest()
  await call('DELETE', '/conversations/web%3Ac1/test-mark')

  expect([marked.status, while_, await isTest()]).toEqual([204, true, false])
})

it('shows those of one agency only what is about its procedures', async () => {
  const own = await admin.signedIn(['editor'], { agencies: ['cong-an-xa'] })
  const other = await admin.signedIn(['editor'], { agencies: ['trung-tam'] })
  await say('1.000001')

  expect((await own.call('GET', '/turns')).body.items).toHaveLength(1)
  expect((await other.call('GET', '/turns')).body.items).toEqual([])
  expect((await other.call('GET', '/conversations/web%3Ac1')).status).toBe(403)
})

it('lists the agencies of the release', async () => {
  const { call } = await admin.signedIn(['viewer'], { agencies: ['trung-tam'] })

  const { body } = await call('GET', '/agencies')

  expect(body.items).toMatchObject([
    { id: 'cong-an-xa', hasPeople: true, isOwn: false },
    { id: 'trung-tam', isOwn: true },
  ])
})
