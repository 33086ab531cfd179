import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type CatalogueEntry } from '../catalogue-entry'
import { errorCode } from '../error-code'
import { ImportError } from './import-error'
import { loadContent } from '../load-content'
import { mergeCatalogue } from './merge-catalogue'
import { formatProblems } from '../problem'
import { CATALOGUE_FILE } from '../read-content-files'
import { readImportRows, type ImportRow } from './read-import-rows'
import { toCatalogueEntry } from './to-catalogue-entry'
import { writeFileAtomically } from './write-file-atomically'

export interface ImportOptions {
  /** The project's folder, in which the catalogue stands. */
  root: string
  file: string
  /** The day or month of which the file tells. */
  sourceDate: string
  onProgress?: (done: number, total: number) => void
}

export interface ImportResult {
  added: number
  changed: number
  unchanged: number
  /** Entries in the catalogue after the import. */
  total: number
  /** Rows that were skipped, with their numbers in the file. */
  broken: { number: number; problem: string }[]
  /** Rows with a code that stood further up in the file; they were merged. */
  repeated: { number: number; code: string }[]
}

/**
 * Takes the facts of a catalogue file over into knowledge/catalogue.jsonl. The same file
 * twice changes nothing; a broken row is reported and the others go on.
 *
 * @throws ImportError when nothing could be imported; the catalogue is then as it was
 */
export async function importCatalogue(options: ImportOptions): Promise<ImportResult> {
  const existing = await readCatalogue(options.root)
  const rows = await readImportRows(options.file)
  const { entries, ...reports } = convertRows(rows, options)
  if (entries.length === 0) {
    throw new ImportError(`${options.file} không có dòng nào nhập được.${firstProblem(reports)}`)
  }
  const merged = mergeCatalogue(existing, entries)
  if (merged.added + merged.changed > 0) await writeCatalogue(options.root, merged.entries)
  const { added, changed, unchanged } = merged
  return { added, changed, unchanged, total: merged.entries.length, ...reports }
}

/** A catalogue with faults is not built upon, or the import would drop its broken lines. */
async function readCatalogue(root: string): Promise<CatalogueEntry[]> {
  const { content, problems } = await loadContent(root)
  const faults = problems.filter(({ file }) => file === CATALOGUE_FILE)
  if (faults.length > 0) {
    throw new ImportError(`Danh mục hiện có bị lỗi; sửa trước đã:\n${formatProblems(faults)}`)
  }
  return content.catalogue
}

function convertRows(rows: ImportRow[], { sourceDate, onProgress }: ImportOptions) {
  const entries: CatalogueEntry[] = []
  const broken: ImportResult['broken'] = []
  const repeated: ImportResult['repeated'] = []
  const codes = new Set<string>()
  for (const [index, { number, fields }] of rows.entries()) {
    const read = fields
      ? toCatalogueEntry(fields, sourceDate)
      : { problem: 'không phải là JSON đúng quy tắc' }
    if ('problem' in read) broken.push({ number, problem: read.problem })
    else {
      if (codes.has(read.entry.code)) repeated.push({ number, code: read.entry.code })
      codes.add(read.entry.code)
      entries.push(read.entry)
    }
    onProgress?.(index + 1, rows.length)
  }
  return { entries, broken, repeated }
}

function firstProblem({ broken }: Pick<ImportResult, 'broken'>): string {
  const [first] = broken
  return first ? ` Dòng ${first.number}: ${first.problem}` : ''
}

async function writeCatalogue(root: string, entries: CatalogueEntry[]): Promise<void> {
  const file = join(root, CATALOGUE_FILE)
  const text = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFileAtomically(file, text)
  } catch (cause) {
    const reason = errorCode(cause) === 'ENOSPC' ? 'ổ đĩa đã đầy' : String(cause)
    throw new ImportError(`Không ghi được ${file}: ${reason}. Danh mục cũ vẫn nguyên vẹn.`, {
      cause,
    })
  }
}
