import { Grid } from '@mantine/core'
import { useReport, type ReportPeriod, type ReportQuery } from '../../api/reports'
import { useNames } from '../../api/use-names'
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
        {({ periods, total }) => (
          <>
            <Figures figures={total.figures} />
            <ReportSection title={words.questionsByTime} table="summary" query={state.query}>
              <QuestionsChart periods={periods} />
            </ReportSection>
            <Tables total={total} query={state.query} />
          </>
        )}
      </Loaded>
    </>
  )
}

interface TablesProps {
  total: ReportPeriod
  query: ReportQuery
}

function Tables({ total, query }: TablesProps) {
  const { reports: words } = useSentences()
  const names = useNames()
  const half = { base: 12, lg: 6 }
  return (
    <Grid>
      <Grid.Col span={half}>
        <CountTables total={total} query={query} />
      </Grid.Col>
      <Grid.Col span={half}>
        <ReportSection title={words.funnel} table="walks" query={query}>
          <Funnel walks={total.tally.walks} nameOf={names.procedure} />
        </ReportSection>
        <ReportSection title={words.hours} table="hours" query={query}>
          <HoursChart hours={total.hours} />
        </ReportSection>
        <AskedTables total={total} query={query} />
      </Grid.Col>
    </Grid>
  )
}
