import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { AppError } from '../../lib/errors'
import { projectRoot } from '../../lib/project-root'
import { checkUnpackedSize } from './check-unpacked-size'
import { readCsv } from './read-csv'

/** Rows of cells; the first row has the headings. */
export type Rows = string[][]

const ROWS_MAX = 200_000
const Cells = z.array(z.array(z.unknown()))

/*
 * Both libraries work through a whole sheet in one go, which takes up to a second. They do so in
 * threads of their own, of a few lines of plain JavaScript, so that a service goes on answering.
 */
const WRITE = `
const { parentPort, workerData: { library, rows } } = require('node:worker_threads')
const cells = JSON.parse(rows).map((row) => row.map((value) => ({ value, type: String })))
require(library)(cells).toBuffer().then((bytes) => parentPort.postMessage(bytes))`
const READ = `
const { parentPort, workerData: { library, bytes } } = require('node:worker_threads')
require(library).readSheet(Buffer.from(bytes)).then((rows) => parentPort.postMessage(JSON.stringify(rows)))`

/** A spreadsheet that Excel opens. What looks like a formula is shown and not worked out. */
export async function writeSpreadsheet(rows: Rows): Promise<Buffer> {
  const neutral = rows.map((row) => row.map(neutralize))
  const library = pathOf('write-excel-file/node')
  const bytes: unknown = await inThread(WRITE, { library, rows: JSON.stringify(neutral) })
  return Buffer.from(z.instanceof(Uint8Array).parse(bytes))
}

/** How every .xlsx file begins: it is a zip archive. */
const ZIP_MARK = Buffer.from('PK')
/** How an .xls file of old Excel begins. */
const XLS_MARK = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

/**
 * The cells of the first sheet, or of a CSV file, as text, one row for each line as Excel
 * numbers them.
 *
 * @throws AppError `invalid_request` when it is no spreadsheet, `too_large` for too much of one
 */
export async function readSpreadsheet(bytes: Buffer): Promise<Rows> {
  const isWorkbook = [ZIP_MARK, XLS_MARK].some((mark) => bytes.indexOf(mark) === 0)
  const rows = Cells.parse(await (isWorkbook ? readWorkbook(bytes) : readCsv(bytes, ROWS_MAX)))
  if (rows.length > ROWS_MAX) throw new AppError('too_large', `More than ${ROWS_MAX} rows`)
  return rows.map((row) => row.map(toText))
}

async function readWorkbook(bytes: Buffer): Promise<unknown> {
  const library = pathOf('read-excel-file/node')
  const read = async () => {
    await checkUnpackedSize(bytes)
    return inThread(READ, { library, bytes })
  }
  const json = await read().catch((cause: unknown) => {
    if (cause instanceof AppError) throw cause
    throw new AppError('invalid_request', 'This is not an .xlsx spreadsheet, or it is damaged', {
      cause,
      details: { reason: 'bad_workbook' },
    })
  })
  return JSON.parse(z.string().parse(json))
}

async function inThread(script: string, workerData: object): Promise<unknown> {
  const worker = new Worker(script, { eval: true, workerData })
  try {
    const messages: unknown[] = await once(worker, 'message')
    return messages[0]
  } finally {
    await worker.terminate()
  }
}

function pathOf(library: string): string {
  return createRequire(join(projectRoot(), 'package.json')).resolve(library)
}

const FORMULA = /^[=+\-@\t\r]/u

/** Excel takes such text for a formula as soon as somebody edits it, or saves the sheet as CSV. */
function neutralize(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

function toText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  const text = typeof cell === 'string' ? cell : JSON.stringify(cell)
  const plain = text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
  return plain.startsWith("'") && FORMULA.test(plain.slice(1)) ? plain.slice(1) : plain
}
