import { z } from 'zod'
import { type Caller } from '../../../auth/caller'
import { type Insight } from '../../../insight/open-insight'
import {
  collectReport,
  readReport,
  type ReportQuery,
  sharesOf,
  sumPeriods,
} from '../../../insight/reports/read-report'
import { readCoverage } from '../../../insight/reports/read-coverage'
import { ALL } from '../../../insight/reports/rollup'
import { Summary } from '../../../insight/reports/summary'
import { Tally } from '../../../insight/reports/tally'
import {
  type Names,
  REPORT_HEADINGS,
  REPORT_TABLES,
  reportRows,
} from '../../../insight/reports/report-rows'
import { CSV_TYPE, tableStream, XLSX_TYPE } from '../../../insight/table-files/table-stream'
import { AppError } from '../../../lib/errors'
import { type AdminRoute, defineDownload, defineRoute } from '../../admin/admin-route'
import { pageOf, PageQuery } from '../../admin/page'
import { agencyFor } from './unresolved'

const Day = z.iso.date()
const Period = z.object({
  from: Day.describe('A day in Vietnam; included'),
  to: Day.describe('A day in Vietnam; included'),
})
const Scope = Period.extend({
  by: z.enum(['day', 'week', 'month']).default('day'),
  agency: z.string().optional(),
  channel: z.string().optional(),
})

const DAYS_MAX = 1100
const DAY_MS = 24 * 60 * 60 * 1000

const Outcomes = z.record(z.string(), z.int())
const Figures = z.object({
  questions: z.int(),
  answered: z.int(),
  fullProcess: z.number().optional().describe('Share of answers about what is fully online'),
  walksStarted: z.int(),
  walksFinished: z.int(),
  satisfaction: z.number().optional().describe('From 1 to 5'),
})
const ReportPeriod = z
  .object({
    period: z.string(),
    figures: Figures,
    tally: Tally,
    hours: z.array(z.int()).describe('Questions by the hour of the day'),
    agencies: z.record(z.string(), Outcomes),
    channels: z.record(z.string(), Outcomes),
  })
  .meta({ id: 'ReportPeriod' })
const CoverageRow = z
  .object({
    agency: z.string().describe('Empty: of no agency'),
    questions: z.int(),
    answered: z.int(),
    share: z.number().optional(),
    openClusters: z.int(),
    overdueClusters: z.int(),
  })
  .meta({ id: 'Coverage' })
const WeeklySummary = Summary.meta({ id: 'WeeklySummary' })

/** What happened, by day, week and month. */
export function reportRoutes(insight: Insight): AdminRoute[] {
  return [
    defineRoute({
      name: 'readReport',
      method: 'get',
      path: '/reports',
      summary: 'Figures of a time, by day, week or month, and all of it together',
      permission: 'reports.read',
      query: Scope,
      response: z.object({ periods: z.array(ReportPeriod), total: ReportPeriod }),
      handle: async ({ query, caller }) => {
        const periods = await collectReport(insight.rollups, toQuery(query, caller))
        return { periods: periods.map(withFigures), total: withFigures(sumPeriods(periods)) }
      },
    }),
    defineDownload({
      name: 'downloadReport',
      method: 'get',
      path: '/reports/tables/:table',
      summary: 'One table of a report as CSV or Excel',
      permission: 'reports.read',
      params: z.object({ table: z.enum(REPORT_TABLES) }),
      query: Scope.extend({ format: z.enum(['csv', 'xlsx']).default('xlsx') }),
      types: [CSV_TYPE, XLSX_TYPE],
      handle: ({ params: { table }, query, caller }) => {
        const { format } = query
        const periods = readReport(insight.rollups, toQuery(query, caller))
        const rows = reportRows(periods, table, namesOf(insight))
        const headings = REPORT_HEADINGS[table]
        return {
          filename: `bao-cao-${table}-${query.from}-${query.to}.${format}`,
          contentType: format === 'csv' ? CSV_TYPE : XLSX_TYPE,
          content: tableStream({ name: `Báo cáo ${table}`, headings, rows }, format),
        }
      },
    }),
    defineRoute({
      name: 'readCoverage',
      method: 'get',
      path: '/reports/coverage',
      summary: 'Of each agency’s questions, how many were answered, and what is left to be done',
      permission: 'reports.read',
      query: Period,
      response: z.object({ items: z.array(CoverageRow) }),
      handle: async ({ query, caller, now }) => {
        checkPeriod(query)
        const rows = await readCoverage(insight, query, now)
        const { agencies } = caller
        return { items: rows.filter(({ agency }) => !agencies || agencies.includes(agency)) }
      },
    }),
    summariesRoute(insight),
  ]
}

function summariesRoute(insight: Insight): AdminRoute {
  return defineRoute({
    name: 'listWeeklySummaries',
    method: 'get',
    path: '/reports/weekly',
    summary: 'The weekly summaries of an agency, or of all together, newest first',
    permission: 'reports.read',
    query: PageQuery.extend({ agency: z.string().optional() }),
    response: pageOf(WeeklySummary),
    handle: async ({ query: { agency, ...page }, caller }) => {
      const whose = agencyFor(caller, agency) ?? ALL
      const walk = { index: 'agency', equals: [whose], order: 'descending' as const, ...page }
      const { items, next } = await insight.summaries.find(walk)
      return { items: items.map(({ document }) => document), next }
    },
  })
}

function withFigures<T extends { tally: Tally }>(period: T) {
  return { ...period, figures: sharesOf(period.tally) }
}

function toQuery(query: z.output<typeof Scope>, caller: Caller): ReportQuery {
  checkPeriod(query)
  const { from, to, by, channel } = query
  return { from, to, by, agency: agencyFor(caller, query.agency), channel }
}

function checkPeriod({ from, to }: z.output<typeof Period>): void {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS
  if (days < 0) throw new AppError('invalid_request', 'The first day must not be after the last')
  if (days > DAYS_MAX) {
    throw new AppError('invalid_request', `A report covers at most ${DAYS_MAX} days`)
  }
}

function namesOf({ current }: Insight): Names {
  const release = current()
  const { content } = release
  const agencies = new Map(content.agencies.map(({ id, name }) => [id, name]))
  const facets = new Map<string, string>(content.facets.map(({ id, name }) => [id, name.vi]))
  return {
    procedure: (code) => release.label(code),
    agency: (id) => agencies.get(id) ?? (id === '' ? 'Chưa có cơ quan' : id),
    facet: (id) => facets.get(id) ?? id,
  }
}
