import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { CatalogueEntry } from '../../../src/content/catalogue-entry'
import { importCatalogue } from '../../../src/content/import/import-catalogue'
import { contentFolder } from './content-folder'

const FIXTURES = join(__dirname, '../../support/fixtures')
const NATIONAL = join(FIXTURES, 'national-catalogue-2026-07.jsonl')
const EXPORT = join(FIXTURES, 'portal-export.xlsx')
const CATALOGUE = 'knowledge/catalogue.jsonl'

function catalogueOf(root: string): CatalogueEntry[] {
  const lines = readFileSync(join(root, CATALOGUE), 'utf8').trimEnd().split('\n')
  return lines.map((line) => CatalogueEntry.parse(JSON.parse(line)))
}

function entryOf(root: string, code: string): CatalogueEntry | undefined {
  return catalogueOf(root).find((entry) => entry.code === code)
}

/** Writes the rows to a file and imports it into an empty folder, or into the one given. */
async function importRows(rows: unknown[], options: { root?: string; sourceDate?: string } = {}) {
  const text = rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n')
  return importBytes(Buffer.from(text), options)
}

async function importBytes(
  bytes: Buffer,
  { root = contentFolder({}), sourceDate = '2026-07' }: { root?: string; sourceDate?: string } = {},
) {
  const file = join(contentFolder({ 'rows.jsonl': bytes }), 'rows.jsonl')
  const result = await importCatalogue({ root, file, sourceDate })
  return { root, result }
}

const ROW = {
  code: '1.000001',
  name: 'Đăng ký việc gì đó',
  ministry: 'Bộ Tư pháp',
  field: 'Hộ tịch',
}

describe('the national catalogue', () => {
  it('is taken over with its facts, in our own words for levels and ministries', async () => {
    const root = contentFolder({})

    const result = await importCatalogue({ root, file: NATIONAL, sourceDate: '2026-07' })

    expect(result).toMatchObject({ added: 5, changed: 0, unchanged: 0, total: 5, broken: [] })
    expect(catalogueOf(root).map(({ code }) => code)).toEqual([
      '1.000239',
      '1.000771',
      '1.001193',
      '1.013124',
      '1.014208',
    ])
    expect(entryOf(root, '1.001193')).toEqual({
      code: '1.001193',
      name: 'Thủ tục đăng ký khai sinh',
      ministry: 'Bộ Tư pháp',
      field: 'Hộ tịch',
      levels: ['commune'],
      audience: ['Công dân Việt Nam', 'Người Việt Nam định cư ở nước ngoài'],
      agency: 'Ủy ban nhân dân cấp xã',
      decision: '163/QĐ-BTP',
      url: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-3fe0-70ac-b9d6-5e9e20d6eef7',
      sourceDate: '2026-07',
    })
    expect(entryOf(root, '1.000239')?.ministry).toBe('Bộ Xây dựng')
    expect(entryOf(root, '1.000771')?.audience).toContain('Cán bộ, công chức, viên chức')
    expect(entryOf(root, '1.000771')?.audience).not.toContain('công chức')
    expect(entryOf(root, '1.013124')).toMatchObject({
      levels: ['ministry'],
      decision: '6225/QĐ-BQP',
    })
    expect(entryOf(root, '1.014208')).toMatchObject({ levels: [], audience: [] })
  })

  it('changes nothing the second time, and says so', async () => {
    const root = contentFolder({})
    await importCatalogue({ root, file: NATIONAL, sourceDate: '2026-07' })
    const before = readFileSync(join(root, CATALOGUE))

    const result = await importCatalogue({ root, file: NATIONAL, sourceDate: '2026-07' })

    expect(result).toMatchObject({ added: 0, changed: 0, unchanged: 5, total: 5 })
    expect(readFileSync(join(root, CATALOGUE))).toEqual(before)
  })

  it('may be gzipped', async () => {
    const { result } = await importBytes(gzipSync(readFileSync(NATIONAL)))

    expect(result.added).toBe(5)
  })

  it('tells how far it is', async () => {
    const steps: string[] = []

    await importCatalogue({
      root: contentFolder({}),
      file: NATIONAL,
      sourceDate: '2026-07',
      onProgress: (done, total) => steps.push(`${done}/${total}`),
    })

    expect(steps).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5'])
  })
})

