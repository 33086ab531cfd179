import { type RunningApp, startTestApp, stopApps } from '../support/start-app'
import { createFakeMeta } from '../support/fake-meta/create-fake-meta'
import { META, metaSettings } from '../support/fake-meta/page'
import { type FakePlatform, startFakePlatform } from '../support/fake-platform/fake-platform'
import { until } from '../support/until'

// The service starts with its real content, which takes seconds on a busy machine.
jest.setTimeout(60_000)

let meta: FakePlatform
let app: RunningApp

beforeAll(async () => {
  meta = await startFakePlatform(createFakeMeta, { webhookUrl: '' })
  app = await startTestApp({ env: metaSettings(meta.url) })
  meta.webhooks.state.url = `${app.url}/messenger/webhook`
})

afterAll(async () => {
  await stopApps()
  await meta.stop()
})

async function order(name: string, given: object): Promise<unknown> {
  const body = JSON.stringify(given)
  const response = await fetch(`${meta.url}/_control/${name}`, { method: 'POST', body })
  expect(response.status).toBe(200)
  return response.json()
}

/** What a citizen was shown by the page; every test has citizens of its own. */
const replies = (user: string) => meta.chats.of(user).filter(({ from }) => from === 'service')
const shown = (user: string) => replies(user).map(({ text }) => text)
const sees = (user: string, words: RegExp) =>
  until(() => shown(user).some((text) => words.test(text)), 20_000)

it('answers, follows up, and walks with quick replies', async () => {
  await order('start', { user: 'citizen-1' })
  await sees('citizen-1', /trợ lý tự động/)
  await order('say', { user: 'citizen-1', text: 'đăng ký khai sinh cho con cần giấy tờ gì' })
  await sees('citizen-1', /Giấy chứng sinh/i)
  const walk = replies('citizen-1')
    .flatMap(({ buttons }) => buttons)
    .find(({ send }) => send.startsWith('/walk'))
  await order('press', { user: 'citizen-1', ...walk })
  await sees('citizen-1', /Tôi sẽ dẫn anh\/chị làm/)
  await order('say', { user: 'citizen-1', text: 'dừng' })
  await sees('citizen-1', /Tôi dừng phần hướng dẫn/)

  expect(replies('citizen-1').every(({ text }) => text.length <= 2000)).toBe(true)
})

it('answers a sticker politely', async () => {
  await order('sticker', { user: 'citizen-2' })

  await sees('citizen-2', /không nhận ảnh hay tệp/)
})

it('answers once what Meta delivers five times at once', async () => {
  await order('say', { user: 'citizen-3', text: 'xin chào', times: 5 })
  await order('say', { user: 'citizen-3', text: 'tạm biệt' })
  await sees('citizen-3', /./)
  await until(() => shown('citizen-3').length >= 3)

  const notices = shown('citizen-3').filter((text) => text.includes('trợ lý tự động'))
  expect(notices).toHaveLength(1)
})

it('answers the messages of one body in their order', async () => {
  await order('batch', {
    user: 'citizen-4',
    texts: ['1.001193', 'lệ phí bao nhiêu', '/show 9.999999'],
  })
  await sees('citizen-4', /9\.999999/)

  const at = (words: RegExp) => shown('citizen-4').findIndex((text) => words.test(text))
  expect(at(/Thông tin chính|Đăng ký khai sinh/)).toBeLessThan(at(/Lệ phí của thủ tục/))
  expect(at(/Lệ phí của thủ tục/)).toBeLessThan(at(/9\.999999/))
})

it('is silent while a person of the agency answers, until it is handed back', async () => {
  await order('say', { user: 'citizen-5', text: 'xin chào' })
  await sees('citizen-5', /trợ lý tự động/)
  await until(() => shown('citizen-5').length >= 2)
  const before = shown('citizen-5').length

  await order('person', { user: 'citizen-5', text: 'Tôi là cán bộ, để tôi xem' })
  await order('say', { user: 'citizen-5', text: 'vâng, lệ phí khai sinh bao nhiêu' })
  await order('hand-back', { user: 'citizen-5' })
  await order('say', { user: 'citizen-5', text: '/show 9.999999' })
  await sees('citizen-5', /9\.999999/)

  expect(shown('citizen-5').length).toBe(before + 1)
})

it('shows a message once, though the answer to its sending was lost', async () => {
  // The first is the mark that it was seen.
  await order('fault', { fault: { kind: 'lost' }, times: 3, path: '/messages' })

  await order('say', { user: 'citizen-6', text: 'xin chào' })
  await order('say', { user: 'citizen-6', text: '/show 9.999999' })
  await sees('citizen-6', /9\.999999/)

  expect(new Set(shown('citizen-6')).size).toBe(shown('citizen-6').length)
  const lost = meta.traffic.after(0).filter(({ note }) => note === 'answer lost')
  expect(lost).toHaveLength(3)
})

it('sends again what was never shown, and nothing to who cannot be written to', async () => {
  await order('say', { user: 'other-7', text: 'xin chào' })
  await sees('other-7', /./)
  await order('block', { user: 'other-7', on: true })
  const before = shown('other-7').length
  const busy = { status: 500, body: { error: { code: 2, message: 'temporary' } } }
  await order('fault', { fault: { kind: 'answer', answer: busy }, times: 3, path: '/messages' })

  await order('say', { user: 'citizen-7', text: 'xin chào' })
  await order('say', { user: 'other-7', text: 'lệ phí' })
  await sees('citizen-7', /trợ lý tự động/)

  expect(shown('citizen-7').filter((text) => text.includes('trợ lý tự động'))).toHaveLength(1)
  expect(shown('other-7')).toHaveLength(before)
})

it('answers a burst completely and in order, and writes no secret to the log', async () => {
  const users = Array.from({ length: 30 }, (_, at) => `b${at}`)
  const texts = ['/show 9.999991', '/show 9.999992', '/show 9.999993']

  const taken = await order('burst', { users, texts })
  await until(() => users.every((user) => shown(user).join().includes('9.999993')), 30_000)

  expect(taken).toEqual({ acknowledged: 90 })
  for (const user of users) {
    const codes = shown(user).flatMap((text) => text.match(/9\.99999\d/g) ?? [])
    expect(codes).toEqual(['9.999991', '9.999992', '9.999993'])
  }
  for (const secret of [META.appSecret, META.pageToken]) expect(app.logged()).not.toContain(secret)
})
