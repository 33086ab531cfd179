import { saveItem } from '../support/edit-content'
import { SMALL_CONTENT } from '../support/editing-content'
import { type RunningAdmin, type SignedInCaller, startAdmin } from '../support/start-admin'

const GUIDE = '/content/guides/dang-ky-khai-sinh'
const PHRASES = '/content/phrasebook/1.000656'

let admin: RunningAdmin
let editor: SignedInCaller

beforeEach(async () => {
  admin = await startAdmin(undefined, SMALL_CONTENT)
  editor = await admin.signedIn(['editor'])
})
afterEach(() => admin.stop())

describe('a draft', () => {
  it('changes nothing for citizens, and shows what it changes', async () => {
    const saved = await saveItem(editor, GUIDE, { label: 'Làm giấy khai sinh', reason: 'gọn hơn' })

    expect(saved.status).toBe(200)
    expect(saved.body).toMatchObject({
      value: { label: 'Làm giấy khai sinh' },
      released: { label: 'Đăng ký khai sinh' },
      draft: { by: { name: editor.user.displayName }, reason: 'gọn hơn' },
    })
    const { body } = await editor.call('GET', '/drafts')
    expect(body.items).toMatchObject([
      {
        item: 'guides/dang-ky-khai-sinh',
        change: 'changed',
        differences: [{ field: 'label', before: 'Đăng ký khai sinh', after: 'Làm giấy khai sinh' }],
      },
    ])
    expect(admin.editing.current().guide('1.001193')?.label).toBe('Đăng ký khai sinh')
  })

  it('is not overwritten by a second editor, who is shown both', async () => {
    const other = await admin.signedIn(['editor'])
    const { body: opened } = await other.call('GET', GUIDE)
    await saveItem(editor, GUIDE, { label: 'Của người thứ nhất' })

    const refused = await other.call('PUT', GUIDE, {
      body: { value: { ...opened.value, label: 'Của người thứ hai' }, version: opened.version },
    })

    expect(refused.status).toBe(409)
    expect(refused.body.error.details).toMatchObject({
      reason: 'edited_meanwhile',
      theirs: { value: { label: 'Của người thứ nhất' }, draft: { by: { id: editor.user.id } } },
      yours: { label: 'Của người thứ hai' },
      differences: [{ field: 'label', before: 'Của người thứ nhất', after: 'Của người thứ hai' }],
    })
    expect((await editor.call('GET', GUIDE)).body.value.label).toBe('Của người thứ nhất')
  })

  it('lets exactly one of many editors win who save at once', async () => {
    const { body: opened } = await editor.call('GET', GUIDE)
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map((name) =>
        editor.call('PUT', GUIDE, {
          body: { value: { ...opened.value, label: `Bản ${name}` }, version: opened.version },
        }),
      ),
    )

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409])
  })

  it('lists what is wrong with it, with the field and how to put it right', async () => {
    const saved = await saveItem(editor, GUIDE, { label: 'x', owner: 'khong-co' })

    expect(saved.status).toBe(200)
    expect(saved.body.problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          severity: 'error',
          item: 'guides/dang-ky-khai-sinh',
          field: 'label',
          fix: expect.stringMatching(/\S/),
        }),
      ]),
    )
  })

  it('warns of a phrasing that another procedure has, in any spelling', async () => {
    const saved = await saveItem(editor, PHRASES, { phrasings: ['Lam giay hon thu'] })

    expect(saved.body.problems).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        rule: 'claimed-twice',
        message: expect.stringContaining('Đăng ký kết hôn'),
      }),
    )
  })

  it('can be discarded, and its versions stay', async () => {
    await saveItem(editor, GUIDE, { label: 'Lần một', reason: 'vì lẽ thứ nhất' })
    const { body } = await saveItem(editor, GUIDE, { label: 'Lần hai', reason: 'vì lẽ thứ hai' })

    const discarded = await editor.call('POST', `${GUIDE}/discard`, {
      body: { version: body.version },
    })

    expect(discarded.body).toMatchObject({ value: { label: 'Đăng ký khai sinh' }, draft: null })
    const versions = await editor.call('GET', `${GUIDE}/versions`)
    expect(versions.body.items).toMatchObject([
      {
        state: 'discarded',
        reason: 'vì lẽ thứ hai',
        differences: [{ field: 'label', before: 'Lần một', after: 'Lần hai' }],
      },
      { state: 'replaced', reason: 'vì lẽ thứ nhất', value: { label: 'Lần một' } },
    ])
  })

  it('keeps its key', async () => {
    const { status } = await saveItem(editor, GUIDE, { slug: 'ten-khac' })

    expect(status).toBe(400)
  })

  it('is written to the audit log with before and after', async () => {
    await saveItem(editor, GUIDE, { label: 'Làm giấy khai sinh', reason: 'gọn hơn' })

    const { items } = await admin.auth.audit.list({ action: 'saveContentItem' }, { limit: 5 })
    expect(items).toMatchObject([
      {
        target: 'content:guides/dang-ky-khai-sinh',
        actorId: editor.user.id,
        before: { label: 'Đăng ký khai sinh' },
        after: { label: 'Làm giấy khai sinh' },
        reason: 'gọn hơn',
      },
    ])
  })
})

