import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCheck } from '../../../src/cli/content-check'
import { runImport } from '../../../src/cli/content-import'
import { runSchemas } from '../../../src/cli/content-schemas'
import { contentFolder } from './content-folder'
import { GUIDE_YAML, sampleFiles } from './sample-guide'

const TODAY = new Date('2026-11-21T05:00:00Z')
const GUIDE = 'knowledge/procedures/dang-ky-khai-sinh.yaml'
const NATIONAL = join(__dirname, '../../support/fixtures/national-catalogue-2026-07.jsonl')

/** Takes down what a command prints. */
function setUp(files: Record<string, string> = {}) {
  const lines: string[] = []
  const print = (text: string) => void lines.push(text)
  return { root: contentFolder(files), print, printed: () => lines.join('') }
}

describe('content check', () => {
  it('succeeds on good content and says how much there is', async () => {
    const { root, print, printed } = setUp(sampleFiles())

    expect(await runCheck(root, TODAY, { all: false, print })).toBe(0)

    expect(printed()).toContain('1 thủ tục, 1 hướng dẫn')
    expect(printed()).toContain('0 lỗi, 0 lưu ý')
  })

  it('fails on an error and names it', async () => {
    const guide = GUIDE_YAML.replace('who: other', 'who: uncle')
    const { root, print, printed } = setUp(sampleFiles({ [GUIDE]: guide }))

    expect(await runCheck(root, TODAY, { all: false, print })).toBe(1)

    expect(printed()).toMatch(/dang-ky-khai-sinh\.yaml:\d+ {2}LỖI \[missing-option\]/)
  })

  it('succeeds with warnings, and lists all of them only when asked to', async () => {
    const phrasings = Array.from({ length: 15 }, (_, index) => `con be thu ${index}`)
    const files = sampleFiles({
      'intents/procedures/ho-tich.yaml': JSON.stringify({
        procedures: [{ code: '1.001193', label: 'Khai sinh', phrasings }],
      }),
    })
    const short = setUp(files)
    const long = setUp(files)

    expect(await runCheck(short.root, TODAY, { all: false, print: short.print })).toBe(0)
    expect(await runCheck(long.root, TODAY, { all: true, print: long.print })).toBe(0)

    expect(short.printed().match(/no-diacritics/g)).toHaveLength(10)
    expect(short.printed()).toContain('5 lưu ý cùng loại')
    expect(long.printed().match(/no-diacritics/g)).toHaveLength(15)
  })
})

describe('content import', () => {
  it('takes the date of the source from the name of the file, and says what it did', async () => {
    const { root, print, printed } = setUp()

    expect(await runImport(root, [NATIONAL], { print })).toBe(0)
    expect(await runImport(root, [NATIONAL], { print })).toBe(0)

    expect(printed()).toContain('thêm 5, cập nhật 0, giữ nguyên 0')
    expect(printed()).toContain('không có gì thay đổi')
    expect(readFileSync(join(root, 'knowledge/catalogue.jsonl'), 'utf8')).toContain('"2026-07"')
  })

  it('asks for the date where the name does not tell', async () => {
    const { root, print } = setUp()
    const file = join(root, 'rows.jsonl')
    copyFileSync(NATIONAL, file)

    await expect(runImport(root, [file], { print })).rejects.toThrow('--source-date')
    expect(await runImport(root, [file], { sourceDate: '2026-08-01', print })).toBe(0)
  })

  it('fails when rows were left out, and names them', async () => {
    const { root, print, printed } = setUp({
      'rows.jsonl':
        '{"code": "1.000001"}\n{"code": "1.000002", "name": "Việc", "ministry": "Bộ", "field": "Gì"}\n',
    })

    const code = await runImport(root, [join(root, 'rows.jsonl')], { sourceDate: '2026-08', print })

    expect(code).toBe(1)
    expect(printed()).toContain('thêm 1')
    expect(printed()).toMatch(/Dòng 1: name/)
  })

  it('asks for a file', async () => {
    const { root, print } = setUp()

    await expect(runImport(root, [], { print })).rejects.toThrow('Thiếu tên tệp')
  })
})

it('writes the JSON Schemas', async () => {
  const { root, print, printed } = setUp()

  expect(await runSchemas(root, print)).toBe(0)

  expect(printed()).toContain('knowledge/schema/guide.json')
  expect(readFileSync(join(root, 'knowledge/schema/guide.json'), 'utf8')).toContain(
    '"Tên chính thức"',
  )
})
