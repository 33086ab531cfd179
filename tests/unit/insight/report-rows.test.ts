import { createNames, namesIn } from '../../../src/insight/reports/report-names'
import {
  REPORT_HEADINGS,
  reportRows,
  type ReportTable,
} from '../../../src/insight/reports/report-rows'
import { emptySums } from '../../../src/insight/reports/report-sums'
import { EMPTY_CONTENT, guide, servedRelease } from '../../support/served-release'

const FACTS = {
  web: { title: 'Trang web', tellsLinks: true },
  zalo: { title: 'Zalo', tellsLinks: false },
}

const TITLES = { b: 'Điền tờ khai', a: 'Nộp hồ sơ', c: 'Nhận kết quả' }
const STEPS = Object.entries(TITLES).map(([id, title]) => {
  const [step] = guide().steps
  return { ...step!, id, title }
})

function setUp(channels: string[]) {
  const content = {
    ...EMPTY_CONTENT,
    guides: [{ ...guide(), steps: STEPS }],
    agencies: [{ id: 'ubnd-xa', name: 'UBND cấp xã', level: 'commune' as const }],
  }
  const names = createNames({ ...servedRelease(1, content), label: () => 'Khai sinh' }, FACTS)
  const sums = emptySums()
  sums.tally.outcomes = { answered: 3, 'not-known-yet': 1 }
  sums.tally.procedures = { '1.001193': 3 }
  sums.tally.facets = { fee: 2 }
  sums.tally.walks = {
    '1.001193': { started: 5, finished: 2, links: 0, steps: { c: 2, gone: 1, a: 4 } },
  }
  sums.tally.ratings = { '1.001193': { count: 2, sum: 9 } }
  sums.agencies = { 'ubnd-xa': { answered: 2 }, '': { answered: 1 } }
  sums.channels = Object.fromEntries(channels.map((name) => [name, { answered: 1 }]))
  const rowsOf = async (table: ReportTable) => {
    const rows: (string | number)[][] = []
    for await (const row of reportRows(one({ period: '2026-07', ...sums }), table, names)) {
      rows.push(row)
    }
    return rows
  }
  return { names, sums, rowsOf }
}

async function* one<T>(item: T): AsyncGenerator<T> {
  yield await Promise.resolve(item)
}

it.each<[ReportTable, (string | number)[][]]>([
  [
    'outcomes',
    [
      ['2026-07', 'answered', 'Đã trả lời về thủ tục', 3],
      ['2026-07', 'not-known-yet', 'not-known-yet', 1],
    ],
  ],
  [
    'channels',
    [
      ['2026-07', 'web', 'Trang web', 1, 1],
      ['2026-07', 'fax', 'fax', 1, 1],
    ],
  ],
  [
    'agencies',
    [
      ['2026-07', 'ubnd-xa', 'UBND cấp xã', 2, 2],
      ['2026-07', '', 'Chưa có cơ quan', 1, 1],
    ],
  ],
  ['procedures', [['2026-07', '1.001193', 'Khai sinh', 3]]],
  ['facets', [['2026-07', 'fee', 'fee', 2]]],
  ['ratings', [['2026-07', '1.001193', 'Khai sinh', 2, 4.5]]],
])('has names beside codes in the table of %s', async (table, expected) => {
  const rows = await setUp(['web', 'fax']).rowsOf(table)

  expect(rows).toEqual(expected)
  expect(rows[0]).toHaveLength(REPORT_HEADINGS[table].length)
})

it('calls the steps of a walk by their titles, in the order of the guide, and says where opened links are counted', async () => {
  const rows = await setUp(['web', 'zalo']).rowsOf('walks')

  expect(rows.map(([, , , ...step]) => step)).toEqual([
    ['started', 'Bắt đầu', 5],
    ['a', 'Nộp hồ sơ', 4],
    ['c', 'Nhận kết quả', 2],
    ['gone', 'gone', 1],
    ['links', 'Mở trang nộp hồ sơ (chỉ đếm được trên Trang web)', 0],
    ['finished', 'Đến bước cuối', 2],
  ])
})

it('shows no number of opened links where no channel can tell', async () => {
  const rows = await setUp(['zalo']).rowsOf('walks')

  expect(rows[4]?.slice(3)).toEqual(['links', 'Mở trang nộp hồ sơ (kênh này không cho biết)', ''])
})

it('names all that a report tells of', () => {
  const { names, sums } = setUp(['web'])

  expect(namesIn(sums, names)).toEqual({
    procedures: { '1.001193': 'Khai sinh' },
    agencies: { 'ubnd-xa': 'UBND cấp xã', '': 'Chưa có cơ quan' },
    facets: { fee: 'fee' },
    channels: { web: 'Trang web' },
    outcomes: { answered: 'Đã trả lời về thủ tục', 'not-known-yet': 'not-known-yet' },
    steps: { '1.001193': { a: 'Nộp hồ sơ', c: 'Nhận kết quả', gone: 'gone' } },
  })
})
