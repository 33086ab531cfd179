import { z } from 'zod'
import { type Caller } from '../../../auth/caller'
import { type Insight } from '../../../insight/open-insight'
import { figuresOf, sharesOf } from '../../../insight/reports/figures'
import { collectReport, readReport, type ReportQuery } from '../../../insight/reports/read-report'
import { readCoverage } from '../../../insight/reports/read-coverage'
import { Tally } from '../../../insight/reports/tally'
import { createNames, namesIn } from '../../../insight/reports/report-names'
import { REPORT_HEADINGS, REPORT_TABLES, reportRows } from '../../../insight/reports/report-rows'
import { CSV_TYPE, tableStream, XLSX_TYPE } from '../../../insight/table-files/table-stream'
import { AppError } from '../../../lib/errors'
import { type AdminRoute, defineDownload, defineRoute } from '../../admin/admin-route'
import { agencyFor } from './unresolved'
import { weeklySummaryRoutes } from './weekly-summaries'

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
const Shares = z.object({
  questions: z.int(),
  answered: z.int(),
  fullProcess: z.number().optional().describe('Share of answers about what is fully online'),
  walksStarted: z.int(),
  walksFinished: z.int(),
  satisfaction: z.number().optional().describe('From 1 to 5'),
})
const ReportPeriod = z.object({ period: z.string(), figures: Shares }).meta({ id: 'ReportPeriod' })
const ReportTotal = z
  .object({
    figures: Shares,
    tally: Tally,
    hours: z.array(z.int()).describe('Questions by the hour of the day'),
    agencies: z.record(z.string(), Outcomes),
    channels: z.record(z.string(), Outcomes),
    /** Of the channels of the report. */
    linksToldBy: z
      .array(z.string())
      .describe('Channels that tell when a link is opened; on others it cannot be known'),
  })
  .meta({ id: 'ReportTotal' })
const NamesByKey = z.record(z.string(), z.string())
const ReportNames = z
  .object({
    procedures: NamesByKey,
    agencies: NamesByKey,
    facets: NamesByKey,
    channels: NamesByKey,
    outcomes: NamesByKey,
    steps: z.record(z.string(), NamesByKey).describe('Of walks, by the code of the procedure'),
  })
  .meta({ id: 'ReportNames' })
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

/** What happened, by day, week and month. */
export function reportRoutes(insight: Insight): AdminRoute[] {
  return [
    reportRoute(insight),
    tableRoute(insight),
    coverageRoute(insight),
    ...weeklySummaryRoutes(insight),
  ]
}

function reportRoute(insight: Insight): AdminRoute {
  return defineRoute({
    name: 'readReport',
    method: 'get',
    path: '/reports',
    summary: 'Figures of a time, by day, week or month, and everything about all of it together',
    description: 'The tables have everything about each day, week or month.',
    permission: 'reports.read',
    query: Scope,
    response: z.object({ periods: z.array(ReportPeriod), total: ReportTotal, names: ReportNames }),
    handle: async ({ query, caller }) => {
      const { periods, total } = await collectReport(insight, toQuery(query, caller))
      const names = createNames(insight.current(), insight.channelFacts)
      return {
        periods: periods.map(({ period, figures }) => ({ period, figures: sharesOf(figures) })),
        total: {
          ...total,
          figures: sharesOf(figuresOf(total.tally)),
          linksToldBy: names.tellingLinks(Object.keys(total.channels)),
        },
        names: namesIn(total, names),
      }
    },
  })
}

function tableRoute(insight: Insight): AdminRoute {
  return defineDownload({
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
      const periods = readReport(insight, toQuery(query, caller))
      const names = createNames(insight.current(), insight.channelFacts)
      const rows = reportRows(periods, table, names)
      const headings = REPORT_HEADINGS[table]
      return {
        filename: `bao-cao-${table}-${query.from}-${query.to}.${format}`,
        contentType: format === 'csv' ? CSV_TYPE : XLSX_TYPE,
        content: tableStream({ name: `Báo cáo ${table}`, headings, rows }, format),
      }
    },
  })
}

function coverageRoute(insight: Insight): AdminRoute {
  return defineRoute({
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
  })
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
