import { type Collection } from '../../store/collection'
import { walkPages } from '../walk-pages'
import { shiftDay } from './periods'
import { type Names } from './report-names'
import { type Cell } from './report-rows'
import { type Summary } from './summary'

/** The first line of the table of weekly summaries. */
export const SUMMARY_HEADINGS = [
  ...['Từ ngày', 'Đến ngày', 'Mã cơ quan', 'Cơ quan', 'Câu hỏi', 'Tuần trước đó', 'Đã trả lời'],
  ...['Toàn trình (%)', 'Bắt đầu dẫn', 'Dẫn đến bước cuối', 'Hài lòng'],
  ...['Nhóm đang chờ', 'Nhóm quá hạn', 'Nhóm nhiều câu hỏi nhất'],
]

/** Summaries are large, and nobody may wait long for them to be read. */
const PAGE = 10

/** The weekly summaries of an agency as rows of a table, newest first. */
export async function* summaryRows(
  summaries: Pick<Collection<Summary>, 'find'>,
  agency: string,
  names: Names,
): AsyncGenerator<Cell[]> {
  const walk = { index: 'agency', equals: [agency], order: 'descending' as const }
  for await (const page of walkPages(summaries, walk, PAGE)) {
    for (const { document } of page) yield toRow(document, names)
  }
}

function toRow(summary: Summary, names: Names): Cell[] {
  const { week, agency, figures, before, openClusters, overdueClusters } = summary
  const { fullProcess, satisfaction } = figures
  return [
    ...[week, shiftDay(week, 6), agency, names.agency(agency)],
    ...[figures.questions, before.questions, figures.answered],
    fullProcess === undefined ? '' : Math.round(fullProcess * 100),
    ...[figures.walksStarted, figures.walksFinished],
    satisfaction === undefined ? '' : Math.round(satisfaction * 100) / 100,
    ...[openClusters, overdueClusters],
    summary.largestClusters.map(({ id, name, count }) => `${name || id} (${count})`).join('; '),
  ]
}
