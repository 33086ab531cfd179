import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What is in a file that is only kept to save time; undefined when it is not there or cannot be read. */
export async function readKeptFile<T>(
  file: string,
  read: (data: Buffer) => T,
): Promise<T | undefined> {
  try {
    return read(await readFile(file))
  } catch {
    return undefined
  }
}

/** Keeps such a file. A folder that cannot be written is no harm: what is in it is worked out again. */
export async function keepFile(file: string, data: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true })
    // Two processes that start together each write a file of their own, and either will do.
    const written = `${file}.${process.pid}`
    await writeFile(written, data)
    await rename(written, file)
  } catch {
    // The next start works it out again, as this one did.
  }
}
