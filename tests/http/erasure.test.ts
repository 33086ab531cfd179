import { type InboundMessage } from '../../src/channel/message'
import { KEPT_DAYS } from '../../src/dialogue/phrases/kept-days'
import { fold } from '../../src/text/normalize'
import { allAdminRoutes } from '../../src/http/routes/admin/all-admin-routes'
import { forgetExpired } from '../../src/messaging/forget-expired'
import { contentWithPeople } from '../support/content-with-people'
import { startAdmin, type RunningAdmin } from '../support/start-admin'

/*
 * What a citizen said goes many ways: into turns, groups of questions, the inbox of officers,
 * summaries, the audit log. Once it is erased, or was kept for as long as citizens are told,
 * nothing of it is left anywhere, in whatever collection there may be.
 */
const DAY_MS = 24 * 3600_000
/** A word that nobody else says, in what the citizen says who has everything erased. */
const MARK = 'zebra'

let admin: RunningAdmin
beforeEach(async () => {
  admin = await startAdmin(allAdminRoutes, contentWithPeople({ needsApproval: true }))
})
afterEach(() => admin.stop())

let messages = 0
async function say(text: string, conversation = 'web:c1') {
  messages += 1
  const message: InboundMessage = {
    channel: 'web',
    conversation,
    id: `m${messages}`,
    userId: 'citizen',
    content: { kind: 'text', text, label: text },
    sentAt: admin.clock.now,
  }
  const { replies } = await admin.messaging.host.take(message)
  return replies.map((reply) => JSON.stringify(reply)).join('\n')
}

/** What the process does beside answering. */
async function settle() {
  await admin.insight.catchUp()
  while (await admin.insight.group());
  await admin.insight.keepRollups()
}

/** Everything that the store keeps of conversations, as text without marks. */
async function everything(): Promise<string> {
  const { archive, turns } = admin.store
  const kept: unknown[] = (await turns.listAll({ limit: 1000 })).turns
  for (const name of await archive.collections()) {
    kept.push([name, await archive.documents(name, { limit: 1000 })])
  }
  return fold(JSON.stringify(kept))
}

/** Where a word stands, with what is around it. */
function placesOf(word: string, text: string): string[] {
  return [...text.matchAll(new RegExp(`.{0,120}${word}.{0,40}`, 'g'))].map(String)
}

/** A conversation that leaves something wherever something can be left. */
async function leaveTraces() {
  const editor = await admin.signedIn(['editor'])
  await say('khâu gối ôm rùa biển', 'web:c2')
  await say('sơn móng chân', 'web:c2')
  await say(`khâu gối ôm ${MARK} biển`)
  await say(`lợp mái tôn ${MARK}`)
  await say(`thông cống nghẹt ${MARK}`)
  await settle()
  const groups: { items: { id: string; samples: { key: string; text: string }[] }[] } = (
    await editor.call('GET', '/clusters')
  ).body
  const [first, second] = groups.items.filter(({ samples }) =>
    samples.some(({ text }) => text.includes(MARK)),
  )
  if (!first || !second) throw new Error('the questions are not grouped as this test needs it')
  const keys = first.samples.flatMap(({ key, text }) => (text.includes(MARK) ? [key] : []))
  await editor.call('POST', `/clusters/${first.id}/split`, { body: { keys } })
  await editor.call('POST', `/clusters/${second.id}/merge`, { body: { into: first.id } })
  await settle()
  admin.clock.now = new Date(admin.clock.now.getTime() + 7 * DAY_MS)
  await admin.insight.keepSummaries()

  const officer = await admin.signedIn(['officer'])
  await say(`gặp người hỗ trợ`)
  const { items }: { items: { ticket: string }[] } = (await officer.call('GET', '/inbox')).body
  const path = `/inbox/${items[0]?.ticket}`
  await officer.call('POST', `${path}/claim`)
  await say(`tôi nuôi ${MARK}`)
  const text = `Nuôi ${MARK} thì hỏi kiểm lâm.`
  const proposed = await officer.call('POST', `${path}/replies`, { body: { id: 'reply-01', text } })
  expect(proposed.status).toBe(200)
  await officer.call('POST', `${path}/release`)
}

it('leaves nothing of what was said anywhere after a citizen had it erased', async () => {
  await leaveTraces()
  expect(await everything()).toContain(MARK)

  await say('xóa dữ liệu của tôi')
  const done = await say('có')
  await settle()

  expect(done).toContain('"erased":true')
  expect(placesOf(MARK, await everything())).toEqual([])
  expect(await everything()).toContain('khau goi om rua bien')
})

it('leaves nothing anywhere of what was said longer ago than is told', async () => {
  await leaveTraces()
  admin.clock.now = new Date(admin.clock.now.getTime() + (KEPT_DAYS - 8) * DAY_MS)
  await say('thuê thuyền đi câu', 'web:c3')
  await forgetExpired(admin)
  expect(await everything()).toContain(MARK)

  admin.clock.now = new Date(admin.clock.now.getTime() + 9 * DAY_MS)
  await forgetExpired(admin)
  await settle()

  const left = await everything()
  expect(placesOf(MARK, left)).toEqual([])
  expect(left).not.toContain('om rua')
  expect(left).toContain('thue thuyen')
})

it('counts the same after that, and begins anew with who comes back', async () => {
  await say('1.000001')
  await say('hướng dẫn từng bước')
  admin.clock.now = new Date(admin.clock.now.getTime() + 3 * 3600_000)
  await settle()
  const viewer = await admin.signedIn(['viewer'])
  const report = () => viewer.call('GET', '/reports?from=2026-11-20&to=2026-11-30')
  const before = (await report()).body
  admin.clock.now = new Date(admin.clock.now.getTime() + (KEPT_DAYS + 1) * DAY_MS)

  await forgetExpired(admin)
  await settle()
  const again = await say('tiếp tục')
  const last = await admin.store.turns.newest('web:c1')

  const visitor = await admin.signedIn(['viewer'])
  const after = await visitor.call('GET', '/reports?from=2026-11-20&to=2026-11-30')
  expect(after.body).toEqual(before)
  expect(last).toMatchObject({ sequence: 3, state: { isGreeted: true } })
  expect(last?.state.walk).toBeUndefined()
  expect(again).toContain(`${KEPT_DAYS} ngày`)
})
