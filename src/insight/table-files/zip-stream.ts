import { crc32, createDeflateRaw } from 'node:zlib'

/** A file of an archive, made piece by piece. */
export interface ZipEntry {
  name: string
  content: AsyncIterable<string> | Iterable<string>
}

interface Written {
  name: Buffer
  checksum: number
  packed: number
  size: number
  at: number
}

const LOCAL_HEADER = 0x04034b50
const DATA_DESCRIPTOR = 0x08074b50
const CENTRAL_HEADER = 0x02014b50
const END_OF_CENTRAL = 0x06054b50
const VERSION = 20
/** The sizes follow the data, as they are not known before; names are UTF-8. */
const FLAGS = 0x0808
const DEFLATED = 8
/** 1 January 1980, the first day that the format knows; archives of the same content are the same. */
const DATE = 0x0021
const BYTES_MAX = 0xffffffff

/**
 * A ZIP archive while it is made: no file in it is ever held as a whole.
 *
 * @throws when it grows beyond the 4 GB of the plain format
 */
export async function* zipStream(entries: Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const written: Written[] = []
  let at = 0
  for (const { name, content } of entries) {
    const entry = { name: Buffer.from(name), checksum: 0, packed: 0, size: 0, at }
    const header = localHeader(entry.name)
    yield header
    for await (const piece of deflated(content, entry)) {
      entry.packed += piece.length
      yield piece
    }
    const descriptor = dataDescriptor(entry)
    yield descriptor
    at += header.length + entry.packed + descriptor.length
    if (at > BYTES_MAX || entry.size > BYTES_MAX) throw new Error('The archive is beyond 4 GB')
    written.push(entry)
  }
  const directory = Buffer.concat(written.map(centralHeader))
  yield directory
  yield endOfCentral(written.length, directory.length, at)
}

async function* deflated(content: ZipEntry['content'], entry: Written): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw()
  const feeding = feed(content, entry, deflate)
  // Told by the stream below; without this it would count as nobody's.
  feeding.catch((error: unknown) => deflate.destroy(toError(error)))
  for await (const piece of deflate) {
    if (Buffer.isBuffer(piece)) yield piece
  }
  await feeding
}

async function feed(
  content: ZipEntry['content'],
  entry: Written,
  deflate: ReturnType<typeof createDeflateRaw>,
): Promise<void> {
  for await (const text of content) {
    const bytes = Buffer.from(text)
    entry.checksum = crc32(bytes, entry.checksum)
    entry.size += bytes.length
    if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once('drain', resolve))
  }
  deflate.end()
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(LOCAL_HEADER, 0)
  header.writeUInt16LE(VERSION, 4)
  header.writeUInt16LE(FLAGS, 6)
  header.writeUInt16LE(DEFLATED, 8)
  header.writeUInt16LE(DATE, 12)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, name])
}

function dataDescriptor({ checksum, packed, size }: Written): Buffer {
  const descriptor = Buffer.alloc(16)
  descriptor.writeUInt32LE(DATA_DESCRIPTOR, 0)
  descriptor.writeUInt32LE(checksum, 4)
  descriptor.writeUInt32LE(packed, 8)
  descriptor.writeUInt32LE(size, 12)
  return descriptor
}

function centralHeader({ name, checksum, packed, size, at }: Written): Buffer {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(CENTRAL_HEADER, 0)
  header.writeUInt16LE(VERSION, 4)
  header.writeUInt16LE(VERSION, 6)
  header.writeUInt16LE(FLAGS, 8)
  header.writeUInt16LE(DEFLATED, 10)
  header.writeUInt16LE(DATE, 14)
  header.writeUInt32LE(checksum, 16)
  header.writeUInt32LE(packed, 20)
  header.writeUInt32LE(size, 24)
  header.writeUInt16LE(name.length, 28)
  header.writeUInt32LE(at, 42)
  return Buffer.concat([header, name])
}

function endOfCentral(count: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END_OF_CENTRAL, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(at, 16)
  return end
}
