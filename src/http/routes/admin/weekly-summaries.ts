import { z } from 'zod'
import { type Insight } from '../../../insight/open-insight'
import { createNames } from '../../../insight/reports/report-names'
import { ALL } from '../../../insight/reports/rollup'
import { Summary } from '../../../insight/reports/summary'
import { SUMMARY_HEADINGS, summaryRows } from '../../../insight/reports/summary-rows'
import { CSV_TYPE, tableStream, XLSX_TYPE } from '../../../insight/table-files/table-stream'
import { type AdminRoute, defineDownload, defineRoute } from '../../admin/admin-route'
import { pageOf, PageQuery } from '../../admin/page'
import { agencyFor } from './unresolved'

const WeeklySummary = Summary.omit({ tally: true }).meta({ id: 'WeeklySummary' })

/** What was kept of each week when it was over: for each agency that owns a guide, and for all together. */
export function weeklySummaryRoutes(insight: Insight): AdminRoute[] {
  const permission = 'reports.read'
  return [
    defineRoute({
      name: 'listWeeklySummaries',
      method: 'get',
      path: '/reports/weekly',
      summary: 'The weekly summaries of an agency, or of all together, newest first',
      permission,
      query: PageQuery.extend({ agency: z.string().optional() }),
      response: pageOf(WeeklySummary),
      handle: async ({ query: { agency, ...page }, caller }) => {
        const whose = agencyFor(caller, agency) ?? ALL
        const walk = { index: 'agency', equals: [whose], order: 'descending' as const, ...page }
        const { items, next } = await insight.summaries.find(walk)
        return { items: items.map(({ document }) => document), next }
      },
    }),
    defineDownload({
      name: 'downloadWeeklySummaries',
      method: 'get',
      path: '/reports/weekly/file',
      summary: 'All weekly summaries of an agency, or of all together, as CSV or Excel',
      permission,
      query: z.object({
        agency: z.string().optional(),
        format: z.enum(['csv', 'xlsx']).default('xlsx'),
      }),
      types: [CSV_TYPE, XLSX_TYPE],
      handle: ({ query: { agency, format }, caller }) => {
        const whose = agencyFor(caller, agency) ?? ALL
        const names = createNames(insight.current(), insight.channelFacts)
        const rows = summaryRows(insight.summaries, whose, names)
        const table = { name: 'Tổng kết hằng tuần', headings: SUMMARY_HEADINGS, rows }
        return {
          filename: `tong-ket-hang-tuan.${format}`,
          contentType: format === 'csv' ? CSV_TYPE : XLSX_TYPE,
          content: tableStream(table, format),
        }
      },
    }),
  ]
}
