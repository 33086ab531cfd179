import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

export interface PackedFile {
  bytes: Buffer
  gzip: Buffer
  etag: string
}

/**
 * Reads a file and keeps it in memory, compressed once, for as long as it does not change.
 * Gives undefined when there is no such file.
 */
export function readPacked(path: string): () => Promise<PackedFile | undefined> {
  let kept: { changedAt: number; file: PackedFile } | undefined

  return async () => {
    const found = await stat(path).catch(() => undefined)
    if (!found) return undefined
    if (kept?.changedAt !== found.mtimeMs) {
      kept = { changedAt: found.mtimeMs, file: await pack(path) }
    }
    return kept.file
  }
}

async function pack(path: string): Promise<PackedFile> {
  const bytes = await readFile(path)
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
  return { bytes, gzip: await promisify(gzip)(bytes, { level: 9 }), etag: `"${hash}"` }
}
