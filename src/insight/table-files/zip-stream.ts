import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** A file of an archive, made piece by piece. */
export interface ZipEntry {
  name: string
  content: AsyncIterable<string> | Iterable<string>
}

/** The first day that the format knows; archives of the same content are the same. */
const DATE = new Date(1980, 0, 1)

/** A ZIP archive while it is made: no file in it is ever held as a whole. */
export async function* zipStream(entries: Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const zip = new ZipFile()
  const packed = zip.outputStream.pipe(new PassThrough())
  // What fails in one of the contents fails the archive: the zip passes on no error of theirs.
  const fail = (error: Error) => packed.destroy(error)
  zip.on('error', fail)
  const contents = [...entries].map(({ name, content }) => {
    const stream = Readable.from(content).on('error', fail)
    zip.addReadStream(stream, name, { mtime: DATE })
    return stream
  })
  zip.end()
  try {
    for await (const piece of packed) {
      if (Buffer.isBuffer(piece)) yield piece
    }
  } finally {
    // Who stops reading half-way leaves nothing open.
    for (const content of contents) content.destroy()
  }
}
