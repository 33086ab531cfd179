import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { StoreRecord, toLine } from './store-records'

/*
 * A copy in a file: a line that says what it is, one for each record, and a last one with the
 * number of records and the checksum of all bytes before it. A file without that is not whole.
 */
const FIRST = '{"kind":"copy","of":"motcua","version":1}\n'
const End = z.object({ kind: z.literal('end'), records: z.number(), sha256: z.string() })
const CHUNK_BYTES = 64 * 1024

/** The bytes of a copy. */
export async function* toCopy(records: AsyncIterable<StoreRecord>): AsyncGenerator<Buffer, void> {
  const hash = createHash('sha256')
  let count = 0
  let waiting = FIRST
  for await (const record of records) {
    count += 1
    waiting += toLine(record)
    if (waiting.length >= CHUNK_BYTES) {
      yield hashed(hash, waiting)
      waiting = ''
    }
  }
  yield hashed(hash, waiting)
  const end = { kind: 'end', records: count, sha256: hash.digest('hex') }
  yield Buffer.from(`${JSON.stringify(end)}\n`)
}

function hashed(hash: Hash, text: string): Buffer {
  const bytes = Buffer.from(text)
  hash.update(bytes)
  return bytes
}

/**
 * Reads a copy through, and says how many records it holds.
 *
 * @throws when it is not whole, or not what was written
 */
export async function checkCopy(file: string): Promise<number> {
  const hash = createHash('sha256')
  let count = 0
  let end: z.infer<typeof End> | undefined
  for await (const line of readLines(file)) {
    if (end) throw new Error(`${file}: có dòng thừa sau dòng cuối · lines after the last one`)
    if (line.subarray(0, 13).toString() === '{"kind":"end"') {
      end = End.parse(JSON.parse(line.toString()))
      continue
    }
    if (count === 0 && line.toString() !== FIRST) {
      throw new Error(`${file} không phải là bản sao của Một Cửa · is not a copy of a store`)
    }
    count += 1
    hash.update(line)
  }
  const records = count - 1
  if (end?.records === records && end.sha256 === hash.digest('hex')) return records
  throw new Error(
    `${file} không nguyên vẹn (thiếu dòng hoặc sai mã kiểm tra) · is not whole (lines are missing or the checksum is wrong)`,
  )
}

/** The records of a copy, in their order, up to where it ends or breaks off. */
export async function* readCopy(file: string): AsyncGenerator<StoreRecord, void> {
  let isFirst = true
  for await (const line of readLines(file)) {
    if (isFirst) isFirst = false
    else if (line.subarray(0, 13).toString() === '{"kind":"end"') return
    else yield StoreRecord.parse(JSON.parse(line.toString()))
  }
}

const NEW_LINE = 0x0a

/** Whole lines with their ends; what comes after the last end is left out. */
async function* readLines(file: string): AsyncGenerator<Buffer, void> {
  let rest: Buffer[] = []
  for await (const chunk of readBytes(file)) {
    let start = 0
    for (let end = chunk.indexOf(NEW_LINE); end >= 0; end = chunk.indexOf(NEW_LINE, start)) {
      yield Buffer.concat([...rest, chunk.subarray(start, end + 1)])
      rest = []
      start = end + 1
    }
    if (start < chunk.length) rest.push(chunk.subarray(start))
  }
}

const BrokenOff = z.object({ code: z.literal('Z_BUF_ERROR') })

async function* readBytes(file: string): AsyncGenerator<Buffer, void> {
  const bytes = createReadStream(file, { highWaterMark: CHUNK_BYTES })
  try {
    for await (const chunk of file.includes('.gz') ? bytes.pipe(createGunzip()) : bytes) {
      yield z.instanceof(Buffer).parse(chunk)
    }
  } catch (error) {
    // The end of a packed file is missing; what came before it is good.
    if (!BrokenOff.safeParse(error).success) throw error
  }
}
