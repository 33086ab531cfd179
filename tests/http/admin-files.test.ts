import { finishSteps } from '../../src/lib/steps'
import { packArchive } from '../../src/editing/files/content-archive'
import { writeContentFiles } from '../../src/editing/files/write-content-files'
import { readSpreadsheet, writeSpreadsheet } from '../../src/editing/sheets/spreadsheet'
import { buffer } from 'node:stream/consumers'
import { SMALL_CONTENT } from '../support/editing-content'
import { type RunningAdmin, type SignedInCaller, startAdmin } from '../support/start-admin'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

let admin: RunningAdmin
let editor: SignedInCaller

beforeEach(async () => {
  admin = await startAdmin(undefined, SMALL_CONTENT)
  editor = await admin.signedIn(['editor'])
})
afterEach(() => admin.stop())

/** Sends a file as a browser does. */
async function upload(path: string, type: string, bytes: Buffer) {
  const response = await fetch(`${admin.url}/api/admin/v1${path}`, {
    method: 'POST',
    headers: {
      'content-type': type,
      cookie: `motcua_session=${editor.cookie}`,
      'x-csrf-token': editor.csrf,
    },
    body: new Uint8Array(bytes),
  })
  const body: unknown = await response.json()
  return { status: response.status, body }
}

async function download(path: string): Promise<Buffer> {
  const response = await fetch(`${admin.url}/api/admin/v1${path}`, {
    headers: { cookie: `motcua_session=${editor.cookie}` },
  })
  expect(response.status).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}

