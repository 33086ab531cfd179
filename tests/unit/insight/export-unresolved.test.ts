import { PassThrough } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { writeCsv, writeJsonLines } from '../../../src/insight/export-unresolved'
import { type UnresolvedQuestion } from '../../../src/insight/unresolved'
import { toTable } from '../../../src/insight/unresolved-table'

const QUESTION: UnresolvedQuestion = {
  question: 'làm hộ chiếu cho mèo',
  askedAt: new Date('2026-07-20T18:30:05Z'),
  outcome: 'unresolved',
  candidates: [{ code: '1.001193', score: 0.424 }, { code: '1.004873' }],
  release: 4,
  channel: 'web',
  conversation: 'web:c1',
  sequence: 7,
}
const nameOf = (code: string) => (code === '1.001193' ? 'Đăng ký khai sinh' : undefined)

async function toCsv(questions: UnresolvedQuestion[]): Promise<string> {
  const output = new PassThrough()
  const [, csv] = await Promise.all([writeCsv(iterate(questions), nameOf, output), text(output)])
  return csv
}

// eslint-disable-next-line @typescript-eslint/require-await -- the writers take what a database gives
async function* iterate<T>(items: T[]): AsyncGenerator<T> {
  yield* items
}

it('begins with a byte order mark, so that a spreadsheet reads Vietnamese right', async () => {
  const output = new PassThrough()

  const [, bytes] = await Promise.all([
    writeCsv(iterate([QUESTION]), nameOf, output),
    buffer(output),
  ])

  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
})

it('writes one line a question, in the time of Vietnam, with names and whole percents', async () => {
  const [, line] = (await toCsv([QUESTION])).split('\r\n')

  expect(line).toBe(
    '2026-07-21 01:30:05,làm hộ chiếu cho mèo,Không tìm thấy,1.001193,Đăng ký khai sinh,42,1.004873,,,,,,4,web,web:c1,7',
  )
})

it.each(['=1+1', '+84', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'])(
  'makes %j harmless in a spreadsheet',
  async (question) => {
    const csv = await toCsv([{ ...QUESTION, question }])

    expect(csv).toContain(`'${question}`)
  },
)

it('keeps quotes, commas and line breaks inside their cell', async () => {
  const csv = await toCsv([{ ...QUESTION, question: 'a "b", c\nd' }])

  expect(csv).toContain('"a ""b"", c\nd"')
})

it('still writes the headings when there is no question', async () => {
  expect(await toCsv([])).toContain('Thời điểm,Câu hỏi')
})

it('writes JSON Lines that give back each question', async () => {
  const output = new PassThrough()
  const both = [QUESTION, { ...QUESTION, question: 'hai\ndòng' }]

  const [, lines] = await Promise.all([writeJsonLines(iterate(both), output), text(output)])

  const parsed = lines
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
  expect(parsed).toEqual(JSON.parse(JSON.stringify(both)))
})

it('shows questions on a terminal with what came near', () => {
  const table = toTable([QUESTION], nameOf)

  expect(table.split('\n')).toEqual([
    '2026-07-21 01:30:05  làm hộ chiếu cho mèo',
    '                     Không tìm thấy · web · bản phát hành 4',
    '                      42%  1.001193  Đăng ký khai sinh',
    '                           1.004873',
    '',
  ])
})

it('lets nothing that a citizen wrote steer the terminal', () => {
  const table = toTable([{ ...QUESTION, question: 'a\u001b[2J\nb\u202ec' }], nameOf)

  expect(table).toContain('a [2J b c')
})
