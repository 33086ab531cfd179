import { Grid } from '@mantine/core'
import { useReport, type ReportNames, type ReportQuery, type ReportTotal } from '../../api/reports'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { useSentences } from '../../sentences/sentences-provider'
import { AskedTables, CountTables } from './count-tables'
import { Figures } from './figures'
import { Funnel } from './funnel'
import { HoursChart } from './hours-chart'
import { QuestionsChart } from './questions-chart'
import { ReportFilters } from './report-filters'
import { ReportSection } from './report-section'
import { useReportState } from './use-report-state'
import { WeeklySummaries } from './weekly-summaries'

/** What was asked and how it went, with every table as a file. */
export function ReportsPage() {
  const { reports: words, nav } = useSentences()
  const state = useReportState()
  const report = useReport(state.query)
  return (
    <>
      <PageHead title={nav.reports} hint={words.hint} />
      <ReportFilters state={state} />
      <Loaded query={report}>
        {({ periods, total, names }) => (
          <>
            <Figures figures={total.figures} />
            <ReportSection title={words.questionsByTime} table="summary" query={state.query}>
              <QuestionsChart periods={periods} by={state.query.by} />
            </ReportSection>
            <Tables total={total} names={names} query={state.query} />
          </>
        )}
      </Loaded>
      <WeeklySummaries agency={state.query.agency} />
    </>
  )
}

interface TablesProps {
  total: ReportTotal
  names: ReportNames
  query: ReportQuery
}

function Tables({ total, names, query }: TablesProps) {
  const { reports: words } = useSentences()
  const half = { base: 12, lg: 6 }
  return (
    <Grid>
      <Grid.Col span={half}>
        <CountTables {...{ total, names, query }} />
      </Grid.Col>
      <Grid.Col span={half}>
        <ReportSection title={words.funnel} table="walks" query={query}>
          <Funnel total={total} names={names} />
        </ReportSection>
        <ReportSection title={words.hours} table="hours" query={query}>
          <HoursChart hours={total.hours} />
        </ReportSection>
        <AskedTables {...{ total, names, query }} />
      </Grid.Col>
    </Grid>
  )
}
