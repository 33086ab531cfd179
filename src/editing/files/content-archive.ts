import { fromBuffer, type Entry, type ZipFile as ZipReader } from 'yauzl'
import { ZipFile } from 'yazl'
import { PassThrough, type Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { AppError } from '../../lib/errors'
import { type Texts } from './write-content-files'

const FILES_MAX = 5000
const UNPACKED_BYTES_MAX = 200 * 1024 * 1024
const CONTENT_FILE = /^(?:.*\/)?((?:intents|knowledge)\/(?!schema\/)[^\0]*\.(?:yaml|jsonl))$/u

/** An archive that any computer opens, streamed while it is packed. */
export function packArchive(texts: Texts, at: Date): Readable {
  const zip = new ZipFile()
  for (const [file, text] of texts) zip.addBuffer(Buffer.from(text), file, { mtime: at })
  zip.end()
  return zip.outputStream.pipe(new PassThrough())
}

/**
 * The files of intents/ and knowledge/ in an archive, whatever folder they were packed in.
 *
 * @throws AppError `invalid_request` when it is no archive, has no such file in it, or unpacks to
 * more than is sensible
 */
export async function unpackArchive(packed: Buffer): Promise<Map<string, Buffer>> {
  const files = await tryUnpack(packed)
  if (files.size > 0) return files
  throw new AppError('invalid_request', 'There is no file of intents/ or knowledge/ in it', {
    details: { reason: 'no_content_files' },
  })
}

async function tryUnpack(packed: Buffer): Promise<Map<string, Buffer>> {
  try {
    return await readEntries(await open(packed))
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('invalid_request', 'This is not a zip archive, or it is damaged', {
      cause,
      details: { reason: 'bad_archive' },
    })
  }
}

function open(packed: Buffer): Promise<ZipReader> {
  return new Promise((resolve, reject) => {
    fromBuffer(packed, { lazyEntries: true }, (error, zip) => {
      if (error) reject(error)
      else resolve(zip)
    })
  })
}

async function readEntries(zip: ZipReader): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  let bytes = 0
  for (let count = 0; count < zip.entryCount; count += 1) {
    const entry = await nextEntry(zip)
    const [, file] = CONTENT_FILE.exec(entry.fileName) ?? []
    if (file === undefined) continue
    bytes += entry.uncompressedSize
    if (files.size >= FILES_MAX || bytes > UNPACKED_BYTES_MAX) {
      throw new AppError('invalid_request', 'The archive has more in it than content can be')
    }
    // The reader fails where an entry has more bytes than it says.
    files.set(file, await buffer(await openEntry(zip, entry)))
  }
  return files
}

function nextEntry(zip: ZipReader): Promise<Entry> {
  return new Promise((resolve, reject) => {
    zip.once('error', reject)
    zip.once('entry', (entry: Entry) => {
      zip.off('error', reject)
      resolve(entry)
    })
    zip.readEntry()
  })
}

function openEntry(zip: ZipReader, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(error)
      else resolve(stream)
    })
  })
}
