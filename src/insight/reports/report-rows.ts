import { OUTCOME_NAMES } from './outcome-names'
import { type ReportPeriod, sharesOf } from './read-report'
import { questionsIn } from './sum-day'

/** What tables there are of a report. */
export const REPORT_TABLES = [
  'summary',
  'outcomes',
  'channels',
  'agencies',
  'procedures',
  'facets',
  'hours',
  'walks',
  'ratings',
] as const
export type ReportTable = (typeof REPORT_TABLES)[number]

export type Cell = string | number

/** What codes and ids are called, for people who do not know them by heart. */
export interface Names {
  procedure: (code: string) => string
  agency: (id: string) => string
  facet: (id: string) => string
}

const PERIOD = 'Kỳ'
const QUESTIONS = 'Câu hỏi'
const ANSWERED = 'Đã trả lời'
const PROCEDURE = ['Mã thủ tục', 'Thủ tục']

/** The first line of each table. */
export const REPORT_HEADINGS: Record<ReportTable, string[]> = {
  summary: [PERIOD, QUESTIONS, ANSWERED, 'Toàn trình (%)', 'Bắt đầu dẫn', 'Dẫn xong', 'Hài lòng'],
  outcomes: [PERIOD, 'Kết cục', 'Số lượt'],
  channels: [PERIOD, 'Kênh', QUESTIONS, ANSWERED],
  agencies: [PERIOD, 'Cơ quan', 'Tên cơ quan', QUESTIONS, ANSWERED],
  procedures: [PERIOD, ...PROCEDURE, 'Số lượt trả lời'],
  facets: [PERIOD, 'Khía cạnh', 'Số lượt trả lời'],
  hours: [PERIOD, 'Giờ', QUESTIONS],
  walks: [PERIOD, ...PROCEDURE, 'Bước', 'Số người'],
  ratings: [PERIOD, ...PROCEDURE, 'Số đánh giá', 'Điểm trung bình'],
}

type ToRows = (period: ReportPeriod, names: Names) => Cell[][]

const ROWS: Record<ReportTable, ToRows> = {
  summary: ({ tally }) => {
    const shares = sharesOf(tally)
    const full = shares.fullProcess === undefined ? '' : Math.round(shares.fullProcess * 100)
    const { questions, answered, walksStarted, walksFinished } = shares
    return [[questions, answered, full, walksStarted, walksFinished, shares.satisfaction ?? '']]
  },
  outcomes: ({ tally }) =>
    sorted(tally.outcomes).map(([outcome, count]) => [OUTCOME_NAMES[outcome] ?? outcome, count]),
  channels: ({ channels }) =>
    Object.entries(channels).map(([channel, outcomes]) => [channel, ...questionCells(outcomes)]),
  agencies: ({ agencies }, names) =>
    Object.entries(agencies).map(([id, outcomes]) => [
      id,
      names.agency(id),
      ...questionCells(outcomes),
    ]),
  procedures: ({ tally }, names) =>
    sorted(tally.procedures).map(([code, count]) => [code, names.procedure(code), count]),
  facets: ({ tally }, names) =>
    sorted(tally.facets).map(([facet, count]) => [names.facet(facet), count]),
  hours: ({ hours }) => hours.map((count, hour) => [hour, count]),
  walks: ({ tally }, names) =>
    Object.entries(tally.walks).flatMap(([code, { started, steps, links, finished }]) => {
      const about = [code, names.procedure(code)]
      return [
        [...about, 'Bắt đầu', started],
        ...Object.entries(steps).map(([step, count]) => [...about, step, count]),
        [...about, 'Mở liên kết (kênh có báo)', links],
        [...about, 'Hoàn thành', finished],
      ]
    }),
  ratings: ({ tally }, names) =>
    Object.entries(tally.ratings).map(([code, { count, sum }]) => [
      code,
      names.procedure(code),
      count,
      Math.round((sum / Math.max(1, count)) * 100) / 100,
    ]),
}

/** A table of a report, row by row, without ever holding all of it. */
export async function* reportRows(
  periods: AsyncIterable<ReportPeriod>,
  table: ReportTable,
  names: Names,
): AsyncGenerator<Cell[]> {
  for await (const period of periods) {
    for (const row of ROWS[table](period, names)) yield [period.period, ...row]
  }
}

function questionCells(outcomes: Record<string, number>): Cell[] {
  return [questionsIn(outcomes), (outcomes.answered ?? 0) + (outcomes.intent ?? 0)]
}

function sorted(counts: Record<string, number>): [string, number][] {
  return Object.entries(counts).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}
