import { createHash } from 'node:crypto'
import { createWriteStream, renameSync, rmSync, statSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type Store } from '../store/store'
import { checkCopy, readCopy, toCopy } from './store-file'
import { addRecord, readRecords, type StoreRecord, toLine } from './store-records'

/** Is told how many records were dealt with, and of how many where that is known. */
export type OnProgress = (records: number, of?: number) => void

/**
 * Writes all that a store keeps to a file, packed when its name ends with `.gz`. One that was
 * broken off goes on where it was. Only its owner may read the file: it holds what citizens
 * said, and secrets.
 */
export async function exportStore(
  store: Store,
  file: string,
  onProgress: OnProgress = () => undefined,
): Promise<number> {
  const partial = partialOf(file)
  const earlier = keepEarlier(partial)
  let count = 0
  const counted = async function* () {
    for await (const record of goOn(store, earlier)) {
      onProgress(++count)
      yield record
    }
  }
  const output = createWriteStream(partial, { mode: 0o600 })
  const bytes = Readable.from(toCopy(counted()))
  await (file.endsWith('.gz')
    ? pipeline(bytes, createGzip({ level: 6 }), output)
    : pipeline(bytes, output))
  renameSync(partial, file)
  if (earlier !== undefined) rmSync(earlier)
  return count
}

/** Puts aside what an export that was broken off had written: of two the longer. */
function keepEarlier(partial: string): string | undefined {
  const earlier = partial.replace('.part', '.earlier')
  const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (sizeOf(partial) > sizeOf(earlier)) renameSync(partial, earlier)
  return sizeOf(earlier) > 0 ? earlier : undefined
}

function partialOf(file: string): string {
  return file.endsWith('.gz') ? file.replace(/\.gz$/, '.part.gz') : `${file}.part`
}

async function* goOn(store: Store, earlier?: string): AsyncGenerator<StoreRecord, void> {
  let last: StoreRecord | undefined
  if (earlier !== undefined) {
    for await (const record of readCopy(earlier)) {
      last = record
      yield record
    }
  }
  yield* readRecords(store, last)
}

/**
 * Adds all that a copy holds, after checking that it is whole. What the store has already is
 * left as it is, so that an import that was broken off is simply run again. Returns how many
 * records were added.
 */
export async function importStore(
  store: Store,
  file: string,
  onProgress?: OnProgress,
): Promise<{ records: number; added: number }> {
  const records = await checkCopy(file)
  const added = await addAll(store, readCopy(file), (done) => onProgress?.(done, records))
  return { records, added }
}

/** Copies all from one store to another, and compares what they hold then. */
export async function migrateStore(
  from: Store,
  to: Store,
  onProgress?: OnProgress,
): Promise<{ added: number; isSame: boolean }> {
  const added = await addAll(to, readRecords(from), onProgress)
  return { added, isSame: (await digestOf(from)) === (await digestOf(to)) }
}

/** So many are under way at once that a store can commit them together. */
const AT_ONCE = 256

async function addAll(
  store: Store,
  records: AsyncIterable<StoreRecord>,
  onProgress: OnProgress = () => undefined,
): Promise<number> {
  let added = 0
  let done = 0
  let waiting: StoreRecord[] = []
  const flush = async () => {
    const wasAdded = await Promise.all(waiting.map((record) => addRecord(store, record)))
    added += wasAdded.filter(Boolean).length
    done += waiting.length
    waiting = []
    onProgress(done)
  }
  for await (const record of records) {
    waiting.push(record)
    // A release may have megabytes, so no other waits beside it.
    if (waiting.length >= AT_ONCE || record.kind === 'release') await flush()
  }
  await flush()
  return added
}

async function digestOf(store: Store): Promise<string> {
  const hash = createHash('sha256')
  for await (const record of readRecords(store)) hash.update(toLine(record))
  return hash.digest('hex')
}