describe('a spreadsheet exported from the portal', () => {
  it('is read below its title and its headings', async () => {
    const root = contentFolder({})

    const result = await importCatalogue({ root, file: EXPORT, sourceDate: '2026-06' })

    expect(result).toMatchObject({ added: 6, broken: [] })
    expect(entryOf(root, '3.000323')).toEqual({
      code: '3.000323',
      name: 'Đăng ký giám sát việc giám hộ',
      ministry: 'Bộ Tư pháp',
      field: 'Hộ tịch',
      levels: [],
      audience: [],
      agency: 'Ủy ban nhân dân cấp xã',
      sourceDate: '2026-06',
    })
    expect(entryOf(root, '1.003976')?.agency).toBe('Bộ Tư pháp, Ủy ban nhân dân cấp tỉnh')
  })

  it('does not erase what a fuller source told, even when it is newer', async () => {
    const root = contentFolder({})
    await importRows(
      [
        {
          ...ROW,
          code: '3.000323',
          name: 'Giám sát giám hộ',
          levels: ['Cấp xã'],
          decision: '1/QĐ-BTP',
        },
      ],
      { root, sourceDate: '2026-05' },
    )

    const result = await importCatalogue({ root, file: EXPORT, sourceDate: '2026-06' })

    expect(result).toMatchObject({ added: 5, changed: 1 })
    expect(entryOf(root, '3.000323')).toMatchObject({
      name: 'Đăng ký giám sát việc giám hộ',
      levels: ['commune'],
      decision: '1/QĐ-BTP',
      sourceDate: '2026-06',
    })
  })

  it('leaves a newer source alone', async () => {
    const root = contentFolder({})
    await importRows([{ ...ROW, code: '3.000323', name: 'Tên mới hơn' }], { root })

    await importCatalogue({ root, file: EXPORT, sourceDate: '2026-06' })

    expect(entryOf(root, '3.000323')).toMatchObject({
      name: 'Tên mới hơn',
      agency: 'Ủy ban nhân dân cấp xã',
      sourceDate: '2026-07',
    })
  })
})

describe('a row', () => {
  it.each([
    [
      'decomposed letters',
      { name: '  Đăng  ký\nkhai sinh. '.normalize('NFD') },
      { name: 'Đăng ký khai sinh' },
    ],
    ['a level in capitals', { levels: ['Cấp Xã', 'Cấp Bộ'] }, { levels: ['ministry', 'commune'] }],
    ['a level that is gone', { levels: ['Cấp huyện'] }, { levels: [] }],
    ['one audience as text', { audience: 'Doanh nghiệp' }, { audience: ['Doanh nghiệp'] }],
    ['an agency named twice', { agency: 'Sở Tư pháp Sở Tư pháp' }, { agency: 'Sở Tư pháp' }],
    ['a decision in words', { decision: 'Quyết định số 12 /QĐ-BQP' }, { decision: '12/QĐ-BQP' }],
    ['a foreign address', { url: 'https://dichvucong.gov.vn.example.com/x' }, { url: undefined }],
    ['an address without encryption', { url: 'http://dichvucong.gov.vn/x' }, { url: undefined }],
    ['an address that is a script', { url: 'javascript:alert(1)' }, { url: undefined }],
    ['fields of no concern', { steps_text: 'Bước 1' }, { steps_text: undefined }],
  ])('with %s is tidied', async (_, fields, expected) => {
    const { root } = await importRows([{ ...ROW, ...fields }])

    const plain = { ...ROW, levels: [], audience: [], sourceDate: '2026-07' }
    expect(entryOf(root, ROW.code)).toEqual({ ...plain, ...expected })
  })

  it('that is broken is reported with its number, and the rest goes on', async () => {
    const { root, result } = await importRows([
      ROW,
      '{"code": "1.0000',
      { ...ROW, code: '1000003' },
      '',
      { ...ROW, code: '1.000004', name: undefined },
      { ...ROW, code: '1.000005' },
      'null',
    ])

    expect(result.broken.map(({ number }) => number)).toEqual([2, 3, 5, 7])
    expect(result.broken[1]?.problem).toContain('1000003')
    expect(result.broken[2]?.problem).toContain('name')
    expect(catalogueOf(root).map(({ code }) => code)).toEqual(['1.000001', '1.000005'])
  })

  it('whose code stood further up is merged and reported', async () => {
    const { root, result } = await importRows([ROW, { ...ROW, levels: ['Cấp tỉnh'] }])

    expect(result).toMatchObject({ added: 1, total: 1, repeated: [{ number: 2, code: ROW.code }] })
    expect(entryOf(root, ROW.code)?.levels).toEqual(['province'])
  })
})

