import { type InboundMessage } from '../../src/channel/message'
import { allAdminRoutes } from '../../src/http/routes/admin/all-admin-routes'
import { keepRecentHandOvers } from '../../src/messaging/people/keep-hand-overs'
import { contentWithPeople } from '../support/content-with-people'
import { startAdmin, type RunningAdmin } from '../support/start-admin'

let admin: RunningAdmin
afterEach(() => admin.stop())

let messages = 0
/** What a citizen says, and the replies. */
async function say(text: string, conversation = 'web:c1') {
  messages += 1
  const message: InboundMessage = {
    channel: 'web',
    conversation,
    id: `m${messages}`,
    userId: 'citizen',
    content: { kind: 'text', text },
    sentAt: admin.clock.now,
  }
  const { replies, sequence } = await admin.messaging.host.take(message)
  return { said: replies.map(({ text: reply }) => reply).join('\n'), sequence }
}
const open = async (people = {}) => {
  admin = await startAdmin(allAdminRoutes, contentWithPeople(people))
}
const officer = () => admin.signedIn(['officer'])
const waiting = async (call: RunningAdmin['call']) => {
  const { items }: { items: { ticket: string }[] } = (await call('GET', '/inbox')).body
  return items
}
const firstWaiting = async (call: RunningAdmin['call']) => {
  const [item] = await waiting(call)
  if (!item) throw new Error('nobody waits')
  return item
}
const reply = (text: string, id = 'reply-0001') => ({ body: { id, text } })

it('brings who asks for a person in working hours to an officer, who answers and leaves', async () => {
  await open()
  const { user, call } = await officer()
  const asked = await say('gặp người hỗ trợ')
  const item = await firstWaiting(call)

  const claimed = await call('POST', `/inbox/${item.ticket}/claim`)
  const silent = await say('tôi hỏi về giấy này')
  const sent = await call('POST', `/inbox/${item.ticket}/replies`, reply('Chào anh/chị, tôi nghe.'))
  const released = await call('POST', `/inbox/${item.ticket}/release`)
  const after = await say('xin chào')

  expect(asked.said).toContain('Tôi đã chuyển cuộc trò chuyện này tới cán bộ của Trung tâm phục vụ')
  expect(item).toMatchObject({ agency: 'trung-tam', state: 'waiting', isTicket: false })
  expect(claimed.body).toMatchObject({ state: 'held', holderName: user.displayName })
  expect(silent.said).toBe('')
  expect(sent.body).toMatchObject({ isSent: true })
  expect(released.body.state).toBe('closed')
  expect(after.said).not.toBe('')
  const { body } = await call('GET', `/inbox/${item.ticket}/turns`)
  const { items }: { items: { outcome: string }[] } = body
  expect(items.map(({ outcome }) => outcome)).toEqual([
    'person-asked',
    'handed-over',
    'left-to-person',
    'handed-over',
    'handed-over',
    expect.anything(),
  ])
  expect(body.items[3].replies).toMatchObject([
    { text: 'Chào anh/chị, tôi nghe.', author: 'Trung tâm phục vụ' },
  ])
})

it('tells those who listen on the web at once, and in the name of the agency', async () => {
  await open()
  const { call } = await officer()
  await say('gặp người hỗ trợ')
  const heard: string[] = []
  admin.messaging.host.onExchange('web:c1', ({ replies }) => {
    heard.push(...replies.map(({ text }) => text))
  })
  const item = await firstWaiting(call)

  await call('POST', `/inbox/${item.ticket}/claim`)
  await call('POST', `/inbox/${item.ticket}/replies`, reply('Tôi nghe.'))

  expect(heard).toEqual([
    'Cán bộ của Trung tâm phục vụ đã vào cuộc trò chuyện. Từ giờ tôi im lặng để cán bộ trả lời.',
    'Tôi nghe.',
  ])
})

it('brings a question about a procedure to the agency that answers for it', async () => {
  await open()
  const { call } = await officer()
  await say('1.000001')
  await say('gặp người hỗ trợ')

  const item = await firstWaiting(call)

  expect(item).toMatchObject({ agency: 'cong-an-xa', topic: '1.000001' })
})

it('gives a code outside working hours, and the same one to who asks again', async () => {
  await open()
  admin.clock.now = new Date('2026-11-23T13:00:00Z')
  const { call } = await officer()

  const first = await say('gặp người hỗ trợ')
  const again = await say('gặp người hỗ trợ')

  const items = await waiting(call)
  expect(items).toMatchObject([{ isTicket: true, state: 'waiting' }])
  expect(first.said).toContain(items[0]?.ticket)
  expect(first.said).toContain('sớm nhất từ 08:00 ngày 26/11/2026')
  expect(again.said).toContain(items[0]?.ticket)
})