describe('an editor of one agency', () => {
  it('edits what the agency owns, and nothing of others or of all', async () => {
    const own = await admin.signedIn(['editor'], { agencies: ['ubnd-xa'] })
    const foreign = await admin.signedIn(['editor'], { agencies: ['so-tu-phap'] })

    expect((await saveItem(own, GUIDE, { label: 'Làm giấy khai sinh' })).status).toBe(200)
    expect((await saveItem(foreign, GUIDE, { label: 'Làm khai sinh' })).status).toBe(403)
    expect((await saveItem(own, '/content/intents/greet', { name: 'Chào' })).status).toBe(403)
    expect((await foreign.call('GET', GUIDE)).body.isEditable).toBe(false)
  })
})

describe('a list of items', () => {
  it('is searched in any spelling, and a page at a time', async () => {
    const found = await editor.call('GET', '/content/phrasebook?q=ket%20hon')
    expect(found.body).toMatchObject({ items: [{ key: '1.000894' }], total: { count: 1 } })

    const first = await editor.call('GET', '/content/phrasebook?limit=2')
    const second = await editor.call(
      'GET',
      `/content/phrasebook?limit=2&after=${String(first.body.next)}`,
    )
    expect([...first.body.items, ...second.body.items]).toMatchObject([
      { key: '1.000656' },
      { key: '1.000894' },
      { key: '1.001193' },
    ])
    expect(second.body.next).toBeUndefined()
  })

  it('shows what is changed, and what would be new', async () => {
    const value = { id: 'moi', question: 'câu hỏi mới', codes: ['1.000656'] }
    const { body } = await editor.call('GET', '/content/golden?changed=true')
    expect(body.items).toEqual([])
    const version = (await admin.editing.drafts.open({ part: 'golden', key: 'moi' })).version

    await editor.call('PUT', '/content/golden/moi', { body: { value, version } })

    const changed = await editor.call('GET', '/content/golden?changed=true')
    expect(changed.body.items).toMatchObject([{ key: 'moi', change: 'added' }])
  })
})

describe('the test box', () => {
  it('says what would be answered and why, of the release and of the drafts', async () => {
    await saveItem(editor, PHRASES, { phrasings: ['ông cụ quy tiên'] })
    const ask = (against: string) =>
      editor.call('POST', '/test-box', { body: { question: 'ông cụ quy tiên', against } })

    const { body: released } = await ask('release')
    const { body: drafted } = await ask('draft')

    expect(drafted).toMatchObject({
      against: 'draft',
      targets: expect.arrayContaining([{ id: '1.000656', label: 'Đăng ký khai tử' }]),
      hits: expect.arrayContaining([expect.objectContaining({ code: '1.000656' })]),
      claims: [{ item: 'phrasebook/1.000656' }],
    })
    expect(drafted.hits[0].evidence[0]).toMatchObject({
      source: 'phrasing',
      matched: expect.arrayContaining(['quy', 'tiên']),
    })
    expect(drafted.replies[0].text).toMatch(/\S/)
    expect(released.claims).toEqual([])
    expect(drafted.probability).toBeGreaterThan(Number(released.probability))
  })
})
