import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { neutralCell } from './neutral-cell'
import { xlsxPieces } from './xlsx-pieces'

export interface Table {
  /** The name of the sheet. */
  name: string
  headings: string[]
  rows: AsyncIterable<(string | number)[]>
}

export const CSV_TYPE = 'text/csv; charset=utf-8'
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export type TableFormat = 'csv' | 'xlsx'

/** A table as a file for spreadsheets, made while it is read, in memory that does not grow with it. */
export function tableStream(table: Table, format: TableFormat): Readable {
  return format === 'csv' ? csvStream(table) : Readable.from(xlsxPieces(table))
}

/** With a byte order mark, by which spreadsheets know that it is UTF-8, and no live formulas. */
function csvStream({ headings, rows }: Table): Readable {
  const csv = stringify({ bom: true, record_delimiter: 'windows' })
  const source = Readable.from(csvRows(headings, rows))
  source.on('error', (error) => csv.destroy(error))
  csv.on('close', () => source.destroy())
  return source.pipe(csv)
}

async function* csvRows(headings: string[], rows: Table['rows']) {
  yield headings
  for await (const row of rows) yield row.map(neutralCell)
}