it('lets one of two officers who claim at once have it, and tells the other', async () => {
  await open()
  const officers = [await officer(), await officer()]
  await say('gặp người hỗ trợ')
  const item = await firstWaiting(officers[0]!.call)

  const claims = await Promise.all(
    officers.map(({ call }) => call('POST', `/inbox/${item.ticket}/claim`)),
  )

  expect(claims.map(({ status }) => status).sort()).toEqual([200, 409])
  const lost = claims.find(({ status }) => status === 409)
  expect(lost?.body.error.message).toMatch(/^Người \d has it$/)
  const loser = officers[claims.indexOf(lost!)]!
  const refused = await loser.call('POST', `/inbox/${item.ticket}/replies`, reply('Tôi nghe.'))
  expect(refused.status).toBe(409)
})

it('sends a reply once, however often it is sent', async () => {
  await open()
  const { call } = await officer()
  await say('gặp người hỗ trợ')
  const item = await firstWaiting(call)
  await call('POST', `/inbox/${item.ticket}/claim`)

  for (let times = 0; times < 3; times += 1) {
    await call('POST', `/inbox/${item.ticket}/replies`, reply('Một lần thôi.'))
  }

  const turns = await admin.store.turns.after('web:c1', 0, 100)
  expect(JSON.stringify(turns).split('Một lần thôi.').length - 1).toBe(2) // content and reply
})

it('neither sends nor stores the number of somebody’s papers, but an office’s phone', async () => {
  await open()
  const { call } = await officer()
  await say('gặp người hỗ trợ')
  const item = await firstWaiting(call)
  await call('POST', `/inbox/${item.ticket}/claim`)

  const refused = await call('POST', `/inbox/${item.ticket}/replies`, reply('Số 001099012345?'))
  const taken = await call('POST', `/inbox/${item.ticket}/replies`, reply('Gọi 024 3825 1234.'))

  expect(refused.status).toBe(400)
  expect(refused.body.error.details).toEqual({
    reason: 'personal_data',
    kinds: ['identity-number'],
  })
  expect(taken.status).toBe(200)
  const turns = await admin.store.turns.after('web:c1', 0, 100)
  expect(turns.at(-1)?.replies[0]?.text).toBe('Gọi 024 3825 1234.')
})

it('lets the assistant answer again when the officer has let the conversation slip', async () => {
  await open()
  const { call } = await officer()
  await say('gặp người hỗ trợ')
  const item = await firstWaiting(call)
  await call('POST', `/inbox/${item.ticket}/claim`)
  const silent = await say('xin chào')

  admin.clock.now = new Date(admin.clock.now.getTime() + 61 * 60_000)
  const after = await say('xin chào')

  expect(silent.said).toBe('')
  expect(after.said).not.toBe('')
  const other = await officer()
  expect((await other.call('POST', `/inbox/${item.ticket}/claim`)).status).toBe(200)
})

describe('where answers need approval', () => {
  it('sends what another has approved, and returns the rest with an objection', async () => {
    await open({ needsApproval: true })
    const { call } = await officer()
    const boss = await admin.signedIn(['publisher'])
    await say('1.000001')
    await say('gặp người hỗ trợ')
    const item = await firstWaiting(call)
    await call('POST', `/inbox/${item.ticket}/claim`)

    const none = await boss.call('GET', '/inbox?toApprove=true')
    const first = await call('POST', `/inbox/${item.ticket}/replies`, reply('Chưa ổn.'))
    const proposed = await boss.call('GET', '/inbox?toApprove=true')
    const itself = await call('POST', `/inbox/${item.ticket}/approval`, { body: { revision: 3 } })
    const { revision } = first.body.handOver
    const body = { revision, objection: 'Thiếu căn cứ' }
    const returned = await boss.call('POST', `/inbox/${item.ticket}/approval`, { body })
    const second = await call('POST', `/inbox/${item.ticket}/replies`, reply('Ổn rồi.', 'r-000002'))
    const old = await boss.call('POST', `/inbox/${item.ticket}/approval`, { body: { revision } })
    const approved = await boss.call('POST', `/inbox/${item.ticket}/approval`, {
      body: { revision: second.body.handOver.revision },
    })

    expect(none.body.items).toEqual([])
    expect(proposed.body.items).toMatchObject([{ proposed: { text: 'Chưa ổn.' } }])
    expect(first.body).toMatchObject({
      isSent: false,
      handOver: { proposed: { text: 'Chưa ổn.' } },
    })
    expect([itself.status, returned.status, old.status, approved.status]).toEqual([
      403, 200, 409, 200,
    ])
    expect(returned.body).toMatchObject({ objection: 'Thiếu căn cứ' })
    const turns = JSON.stringify(await admin.store.turns.after('web:c1', 0, 100))
    expect(turns).not.toContain('Chưa ổn.')
    expect(turns).toContain('Ổn rồi.')
  })
})