describe('a spreadsheet of phrasings', () => {
  it('comes back as it went out', async () => {
    const sheet = await download('/exports/phrasings.xlsx')

    const { body } = await upload('/imports/phrasings', XLSX, sheet)

    expect(body).toMatchObject({ changes: [], badRows: [], taken: 0 })
  })

  it('becomes drafts, with every bad row told by its number', async () => {
    const sheet = await writeSpreadsheet([
      ['Cách hỏi', 'Mã thủ tục', 'Tên ngắn'],
      ['nhà có người qua đời', '1.000656', ''],
      ['hỏi gì đó', '9.999999', ''],
      ['', '1.000656', ''],
      ['=1+1 là cách hỏi', '1.000656', ''],
      ['nhà có người qua đời', '1.000656', ''],
    ])

    const tried = await upload('/imports/phrasings', XLSX, sheet)
    const done = await upload('/imports/phrasings?dryRun=false', XLSX, sheet)

    expect(tried.body).toMatchObject({
      taken: 0,
      changes: [{ item: 'phrasebook/1.000656', kind: 'changed' }],
      badRows: [{ number: 3 }, { number: 4 }, { number: 6 }],
    })
    expect(done.body).toMatchObject({ taken: 1, conflicts: [] })
    const { body } = await editor.call('GET', '/content/phrasebook/1.000656')
    expect(body.value).toMatchObject({
      label: 'Đăng ký khai tử',
      phrasings: ['nhà có người qua đời', '=1+1 là cách hỏi'],
    })
  })

  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('may be a CSV file with %s, as Excel saves it', async (_name, delimiter) => {
    const rows = [
      ['Mã thủ tục', 'Tên ngắn', 'Cách hỏi'],
      ['1.000656', '', `"nhà có người mất${delimiter} báo ""ai"" đây"`],
      [''],
      ['9.999999', '', 'hỏi gì đó'],
    ]
    const text = `\uFEFF${rows.map((row) => row.join(delimiter)).join('\r\n')}`

    const { body } = await upload('/imports/phrasings', 'text/csv', Buffer.from(text))

    expect(body).toMatchObject({
      changes: [{ item: 'phrasebook/1.000656' }],
      badRows: [{ number: 4 }],
    })
    expect(JSON.stringify(body)).toContain(String.raw`báo \"ai\" đây`)
  })

  it.each([
    ['a CSV file in an old encoding', Buffer.from([0x4d, 0xe3, 0x20, 0x74, 0xfb]), 'not_utf8'],
    ['a workbook of old Excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'bad_workbook'],
    ['half a workbook', Buffer.from('PK\u0003\u0004 và hết'), 'bad_workbook'],
    ['an open quotation', Buffer.from('"Mã thủ tục,Tên ngắn'), 'bad_csv'],
  ])('is refused with the reason when it is %s', async (_name, bytes, reason) => {
    const { status, body } = await upload('/imports/phrasings?dryRun=false', 'text/csv', bytes)

    expect(status).toBe(400)
    expect(body).toMatchObject({ error: { code: 'invalid_request', details: { reason } } })
    expect((await editor.call('GET', '/drafts')).body.items).toEqual([])
  })

  it('holds no live formula', async () => {
    const rows = await readSpreadsheet(
      await writeSpreadsheet([['=HYPERLINK("x")'], ['-1'], ['thường']]),
    )

    // The mark that keeps Excel from working it out is taken off again when it is read.
    expect(rows).toEqual([['=HYPERLINK("x")'], ['-1'], ['thường']])
  })

  it('is refused when it is none, or lacks a column', async () => {
    const none = await upload('/imports/phrasings', XLSX, Buffer.from('không phải bảng tính'))
    const lacking = await upload(
      '/imports/phrasings',
      XLSX,
      await writeSpreadsheet([['Mã thủ tục']]),
    )

    expect(none).toMatchObject({ status: 400, body: { error: { code: 'invalid_request' } } })
    expect(lacking.body).toMatchObject({
      error: { details: { columns: ['Tên ngắn', 'Cách hỏi'] } },
    })
  })
})

it('takes golden questions from a spreadsheet, with every bad row told by its number', async () => {
  const sheet = await writeSpreadsheet([
    ['Mã câu', 'Câu hỏi', 'Mã thủ tục đúng', 'Ý định đúng', 'Khía cạnh', 'Nhóm'],
    ['', 'nhà có người mất thì làm gì', '1.000656', '', 'documents', 'mới'],
    ['sai', 'câu này sai khía cạnh', '1.000656', '', 'khong-co', ''],
    ['sai-2', 'câu này có mã lạ', '9.999999', '', '', ''],
  ])

  const { body } = await upload('/imports/golden?dryRun=false', XLSX, sheet)

  expect(body).toMatchObject({ taken: 1, badRows: [{ number: 3 }, { number: 4 }] })
  const { body: drafts } = await editor.call('GET', '/drafts')
  expect(drafts.items).toMatchObject([{ part: 'golden', change: 'added', problems: [] }])
})

describe('an archive of files', () => {
  it('is told by what it would change, and becomes drafts', async () => {
    const [guide] = SMALL_CONTENT.guides
    if (!guide) throw new Error('there is no guide')
    const changed = { ...SMALL_CONTENT, guides: [{ ...guide, label: 'Làm giấy khai sinh' }] }
    const texts = finishSteps(writeContentFiles(changed, new Map()))
    const archive = await buffer(packArchive(texts, admin.clock.now))

    const tried = await upload('/imports/content', 'application/zip', archive)
    const done = await upload('/imports/content?dryRun=false', 'application/zip', archive)

    expect(tried.body).toMatchObject({
      problems: [],
      taken: 0,
      changes: [{ item: 'guides/dang-ky-khai-sinh', differences: [{ field: 'label' }] }],
    })
    expect(done.body).toMatchObject({ taken: 1 })
  })

  it('changes and adds what is in it, and takes nothing away that is not', async () => {
    const texts = finishSteps(writeContentFiles(SMALL_CONTENT, new Map()))
    const general = texts.get('intents/general.yaml') ?? ''
    const changed = general.replace('Trả lời greet', 'Kính chào anh/chị')
    const archive = await buffer(
      packArchive(new Map([['xuat/intents/general.yaml', changed]]), admin.clock.now),
    )

    const { body } = await upload('/imports/content', 'application/zip', archive)

    expect(body).toMatchObject({ problems: [], changes: [{ item: 'intents/greet' }] })
    expect(body).toHaveProperty('changes.length', 1)
  })

  it.each([
    ['has nothing of ours in it', new Map([['anh/meo.yaml', 'a: 1']]), 'no_content_files'],
    ['is none', undefined, 'bad_archive'],
  ])('is refused when it %s', async (_name, texts, reason) => {
    const bytes = texts
      ? await buffer(packArchive(texts, admin.clock.now))
      : Buffer.from('không phải zip')

    const { status, body } = await upload('/imports/content', 'application/zip', bytes)

    expect(status).toBe(400)
    expect(body).toMatchObject({ error: { details: { reason } } })
  })

  it('is refused with the places of what is wrong in it', async () => {
    const texts = new Map([
      ['intents/general.yaml', 'commands: []\nintents: khong-phai-danh-sach\n'],
    ])
    const archive = await buffer(packArchive(texts, admin.clock.now))

    const { body } = await upload('/imports/content?dryRun=false', 'application/zip', archive)

    expect(body).toMatchObject({
      taken: 0,
      problems: [{ file: 'intents/general.yaml', line: 2, field: 'intents' }],
    })
  })
})
