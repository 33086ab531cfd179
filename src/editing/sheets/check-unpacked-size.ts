import { type Readable } from 'node:stream'
import { fromBufferPromise } from 'yauzl'
import { AppError } from '../../lib/errors'

/** Far more than the largest sheet that is taken needs. */
const UNPACKED_BYTES_MAX = 100 * 1024 * 1024

/**
 * Refuses a workbook that unpacks to more than a sheet can be: a few megabytes may hold
 * gigabytes, which the library would put into memory.
 *
 * @throws AppError `too_large`; whatever the archive itself says of its sizes
 */
export async function checkUnpackedSize(packed: Buffer): Promise<void> {
  let left = UNPACKED_BYTES_MAX
  const zip = await fromBufferPromise(packed)
  for await (const entry of zip.eachEntry()) {
    left -= await lengthOf(await zip.openReadStreamPromise(entry), left)
  }
}

async function lengthOf(content: Readable, most: number): Promise<number> {
  let length = 0
  for await (const piece of content) {
    length += Buffer.isBuffer(piece) ? piece.length : 0
    if (length > most) throw new AppError('too_large', 'The workbook unpacks to too much')
  }
  return length
}
