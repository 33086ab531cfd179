import { type ReportPeriod, type ReportQuery, type ReportTable } from '../../api/reports'
import { useNames } from '../../api/use-names'
import { useSentences } from '../../sentences/sentences-provider'
import { CountTable, type CountRow } from './count-table'
import { answeredRows, countRows, ratingRows } from './report-rows'
import { ReportSection } from './report-section'

interface TablesProps {
  total: ReportPeriod
  query: ReportQuery
}

interface OneTable {
  table: ReportTable
  title: string
  headings: string[]
  rows: CountRow[]
}

/** What was answered, what became of the turns, and how it was rated. */
export function CountTables({ total: { tally }, query }: TablesProps) {
  const { reports: words, outcomes } = useSentences()
  const names = useNames()
  const outcomeNames: Record<string, string> = outcomes
  const tables: OneTable[] = [
    {
      table: 'procedures',
      title: words.procedures,
      headings: [words.procedure, words.answers],
      rows: countRows(tally.procedures, names.procedure),
    },
    {
      table: 'outcomes',
      title: words.outcomes,
      headings: [words.outcome, words.turns],
      rows: countRows(tally.outcomes, (one) => outcomeNames[one] ?? one),
    },
    {
      table: 'ratings',
      title: words.ratings,
      headings: [words.procedure, words.count, words.average],
      rows: ratingRows(tally.ratings, names.procedure),
    },
  ]
  return <TableList tables={tables} query={query} />
}

/** What was asked about, where, and of which agency. */
export function AskedTables({ total, query }: TablesProps) {
  const { reports: words } = useSentences()
  const names = useNames()
  const asked = [words.questions, words.answered]
  const tables: OneTable[] = [
    {
      table: 'facets',
      title: words.facets,
      headings: [words.facet, words.answers],
      rows: countRows(total.tally.facets, names.facet),
    },
    {
      table: 'channels',
      title: words.channels,
      headings: [words.channel, ...asked],
      rows: answeredRows(total.channels, (one) => one),
    },
    {
      table: 'agencies',
      title: words.agencies,
      headings: [words.agency, ...asked],
      rows: answeredRows(total.agencies, names.agency),
    },
  ]
  return <TableList tables={tables} query={query} />
}

function TableList({ tables, query }: { tables: OneTable[]; query: ReportQuery }) {
  return tables.map(({ table, title, headings, rows }) => (
    <ReportSection key={table} title={title} table={table} query={query}>
      <CountTable label={title} headings={headings} rows={rows} />
    </ReportSection>
  ))
}
