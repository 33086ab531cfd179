import { z } from 'zod'
import { checkAgency } from '../../../auth/caller'
import { WHY } from '../../../insight/export-unresolved'
import { type Question } from '../../../insight/clusters/question'
import { type Insight } from '../../../insight/open-insight'
import { CSV_TYPE, tableStream, XLSX_TYPE } from '../../../insight/table-files/table-stream'
import { formatVietnamTime } from '../../../insight/vietnam-time'
import { walkPages } from '../../../insight/walk-pages'
import { type AdminRoute, defineDownload } from '../../admin/admin-route'
import { Moment } from '../../admin/page'

const HEADINGS = ['Thời điểm', 'Câu hỏi', 'Vì sao chưa trả lời', 'Kênh', 'Nhóm', 'Thủ tục gần nhất']

/** The unresolved questions as a file, however many there are. */
export function unresolvedFileRoutes(insight: Insight): AdminRoute[] {
  return [
    defineDownload({
      name: 'downloadUnresolvedQuestions',
      method: 'get',
      path: '/unresolved-questions/file',
      summary: 'All unresolved questions of a time, newest first, as CSV or Excel',
      permission: 'unresolved.read',
      query: z.object({
        from: Moment.optional(),
        to: Moment.optional(),
        format: z.enum(['csv', 'xlsx']).default('xlsx'),
      }),
      types: [CSV_TYPE, XLSX_TYPE],
      handle: ({ query: { from, to, format }, caller }) => {
        // A question alone belongs to no agency.
        checkAgency(caller, undefined)
        const table = { name: 'Câu hỏi', headings: HEADINGS, rows: rowsOf(insight, { from, to }) }
        return {
          filename: `cau-hoi-chua-tra-loi.${format}`,
          contentType: format === 'csv' ? CSV_TYPE : XLSX_TYPE,
          content: tableStream(table, format),
        }
      },
    }),
  ]
}

async function* rowsOf(insight: Insight, bounds: { from?: string; to?: string }) {
  const release = insight.current()
  const walk = { index: 'time', order: 'descending' as const, ...bounds }
  for await (const page of walkPages(insight.questions, walk)) {
    for (const { document } of page) {
      if (document.text !== '' && document.isTest !== true) {
        yield toRow(document, (code) => release.label(code))
      }
    }
  }
}

function toRow(question: Question, label: (code: string) => string): string[] {
  const { askedAt, text, outcome, channel, cluster = '', nearest } = question
  const [near] = nearest
  const time = formatVietnamTime(new Date(askedAt))
  return [time, text, WHY[outcome], channel, cluster, near ? label(near.code) : '']
}
