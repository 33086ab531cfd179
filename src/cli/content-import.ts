import { basename } from 'node:path'
import { SingleBar } from 'cli-progress'
import { SourceDate } from '../content/fields'
import { importCatalogue, type ImportResult } from '../content/import/import-catalogue'
import { ImportError } from '../content/import/import-error'
import { type Print } from './content-check'

/** How many faulty rows are listed one by one; the rest are counted. */
const ROWS_SHOWN_MAX = 50

/** Imports catalogue files one after another and says what came of each. */
export async function runImport(
  root: string,
  files: string[],
  { sourceDate, print }: { sourceDate?: string; print: Print },
): Promise<number> {
  if (files.length === 0) throw new ImportError('Thiếu tên tệp cần nhập.')
  let broken = 0
  for (const file of files) {
    const result = await importWithProgress(root, file, toSourceDate(file, sourceDate))
    broken += result.broken.length
    print(report(file, result))
  }
  return broken > 0 ? 1 : 0
}

function toSourceDate(file: string, given: string | undefined): string {
  const date = given ?? /\d{4}-\d{2}(-\d{2})?/.exec(basename(file))?.[0]
  const { success, data } = SourceDate.safeParse(date)
  if (success) return data
  throw new ImportError(
    `Cho biết ngày hoặc tháng của nguồn, ví dụ: npm run content -- import ${file} --source-date 2026-07`,
  )
}

async function importWithProgress(
  root: string,
  file: string,
  sourceDate: string,
): Promise<ImportResult> {
  if (!process.stderr.isTTY) return importCatalogue({ root, file, sourceDate })
  const bar = new SingleBar({ format: '{bar} {percentage}% | {value}/{total} dòng' })
  bar.start(1, 0)
  try {
    return await importCatalogue({
      root,
      file,
      sourceDate,
      onProgress: (done, total) => {
        bar.setTotal(total)
        bar.update(done)
      },
    })
  } finally {
    bar.stop()
  }
}

function report(file: string, result: ImportResult): string {
  const { added, changed, unchanged, total, broken, repeated } = result
  const lines = [
    added + changed === 0
      ? `${file}: không có gì thay đổi (${unchanged} thủ tục đã có sẵn).`
      : `${file}: thêm ${added}, cập nhật ${changed}, giữ nguyên ${unchanged}.`,
    `Danh mục hiện có ${total} thủ tục.`,
    ...shorten(
      repeated.map(({ number, code }) => `  Dòng ${number}: mã ${code} đã có phía trên, đã gộp.`),
    ),
    ...(broken.length > 0 ? [`Bỏ qua ${broken.length} dòng bị lỗi:`] : []),
    ...shorten(broken.map(({ number, problem }) => `  Dòng ${number}: ${problem}`)),
  ]
  return `${lines.join('\n')}\n`
}

function shorten(lines: string[]): string[] {
  if (lines.length <= ROWS_SHOWN_MAX) return lines
  return [...lines.slice(0, ROWS_SHOWN_MAX), `  … và ${lines.length - ROWS_SHOWN_MAX} dòng nữa`]
}
