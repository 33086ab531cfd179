import { open, rename, rm } from 'node:fs/promises'

/**
 * Replaces a file as a whole or not at all: what is being written stands beside it until it
 * is complete and on the disk. The file itself is untouched when the disk is full.
 */
export async function writeFileAtomically(file: string, text: string): Promise<void> {
  const unfinished = `${file}.${process.pid}.tmp`
  try {
    const handle = await open(unfinished, 'w')
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(unfinished, file)
  } catch (error) {
    // What went wrong is the news; a leftover that cannot be removed does not hide it.
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw error
  }
}
