import { type Content } from '../../src/content/content'
import { saveItem } from '../support/edit-content'
import { SMALL_CONTENT } from '../support/editing-content'
import { type RunningAdmin, type SignedInCaller, startAdmin } from '../support/start-admin'

const GUIDE = { part: 'guides', key: 'dang-ky-khai-sinh' }
const WALK = { text: '/walk 1.001193', label: 'Dẫn từng bước' }

let admin: RunningAdmin
let editor: SignedInCaller

beforeEach(async () => {
  admin = await startAdmin(undefined, SMALL_CONTENT)
  editor = await admin.signedIn(['editor'])
})
afterEach(() => admin.stop())

/** The guide of the small content, with other fields. */
function edited(fields: Partial<Content['guides'][number]>) {
  return { ...GUIDE, value: { ...SMALL_CONTENT.guides[0], ...fields } }
}

function withStepText(text: string) {
  const [step, ...others] = SMALL_CONTENT.guides[0]?.steps ?? []
  if (!step) throw new Error('there is no step')
  return edited({ steps: [{ ...step, text }, ...others] })
}

/** All that the store has: turns, and documents of every kind. */
async function everythingKept() {
  const { archive } = admin.store
  const documents: [string, unknown][] = []
  for (const name of await archive.collections()) {
    const kept = await archive.documents(name, { limit: 1000 })
    if (kept.length > 0) documents.push([name, kept])
  }
  return { turns: await archive.countTurns(), documents }
}

async function preview(body: object) {
  const answer = await editor.call('POST', '/preview', { body })
  return { ...answer, shown: JSON.stringify(answer.body?.turns) }
}

describe('a preview', () => {
  it('greets, and walks through the guide as it stands in the editor, unsaved', async () => {
    const item = withStepText('Viết bằng mực tím.')
    const messages = [WALK, { text: 'lệnh next' }]

    const { body, shown } = await preview({ item, messages })

    expect(body.turns).toHaveLength(3)
    expect(body.turns[0].message).toBeUndefined()
    expect(body.turns[1].message).toEqual(WALK)
    expect(shown).toContain('Viết bằng mực tím.')
    expect(admin.editing.current().guide('1.001193')?.steps[0]?.text).not.toContain('mực tím')
  })

  it('asks the deciding questions of the guide that is edited, and lists its papers', async () => {
    const item = edited({
      questions: [{ id: 'cuoi', kind: 'yes-no', ask: 'Cha mẹ đã đăng ký kết hôn chưa?' }],
      documents: [
        {
          ...{ id: 'giay', name: 'Giấy tờ mới thêm', kind: 'copy', originals: 0, copies: 1 },
          ...{ source: 'portal', when: { cuoi: true } },
        },
      ],
    })

    const asked = await preview({ item, messages: [WALK] })
    const listed = await preview({ item, messages: [WALK, { text: 'lệnh yes' }] })

    expect(asked.shown).toContain('Cha mẹ đã đăng ký kết hôn chưa?')
    expect(asked.shown).not.toContain('Giấy tờ mới thêm')
    expect(listed.shown).toContain('Giấy tờ mới thêm')
  })

  it('finds a procedure by phrasings that are not saved', async () => {
    const entry = SMALL_CONTENT.phrasebook[0]
    const phrasings = [...(entry?.phrasings ?? []), 'xin tờ tiễn biệt cho cụ']
    const item = { part: 'phrasebook', key: '1.000656', value: { ...entry, phrasings } }
    const messages = [{ text: 'xin tờ tiễn biệt cho cụ' }]

    const before = await preview({ messages })
    const after = await preview({ item, messages })

    expect(before.shown).not.toContain('1.000656')
    expect(after.shown).toContain('1.000656')
  })

  it('answers from what others have saved as well', async () => {
    await saveItem(editor, '/content/guides/dang-ky-khai-sinh', {
      summary: 'Bản nháp đã lưu của người khác.',
    })

    const { shown } = await preview({ messages: [{ text: '/show 1.001193' }] })

    expect(shown).toContain('Bản nháp đã lưu của người khác.')
  })

  it('goes on from what was right last when a change lacks its shape, and says so', async () => {
    const { body, shown } = await preview({
      item: { ...GUIDE, value: { ...SMALL_CONTENT.guides[0], steps: 'không phải danh sách' } },
      messages: [WALK],
    })

    expect(body.problems).toMatchObject([{ severity: 'error', field: 'steps' }])
    expect(shown).toContain('Tờ khai')
  })

  it('keeps nothing: no turn, no unresolved question, nobody who waits, nothing in the log of changes', async () => {
    const before = await everythingKept()

    await preview({
      item: withStepText('x'),
      messages: [WALK, { text: 'con mèo của tôi bay mất' }, { text: 'gặp người thật số 1' }],
    })

    expect(await everythingKept()).toEqual(before)
  })

  it('masks personal data, as a conversation does', async () => {
    const { shown } = await preview({ messages: [{ text: 'số của tôi là 0912 345 678' }] })

    expect(shown).not.toContain('0912')
  })

  it('is for editors who have signed in', async () => {
    const viewer = await admin.signedIn(['viewer'])
    const body = { messages: [] }

    expect(await admin.call('POST', '/preview', { body })).toMatchObject({ status: 401 })
    expect(await viewer.call('POST', '/preview', { body })).toMatchObject({ status: 403 })
  })
})
