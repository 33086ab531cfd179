import { deserialize, serialize } from 'node:v8'
import { z } from 'zod'
import { keepFile, readKeptFile } from '../lib/kept-file'
import { type TableSource, type WordTables } from '../search/word-tables'

/** The tables of the release that was served last. */
export interface KeptTables {
  /** Gives the tables of the content with this hash; when they are made, they are kept. */
  of(hash: string): TableSource
  /** Resolves when all that was made so far is written. */
  close(): Promise<void>
}

/** Our own writing; checking every number again would take the time that this saves. */
const Kept = z.object({ hash: z.string(), tables: z.custom<WordTables>() })

/**
 * Opens the file in which word tables are kept from one start to the next. What cannot be read
 * or is of another release is made again. The file is only good for the program that wrote it:
 * every build throws it away.
 */
export async function openKeptTables(file: string): Promise<KeptTables> {
  let kept = await readKeptFile(file, (data) => Kept.parse(deserialize(data)))
  let written = Promise.resolve()
  return {
    of: (hash) =>
      function* (make) {
        const found = kept?.hash === hash ? kept.tables : undefined
        // From here on the index has them.
        kept = undefined
        if (found) return found
        const tables = yield* make()
        const data = serialize({ hash, tables })
        written = written.then(() => keepFile(file, data))
        return tables
      },
    close: () => written,
  }
}
