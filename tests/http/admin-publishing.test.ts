import { endOfJob, publishDrafts, saveItem } from '../support/edit-content'
import { SMALL_CONTENT } from '../support/editing-content'
import { type RunningAdmin, type SignedInCaller, startAdmin } from '../support/start-admin'

const GUIDE = '/content/guides/dang-ky-khai-sinh'
const PHRASES = '/content/phrasebook/1.000656'

let admin: RunningAdmin
let editor: SignedInCaller
let publisher: SignedInCaller

beforeEach(async () => {
  admin = await startAdmin(undefined, SMALL_CONTENT)
  editor = await admin.signedIn(['editor'])
  publisher = await admin.signedIn(['publisher'])
})
afterEach(() => admin.editing.jobs.stop())
afterEach(() => admin.stop())

describe('publishing', () => {
  it('makes a release that is answered from, with its diff, figures and what it means', async () => {
    await saveItem(editor, GUIDE, {
      waysToSubmit: [
        {
          way: 'online',
          where: 'Cổng Dịch vụ công',
          times: [{ kind: 'check' }],
          fees: [{ kind: 'amount', vnd: 8000, source: 'portal' }],
          source: 'portal',
        },
      ],
    })

    const { body: job } = await publishDrafts(admin, publisher, { note: 'Lệ phí mới' })

    expect(job).toMatchObject({ status: 'done', result: { release: 2 } })
    expect(admin.editing.current()).toMatchObject({ number: 2 })
    const { body } = await editor.call('GET', '/releases/2')
    expect(body).toMatchObject({
      author: publisher.user.displayName,
      note: 'Lệ phí mới',
      isServed: true,
      items: [{ item: 'guides/dang-ky-khai-sinh', kind: 'changed' }],
      forCitizens: [
        { code: '1.001193', sentences: [expect.stringMatching(/lệ phí.*nay là “8.000 đồng”/)] },
      ],
      figures: { isWorse: false, after: { count: expect.any(Number) } },
    })
    expect((await editor.call('GET', '/drafts')).body.items).toEqual([])
    const versions = await editor.call('GET', `${GUIDE}/versions`)
    expect(versions.body.items[0]).toMatchObject({ state: 'published', release: 2 })
  })

  it('is refused when fewer golden questions are helped, unless a reason is written', async () => {
    await saveItem(editor, PHRASES, {
      label: 'Việc khác hẳn',
      phrasings: ['nuôi cá cảnh trong nhà'],
    })

    const { body: refused } = await publishDrafts(admin, publisher)

    expect(refused).toMatchObject({
      status: 'failed',
      problem: { code: 'conflict', details: { reason: 'worse', figures: { isWorse: true } } },
    })
    expect(refused.problem.details.figures.stolen).toContainEqual(
      expect.objectContaining({ id: 'khai-tu' }),
    )
    expect(admin.editing.current().number).toBe(1)
    const override = 'thủ tục này đã bỏ'
    const { body: overridden } = await publishDrafts(admin, publisher, { override })
    expect(overridden.status).toBe('done')
    expect((await editor.call('GET', '/releases/2')).body.override).toBe('thủ tục này đã bỏ')
  })

  it('is refused while a draft has errors', async () => {
    await saveItem(editor, GUIDE, { owner: 'khong-co' })

    const { body: refused } = await publishDrafts(admin, publisher)

    expect(refused).toMatchObject({
      status: 'failed',
      problem: {
        code: 'invalid_request',
        details: { reason: 'problems', problems: [{ rule: 'missing-agency' }] },
      },
    })
  })

  it('takes only what was chosen', async () => {
    await saveItem(editor, GUIDE, { label: 'Làm giấy khai sinh' })
    await saveItem(editor, PHRASES, {
      phrasings: ['ba tôi mới mất phải báo với ai', 'nhà có tang'],
    })

    await publishDrafts(admin, publisher, { items: ['phrasebook/1.000656'] })

    expect(admin.editing.current().guide('1.001193')?.label).toBe('Đăng ký khai sinh')
    const { body } = await editor.call('GET', '/drafts')
    expect(body.items).toMatchObject([{ item: 'guides/dang-ky-khai-sinh' }])
  })

  it('waits for its time, and then publishes what was chosen and not what came after', async () => {
    await saveItem(editor, GUIDE, { label: 'Từ ngày mai' })
    const { body: job } = await publisher.call('POST', '/drafts/publication', {
      body: { note: 'Có hiệu lực ngày mai', dueAt: '2026-11-24T00:00:00+07:00' },
    })
    await saveItem(editor, GUIDE, { label: 'Sửa sau khi hẹn' })

    await admin.editing.jobs.workOff()
    expect(admin.editing.current().number).toBe(1)
    admin.clock.now = new Date('2026-11-23T17:00:01.000Z')

    await admin.editing.jobs.workOff()
    expect(await admin.editing.jobs.get(String(job.id))).toMatchObject({ status: 'done' })
    expect(admin.editing.current().guide('1.001193')?.label).toBe('Từ ngày mai')
    const open = await admin.editing.drafts.open({ part: 'guides', key: 'dang-ky-khai-sinh' })
    expect(open.value).toMatchObject({ label: 'Sửa sau khi hẹn' })
  })

  it('can be called off before its time', async () => {
    await saveItem(editor, GUIDE, { label: 'Từ ngày mai' })
    const { body: job } = await publisher.call('POST', '/drafts/publication', {
      body: { note: 'Có hiệu lực ngày mai', dueAt: '2026-11-24T00:00:00+07:00' },
    })

    const cancelled = await publisher.call('POST', `/jobs/${String(job.id)}/cancellation`)

    expect(cancelled.body.status).toBe('cancelled')
    admin.clock.now = new Date('2026-11-25T00:00:00.000Z')
    await admin.editing.jobs.workOff()
    expect(admin.editing.current().number).toBe(1)
  })

  it('goes back to an older release in one step', async () => {
    await saveItem(editor, GUIDE, { label: 'Làm giấy khai sinh' })
    await publishDrafts(admin, publisher)

    const started = await publisher.call('POST', '/releases/1/republication', {
      body: { reason: 'bản 2 có lỗi' },
    })

    const { body: job } = await endOfJob(admin, publisher, started)
    expect(job.result).toEqual({ release: 3 })
    expect(admin.editing.current().guide('1.001193')?.label).toBe('Đăng ký khai sinh')
    const { body } = await editor.call('GET', '/releases')
    expect(body.items).toMatchObject([
      { number: 3, republished: 1, isServed: true },
      { number: 2, isServed: false },
      { number: 1, isServed: false },
    ])
  })

  it('is for publishers', async () => {
    await saveItem(editor, GUIDE, { label: 'Làm giấy khai sinh' })

    const refused = await editor.call('POST', '/drafts/publication', { body: { note: 'thử xem' } })

    expect(refused.status).toBe(403)
  })
})

it('tries drafts on the golden questions and all their spellings', async () => {
  await saveItem(editor, PHRASES, { phrasings: ['ba tôi mới mất phải báo với ai', 'nhà có tang'] })

  const started = await editor.call('POST', '/drafts/trial', { body: {} })
  const { body } = await endOfJob(admin, editor, started)

  expect(body.result).toMatchObject({ release: 1, problems: expect.any(Array) })
  expect(body.result.figures.byVariant).toEqual(
    expect.arrayContaining(['as-asked', 'no-marks', 'telex', 'typo'].map(namedVariant)),
  )
  expect(body.result.figures).toMatchObject({ isWorse: false, stolen: [] })
})

function namedVariant(name: string): unknown {
  return expect.objectContaining({ name })
}