it('shows officers only what belongs to their agencies', async () => {
  await open()
  const own = await admin.signedIn(['officer'], { agencies: ['cong-an-xa'] })
  await say('gặp người hỗ trợ')
  const all = await officer()
  const item = await firstWaiting(all.call)

  expect(await waiting(own.call)).toEqual([])
  expect((await own.call('GET', `/inbox/${item.ticket}`)).status).toBe(403)
  expect((await own.call('POST', `/inbox/${item.ticket}/claim`)).status).toBe(403)
})

it('finds, on start, who asked for a person when the process died', async () => {
  await open()
  const { call } = await officer()
  await say('gặp người hỗ trợ')
  const item = await firstWaiting(call)
  await admin.oversight.handOvers.remove(item.ticket)

  await keepRecentHandOvers(admin.store.turns, admin.oversight.handOvers)

  expect(await waiting(call)).toMatchObject([{ ticket: item.ticket, state: 'waiting' }])
})

it('finds a request by its code in any spelling, in whatever state', async () => {
  await open()
  const { call } = await officer()
  await say('gặp người hỗ trợ')
  const { ticket } = await firstWaiting(call)
  await call('POST', `/inbox/${ticket}/claim`)
  const written = `mã ${ticket.toLowerCase().replace('-', ' ')}`
  const other = await admin.signedIn(['officer'], { agencies: ['cong-an-xa'] })
  const search = `/inbox?q=${encodeURIComponent(written)}`

  const found = await call('GET', search)
  const opened = await call('GET', `/inbox/${encodeURIComponent(written)}`)
  const hidden = await other.call('GET', search)
  const nothing = await call('GET', '/inbox?q=AAAAA-AAAA2')

  expect(found.body.items).toMatchObject([{ ticket, state: 'held' }])
  expect(opened.body).toMatchObject({ ticket })
  expect([hidden.body.items, nothing.body.items]).toEqual([[], []])
})

it('tells a citizen how a request stands by its code, and nothing of who sent it', async () => {
  await open()
  const { call } = await officer()
  await say('gặp người hỗ trợ')
  const { ticket } = await firstWaiting(call)
  const code = ticket.toLowerCase()

  const waits = await say(code, 'web:c2')
  await call('POST', `/inbox/${ticket}/claim`)
  const held = await say(code, 'web:c2')
  await call('POST', `/inbox/${ticket}/release`)
  const closed = await say(`mã ${code.replace('-', ' ')}`, 'web:c2')
  const unknown = await say('AAAAA-AAAA2', 'web:c2')

  expect(waits.said).toContain(`Yêu cầu ${ticket}, gửi ngày 23/11/2026, đang chờ cán bộ của Trung`)
  expect(held.said).toContain('đã nhận yêu cầu')
  expect(closed.said).toContain(`đã khép lại yêu cầu ${ticket} ngày 23/11/2026`)
  expect(unknown.said).toContain('Tôi không thấy yêu cầu hay câu hỏi nào mang mã này')
  const told = [waits, held, closed].map(({ said }) => said).join()
  expect(told).not.toMatch(/web:c1|citizen|Người \d/)
})

it('says outside working hours when the officers are back', async () => {
  await open()
  admin.clock.now = new Date('2026-11-23T13:00:00Z')
  const { said } = await say('gặp người hỗ trợ')
  const ticket = /[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}/.exec(said)?.[0] ?? ''

  const later = await say(ticket, 'web:c2')

  expect(later.said).toContain('Cán bộ trực lại sớm nhất từ 08:00 ngày 26/11/2026')
})

it('takes who had everything erased out of the inbox', async () => {
  await open()
  const { call } = await officer()
  await say('gặp người hỗ trợ')
  await say('xóa dữ liệu của tôi')

  await say('có')

  expect(await waiting(call)).toEqual([])
})
