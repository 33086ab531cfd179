import { type Content } from '../../content/content'
import { PhrasebookEntry } from '../../content/phrasebook'
import { type BadRow, type SheetRow, takeRows } from './sheet-rows'
import { type Rows } from './spreadsheet'

const HEADINGS = {
  code: 'Mã thủ tục',
  label: 'Tên ngắn',
  phrasing: 'Cách hỏi',
}
type Column = keyof typeof HEADINGS

/** Every phrasing of every procedure, one in each row. */
export function toPhrasingRows({ phrasebook }: Pick<Content, 'phrasebook'>): Rows {
  return [
    Object.values(HEADINGS),
    ...phrasebook.flatMap(({ code, label, phrasings }) =>
      phrasings.map((phrasing) => [code, label, phrasing]),
    ),
  ]
}

/** What a sheet makes of the content it is read into. */
export interface SheetItems<T> {
  items: T[]
  badRows: BadRow[]
}

/**
 * The entries of the procedures that a sheet names. For these the sheet says everything: phrasings
 * that are not in it are gone. Of a procedure without a single good row nothing is changed.
 */
export function readPhrasingRows(rows: Rows, content: Content): SheetItems<PhrasebookEntry> {
  const known = new Map(content.phrasebook.map((entry) => [entry.code, entry]))
  const codes = new Set(content.catalogue.map(({ code }) => code))
  const entries = new Map<string, PhrasebookEntry>()
  const badRows = takeRows(rows, HEADINGS, (row) => {
    const { code, phrasing } = row.cells
    const entry = entries.get(code) ?? startEntry(row, known.get(code))
    const problem = problemOf(row, { codes, entry })
    if (problem === undefined) {
      entries.set(code, { ...entry, phrasings: [...entry.phrasings, phrasing] })
    }
    return problem
  })
  return { items: [...entries.values()], badRows }
}

function startEntry(
  { cells: { code, label } }: SheetRow<Column>,
  known: PhrasebookEntry | undefined,
): PhrasebookEntry {
  const popularity = known?.popularity ?? 1
  return { code, label: label || (known?.label ?? ''), popularity, phrasings: [] }
}

function problemOf(
  { cells: { code, phrasing } }: SheetRow<Column>,
  { codes, entry }: { codes: Set<string>; entry: PhrasebookEntry },
): string | undefined {
  if (!codes.has(code)) return `Mã “${code}” không có trong danh mục`
  if (entry.phrasings.includes(phrasing)) return `Câu “${phrasing}” đã có ở dòng trên`
  const { error } = PhrasebookEntry.safeParse({ ...entry, phrasings: [phrasing] })
  const [issue] = error?.issues ?? []
  if (!issue) return undefined
  const column = issue.path[0] === 'label' ? HEADINGS.label : HEADINGS.phrasing
  return `Cột “${column}” để trống, hoặc quá ngắn hay quá dài`
}
