import { AppError } from '../../lib/errors'
import { normalize } from '../../text/normalize'
import { type Rows } from './spreadsheet'

/** A row of a sheet by the names of its columns. */
export interface SheetRow<Column extends string> {
  /** As Excel shows it at the edge. */
  number: number
  cells: Record<Column, string>
}

/** A row that could not be taken, and why. */
export interface BadRow {
  number: number
  problem: string
}

/**
 * The rows under the line of headings, whatever order the columns are in. Empty rows are left out.
 *
 * @throws AppError `invalid_request` when columns are missing, naming them
 */
function toSheetRows<Column extends string>(
  rows: Rows,
  headings: Record<Column, string>,
): SheetRow<Column>[] {
  const names = Object.entries<string>(headings)
  const [head = []] = rows
  const places = new Map(head.map((heading, at) => [normalize(heading), at]))
  const missing = names.filter(([, heading]) => !places.has(normalize(heading)))
  if (missing.length > 0) {
    const list = missing.map(([, heading]) => `“${heading}”`).join(', ')
    throw new AppError('invalid_request', `Thiếu cột ${list}`, {
      details: { reason: 'missing_columns', columns: missing.map(([, heading]) => heading) },
    })
  }
  return rows.slice(1).flatMap((row, at) => {
    if (row.every((cell) => cell === '')) return []
    const cell = (column: Column) => row[places.get(normalize(headings[column])) ?? -1] ?? ''
    return [{ number: at + 2, cells: mapColumns(headings, cell) }]
  })
}

/** Takes row after row, and lists those of which something kept it; each is told by its number. */
export function takeRows<Column extends string>(
  rows: Rows,
  headings: Record<Column, string>,
  take: (row: SheetRow<Column>) => string | undefined,
): BadRow[] {
  return toSheetRows(rows, headings).flatMap((row) => {
    const problem = take(row)
    return problem === undefined ? [] : { number: row.number, problem }
  })
}

function mapColumns<Column extends string>(
  headings: Record<Column, string>,
  cell: (column: Column) => string,
): Record<Column, string> {
  const cells = { ...headings }
  for (const column in headings) cells[column] = cell(column)
  return cells
}
