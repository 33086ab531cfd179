import { neutralCell } from './neutral-cell'
import { type Table } from './table-stream'
import { zipStream } from './zip-stream'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEET_NAME_MAX = 31
/** What the format holds, with the headings. */
const ROWS_MAX = 1_048_576
const TEXT_MAX = 32_767
/** Rows are handed on in pieces of about so many characters. */
const PIECE_CHARACTERS = 16_384

/** An Excel workbook with one sheet, piece by piece. Rows beyond what the format holds are left out. */
export function xlsxPieces(table: Table): AsyncGenerator<Buffer> {
  return zipStream([
    { name: '[Content_Types].xml', content: [CONTENT_TYPES] },
    { name: '_rels/.rels', content: [relations('officeDocument', 'xl/workbook.xml')] },
    { name: 'xl/workbook.xml', content: [workbook(table.name)] },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: [relations('worksheet', 'worksheets/sheet1.xml')],
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet(table) },
  ])
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const CONTENT_TYPES =
  `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/></Types>`

function relations(type: string, target: string): string {
  return (
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`
  )
}

function workbook(name: string): string {
  const allowed = name.replace(/[\\/?*[\]:]/gu, ' ').slice(0, SHEET_NAME_MAX)
  return (
    `${HEAD}<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}">` +
    `<sheets><sheet name="${escapeXml(allowed)}" sheetId="1" r:id="rId1"/></sheets></workbook>`
  )
}

async function* sheet({ headings, rows }: Table): AsyncGenerator<string> {
  let piece = `${HEAD}<worksheet xmlns="${SHEETS}"><sheetData>${toRow(headings, 1)}`
  let count = 1
  for await (const row of rows) {
    count += 1
    if (count > ROWS_MAX) break
    piece += toRow(row, count)
    if (piece.length < PIECE_CHARACTERS) continue
    yield piece
    piece = ''
  }
  yield `${piece}</sheetData></worksheet>`
}

/** With the address of each cell, which the format does not ask for and some readers do. */
function toRow(cells: (string | number)[], row: number): string {
  const shown = cells.map((cell, column) => toCell(cell, `${columnName(column)}${row}`))
  return `<row r="${row}">${shown.join('')}</row>`
}

function toCell(cell: string | number, address: string): string {
  if (typeof cell === 'number') {
    return Number.isFinite(cell) ? `<c r="${address}"><v>${cell}</v></c>` : ''
  }
  const text = escapeXml(String(neutralCell(cell)).slice(0, TEXT_MAX))
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

/** `A` to `Z`, then `AA`. */
function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last
}

/** Characters that XML cannot hold at all, and halves of characters. */
// eslint-disable-next-line no-control-regex -- that is what it is about
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu

function escapeXml(text: string): string {
  return text
    .replace(NOT_IN_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
