import { figuresOf, sharesOf } from './figures'
import { type ReportPeriod } from './read-report'
import { type Names } from './report-names'
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

const PERIOD = 'Kỳ'
const QUESTIONS = 'Câu hỏi'
const ANSWERED = 'Đã trả lời'
const PROCEDURE = ['Mã thủ tục', 'Thủ tục']

/** The first line of each table: what is counted by its code, and by what it is called. */
export const REPORT_HEADINGS: Record<ReportTable, string[]> = {
  summary: [PERIOD, QUESTIONS, ANSWERED, 'Toàn trình (%)', 'Bắt đầu dẫn', 'Dẫn xong', 'Hài lòng'],
  outcomes: [PERIOD, 'Mã kết cục', 'Kết cục', 'Số lượt'],
  channels: [PERIOD, 'Mã kênh', 'Kênh', QUESTIONS, ANSWERED],
  agencies: [PERIOD, 'Mã cơ quan', 'Cơ quan', QUESTIONS, ANSWERED],
  procedures: [PERIOD, ...PROCEDURE, 'Số lượt trả lời'],
  facets: [PERIOD, 'Mã khía cạnh', 'Khía cạnh', 'Số lượt trả lời'],
  hours: [PERIOD, 'Giờ', QUESTIONS],
  walks: [PERIOD, ...PROCEDURE, 'Mã bước', 'Bước', 'Số người'],
  ratings: [PERIOD, ...PROCEDURE, 'Số đánh giá', 'Điểm trung bình'],
}

type ToRows = (period: ReportPeriod, names: Names) => Cell[][]

const ROWS: Record<ReportTable, ToRows> = {
  summary: ({ tally }) => {
    const shares = sharesOf(figuresOf(tally))
    const full = shares.fullProcess === undefined ? '' : Math.round(shares.fullProcess * 100)
    const { questions, answered, walksStarted, walksFinished } = shares
    return [[questions, answered, full, walksStarted, walksFinished, shares.satisfaction ?? '']]
  },
  outcomes: ({ tally }, names) =>
    sorted(tally.outcomes).map(([outcome, count]) => [outcome, names.outcome(outcome), count]),
  channels: ({ channels }, names) =>
    Object.entries(channels).map(([channel, outcomes]) => [
      channel,
      names.channel(channel),
      ...questionCells(outcomes),
    ]),
  agencies: ({ agencies }, names) =>
    Object.entries(agencies).map(([id, outcomes]) => [
      id,
      names.agency(id),
      ...questionCells(outcomes),
    ]),
  procedures: ({ tally }, names) =>
    sorted(tally.procedures).map(([code, count]) => [code, names.procedure(code), count]),
  facets: ({ tally }, names) =>
    sorted(tally.facets).map(([facet, count]) => [facet, names.facet(facet), count]),
  hours: ({ hours }) => hours.map((count, hour) => [hour, count]),
  walks: ({ tally, channels }, names) => {
    const links = linksLabel(names.tellingLinks(Object.keys(channels)).map(names.channel))
    return Object.entries(tally.walks).flatMap(([code, walk]) => {
      const about = [code, names.procedure(code)]
      return [
        [...about, 'started', 'Bắt đầu', walk.started],
        ...names
          .steps(code, Object.keys(walk.steps))
          .map(([step, title]) => [...about, step, title, walk.steps[step] ?? 0]),
        // Nothing, and not zero, where no channel can tell.
        [...about, 'links', links.label, links.isKnown ? walk.links : ''],
        [...about, 'finished', 'Đến bước cuối', walk.finished],
      ]
    })
  },
  ratings: ({ tally }, names) =>
    Object.entries(tally.ratings).map(([code, { count, sum }]) => [
      code,
      names.procedure(code),
      count,
      Math.round((sum / Math.max(1, count)) * 100) / 100,
    ]),
}

function linksLabel(telling: string[]) {
  const isKnown = telling.length > 0
  const where = isKnown ? `chỉ đếm được trên ${telling.join(', ')}` : 'kênh này không cho biết'
  return { isKnown, label: `Mở trang nộp hồ sơ (${where})` }
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
