import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { parseCsv } from './parse-csv'

const Codes = z.array(z.string())

/** A row of a question file; whatever else it holds is passed through. */
const QuestionRow = z.looseObject({
  question: z.string(),
  labels: Codes.optional(),
  codes: Codes.optional(),
})

export interface QuestionInput {
  question: string
  /** The codes that would be right; none at all where no procedure is. Missing where nobody said. */
  labels?: string[]
  row: Record<string, unknown>
}

const LIST_SEPARATOR = /[\s,;|]+/u

/**
 * Reads questions from JSON Lines, or from CSV with a head line that has a `question` column.
 * The right answers are in `labels` or `codes`.
 *
 * @throws when a line cannot be read, naming it
 */
export async function readQuestionRows(file: string): Promise<QuestionInput[]> {
  const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/u, '')
  const rows = file.endsWith('.csv') ? rowsOfCsv(text) : rowsOfJsonLines(text)
  return rows.map((row, at) => {
    const { success, data } = QuestionRow.safeParse(row)
    if (!success) throw new Error(`${file}: row ${at + 1} has no question; add a "question" field`)
    const labels = data.labels ?? data.codes
    return { question: data.question, row: data, ...(labels ? { labels } : {}) }
  })
}

function rowsOfJsonLines(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line))
}

function rowsOfCsv(text: string): unknown[] {
  const [head = [], ...lines] = parseCsv(text)
  return lines.map((cells) =>
    Object.fromEntries(head.map((key, at) => [key.trim(), toValue(key.trim(), cells[at] ?? '')])),
  )
}

/** Lists stand in one cell, parted by spaces or commas. */
function toValue(key: string, cell: string): unknown {
  if (key === 'labels' || key === 'codes') return cell.split(LIST_SEPARATOR).filter(Boolean)
  return cell
}
