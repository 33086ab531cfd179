import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { errorCode } from '../error-code'
import { ImportError } from './import-error'

/** One row of a file to import, with its number in the file; `fields` is missing where it is broken. */
export interface ImportRow {
  number: number
  fields?: Record<string, unknown>
}

/** The headings of the portal's exports, and the fields that they hold. */
const HEADINGS: Record<string, string> = {
  'mã số': 'code',
  'mã thủ tục': 'code',
  tên: 'name',
  'tên thủ tục': 'name',
  'cơ quan ban hành': 'ministry',
  'cơ quan thực hiện': 'agency',
  'lĩnh vực': 'field',
  'cấp thực hiện': 'levels',
  'đối tượng thực hiện': 'audience',
  'quyết định công bố': 'decision',
}
const BYTE_ORDER_MARK = /^\uFEFF/
const HEADINGS_WITHIN_ROWS = 10

const unzip = promisify(gunzip)

/**
 * The rows of a catalogue file: JSON Lines, the same gzipped, or a spreadsheet as the
 * portal exports it. What a file is shows in its first bytes; its name may say anything.
 *
 * @throws ImportError when the file cannot be read or is of another kind
 */
export async function readImportRows(file: string): Promise<ImportRow[]> {
  const bytes = await readBytes(file)
  if (startsWith(bytes, [0x50, 0x4b])) return readSpreadsheet(bytes, file)
  if (startsWith(bytes, [0x1f, 0x8b])) return readJsonLines(await unpack(bytes, file), file)
  return readJsonLines(bytes, file)
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch (cause) {
    const code = errorCode(cause)
    const reason =
      code === 'ENOENT'
        ? 'không có tệp này'
        : code === 'EISDIR'
          ? 'đây là một thư mục'
          : code === 'EACCES'
            ? 'không có quyền đọc'
            : String(cause)
    throw new ImportError(`Không đọc được ${file}: ${reason}.`, { cause })
  }
}

async function unpack(bytes: Buffer, file: string): Promise<Buffer> {
  return unzip(bytes).catch((cause: unknown) => {
    throw new ImportError(`${file} là tệp nén bị hỏng hoặc chưa tải về hết.`, { cause })
  })
}

function readJsonLines(bytes: Buffer, file: string): ImportRow[] {
  const text = isUtf8(bytes) ? bytes.toString().replace(BYTE_ORDER_MARK, '') : ''
  if (!text.trimStart().startsWith('{')) {
    throw new ImportError(
      `${file} không phải là loại tệp nhập được. Dùng tệp .jsonl, .jsonl.gz, hoặc tệp .xlsx xuất từ Cổng Dịch vụ công quốc gia (tệp .xls: mở bằng Excel rồi lưu lại thành .xlsx).`,
    )
  }
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    return { number: index + 1, fields: parseObject(line) }
  })
}

function parseObject(line: string): Record<string, unknown> | undefined {
  try {
    const data: unknown = JSON.parse(line)
    return typeof data === 'object' && data !== null ? { ...data } : undefined
  } catch {
    return undefined
  }
}

async function readSpreadsheet(bytes: Buffer, file: string): Promise<ImportRow[]> {
  const cells = await readCells(bytes, file)
  const top = cells.slice(0, HEADINGS_WITHIN_ROWS).findIndex((row) => isHeading(row.map(toField)))
  if (top < 0) {
    throw new ImportError(
      `${file} không có dòng tiêu đề với các cột “Mã số” và “Tên” như tệp xuất từ Cổng Dịch vụ công quốc gia.`,
    )
  }
  const fields = cells[top]?.map(toField) ?? []
  return cells.slice(top + 1).flatMap((row, index) => {
    if (row.every((cell) => cell === null)) return []
    const named = fields.map((field, column) => [field ?? '', row[column]] as const)
    return {
      number: top + index + 2,
      fields: Object.fromEntries(named.filter(([field]) => field !== '')),
    }
  })
}

/** Loaded only here: nothing else of the program needs spreadsheets. */
async function readCells(bytes: Buffer, file: string): Promise<unknown[][]> {
  const { readSheet } = await import('read-excel-file/node')
  return readSheet(bytes).catch((cause: unknown) => {
    throw new ImportError(`${file} không mở được như một bảng tính .xlsx; tệp có thể bị hỏng.`, {
      cause,
    })
  })
}

function toField(heading: unknown): string | undefined {
  if (typeof heading !== 'string') return undefined
  return HEADINGS[heading.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()]
}

function isHeading(fields: (string | undefined)[]): boolean {
  return fields.includes('code') && fields.includes('name')
}

function startsWith(bytes: Buffer, signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}
