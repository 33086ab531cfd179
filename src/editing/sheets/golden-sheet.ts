import { type Content } from '../../content/content'
import { GoldenQuestion } from '../../content/golden-question'
import { hashItem } from '../../content/hash-content'
import { type SheetItems } from './phrasings-sheet'
import { type SheetRow, takeRows } from './sheet-rows'
import { type Rows } from './spreadsheet'

const HEADINGS = {
  id: 'Mã câu',
  question: 'Câu hỏi',
  codes: 'Mã thủ tục đúng',
  intent: 'Ý định đúng',
  facets: 'Khía cạnh',
  group: 'Nhóm',
}
type Column = keyof typeof HEADINGS

/** Every golden question, one in each row; lists are parted by spaces. */
export function toGoldenRows({ golden }: Pick<Content, 'golden'>): Rows {
  return [
    Object.values(HEADINGS),
    ...golden.map(({ id, question, codes, intent, facets, group }) => [
      ...[id, question, codes.join(' '), intent ?? '', facets.join(' '), group],
    ]),
  ]
}

/** The questions of a sheet; one without a name of its own is named after its words. */
export function readGoldenRows(rows: Rows, content: Content): SheetItems<GoldenQuestion> {
  const codes = new Set(content.catalogue.map(({ code }) => code))
  const intents = new Set(content.intents.map(({ id }) => id))
  const items = new Map<string, GoldenQuestion>()
  const badRows = takeRows(rows, HEADINGS, (row) => {
    const { data, error } = GoldenQuestion.safeParse(toQuestion(row))
    if (!data) {
      const [issue] = error.issues
      return `Cột “${headingOf(issue?.path[0])}” không đúng: ${issue?.message ?? ''}`
    }
    const problem = problemOf(data, { codes, intents, items })
    if (problem === undefined) items.set(data.id, data)
    return problem
  })
  return { items: [...items.values()], badRows }
}

function toQuestion({ cells }: SheetRow<Column>): unknown {
  const { id, question, codes, intent, facets, group } = cells
  return {
    id: id || `cau-${hashItem(question)}`,
    question,
    codes: toList(codes),
    ...(intent === '' ? {} : { intent }),
    facets: toList(facets),
    ...(group === '' ? {} : { group }),
  }
}

function toList(cell: string): string[] {
  return cell.split(/[\s,;|]+/u).filter(Boolean)
}

function problemOf(
  { id, codes: right, intent }: GoldenQuestion,
  known: { codes: Set<string>; intents: Set<string>; items: Map<string, GoldenQuestion> },
): string | undefined {
  const unknown = right.find((code) => !known.codes.has(code))
  if (unknown !== undefined) return `Mã “${unknown}” không có trong danh mục`
  if (intent !== undefined && !known.intents.has(intent)) return `Không có ý định “${intent}”`
  return known.items.has(id) ? `Mã câu “${id}” đã có ở dòng trên` : undefined
}

function headingOf(field: PropertyKey | undefined): string {
  return new Map<PropertyKey, string>(Object.entries(HEADINGS)).get(field ?? '') ?? String(field)
}