describe('a file that cannot be imported', () => {
  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'không phải là loại tệp'],
    ['an old spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), '.xlsx'],
    ['an empty file', Buffer.alloc(0), 'không phải là loại tệp'],
    ['a zip that is no spreadsheet', Buffer.from('PK\x03\x04 và gì đó'), 'bảng tính'],
    ['half a gzip', gzipSync(readFileSync(NATIONAL)).subarray(0, 200), 'nén'],
    ['nothing but broken rows', Buffer.from('{"code":1}\n{'), 'Dòng 1'],
  ])('is refused: %s', async (_, bytes, reason) => {
    const root = contentFolder({})

    await expect(importBytes(bytes, { root })).rejects.toThrow(reason)

    expect(existsSync(join(root, CATALOGUE))).toBe(false)
  })

  it('is refused when it is not there, or a folder', async () => {
    const root = contentFolder({})
    const options = { root, sourceDate: '2026-07' }

    await expect(importCatalogue({ ...options, file: join(root, 'x.xlsx') })).rejects.toThrow(
      'không có tệp này',
    )
    await expect(importCatalogue({ ...options, file: root })).rejects.toThrow('thư mục')
  })

  it('does not build on a catalogue that has faults', async () => {
    const root = contentFolder({ [CATALOGUE]: '{"code":\n' })

    await expect(importRows([ROW], { root })).rejects.toThrow(`${CATALOGUE}:1`)

    expect(readFileSync(join(root, CATALOGUE), 'utf8')).toBe('{"code":\n')
  })
})

describe('a catalogue that cannot be written', () => {
  const unfinished = `${CATALOGUE}.${process.pid}.tmp`

  it('stays as it was', async () => {
    const { root } = await importRows([ROW])
    mkdirSync(join(root, unfinished))

    await expect(importRows([{ ...ROW, code: '1.000002' }], { root })).rejects.toThrow(
      'Không ghi được',
    )

    expect(catalogueOf(root).map(({ code }) => code)).toEqual(['1.000001'])
  })

  // /dev/full takes nothing, just like a full disk.
  const itOnLinux = existsSync('/dev/full') ? it : it.skip
  itOnLinux('stays as it was when the disk is full, and nothing is left behind', async () => {
    const { root } = await importRows([ROW])
    symlinkSync('/dev/full', join(root, unfinished))

    await expect(importRows([{ ...ROW, code: '1.000002' }], { root })).rejects.toThrow(
      'ổ đĩa đã đầy',
    )

    expect(catalogueOf(root).map(({ code }) => code)).toEqual(['1.000001'])
    expect(readdirSync(join(root, 'knowledge'))).toEqual(['catalogue.jsonl'])
  })
})
