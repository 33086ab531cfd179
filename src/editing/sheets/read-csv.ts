import { isUtf8 } from 'node:buffer'
import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { AppError } from '../../lib/errors'

const DELIMITERS = [',', ';', '\t']
const UTF16_MARK = Buffer.from([0xff, 0xfe])

/**
 * The cells of a CSV file, as Excel saves them: parted by commas, by semicolons where the comma
 * is the decimal mark, or by tabs.
 *
 * @throws AppError `invalid_request` when it is no text in UTF-8, or a quotation is never closed
 */
export async function readCsv(bytes: Buffer, rowsMax: number): Promise<unknown[]> {
  const text = decode(bytes)
  const options = {
    delimiter: findDelimiter(text),
    relax_column_count: true,
    // In the middle of a cell a quotation mark is a letter like any other.
    relax_quotes: true,
    // One more tells that there are too many.
    to: rowsMax + 1,
  }
  try {
    const rows: unknown[] = await Readable.from([text]).pipe(parse(options)).toArray()
    return rows
  } catch (cause) {
    throw new AppError('invalid_request', 'A quotation mark in this CSV file is never closed', {
      cause,
      details: { reason: 'bad_csv' },
    })
  }
}

function decode(bytes: Buffer): string {
  if (bytes.subarray(0, 2).equals(UTF16_MARK)) return new TextDecoder('utf-16le').decode(bytes)
  if (!isUtf8(bytes) || bytes.includes(0)) {
    throw new AppError('invalid_request', 'Save the file as “CSV UTF-8” or as .xlsx', {
      details: { reason: 'not_utf8' },
    })
  }
  return new TextDecoder().decode(bytes)
}

/** The one that stands most often in the line of headings. */
function findDelimiter(text: string): string {
  const [head = ''] = text.split(/[\r\n]/u, 1)
  const counts = DELIMITERS.map((delimiter) => head.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}
