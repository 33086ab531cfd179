import {
  type ReportNames,
  type ReportQuery,
  type ReportTable,
  type ReportTotal,
} from '../../api/reports'
import { useSentences } from '../../sentences/sentences-provider'
import { CountTable, type CountRow } from './count-table'
import { answeredRows, countRows, ratingRows } from './report-rows'
import { ReportSection } from './report-section'

interface TablesProps {
  total: ReportTotal
  names: ReportNames
  query: ReportQuery
}

interface OneTable {
  table: ReportTable
  title: string
  headings: string[]
  rows: CountRow[]
}

/** What was answered, what became of the turns, and how it was rated. */
export function CountTables({ total: { tally }, names, query }: TablesProps) {
  const { reports: words, outcomes } = useSentences()
  const tables: OneTable[] = [
    {
      table: 'procedures',
      title: words.procedures,
      headings: [words.procedure, words.answers],
      rows: withCodes(countRows(tally.procedures, names.procedures)),
    },
    {
      table: 'outcomes',
      title: words.outcomes,
      headings: [words.outcome, words.turns],
      rows: countRows(tally.outcomes, { ...names.outcomes, ...outcomes }),
    },
    {
      table: 'ratings',
      title: words.ratings,
      headings: [words.procedure, words.count, words.average],
      rows: withCodes(ratingRows(tally.ratings, names.procedures)),
    },
  ]
  return <TableList tables={tables} query={query} />
}

/** What was asked about, where, and of which agency. */
export function AskedTables({ total, names, query }: TablesProps) {
  const { reports: words } = useSentences()
  const asked = [words.questions, words.answered]
  const tables: OneTable[] = [
    {
      table: 'facets',
      title: words.facets,
      headings: [words.facet, words.answers],
      rows: countRows(total.tally.facets, names.facets),
    },
    {
      table: 'channels',
      title: words.channels,
      headings: [words.channel, ...asked],
      rows: answeredRows(total.channels, names.channels),
    },
    {
      table: 'agencies',
      title: words.agencies,
      headings: [words.agency, ...asked],
      rows: answeredRows(total.agencies, names.agencies),
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

function withCodes(rows: CountRow[]): CountRow[] {
  return rows.map((row) => ({ ...row, code: row.key }))
}
