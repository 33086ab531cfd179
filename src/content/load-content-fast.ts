import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { keepFile, readKeptFile } from '../lib/kept-file'
import { type Content } from './content'
import { hashContent } from './hash-content'
import { loadContent } from './load-content'
import { type Problem } from './problem'
import { CONTENT_FOLDERS } from './read-content-files'

/** Content with what tells it apart, and what is wrong with it. */
export interface LoadedContent {
  content: Content
  hash: string
  problems: Problem[]
}

/** Our own writing of checked content; checking it again would take the time that this saves. */
const Kept = z.object({ fingerprint: z.string(), hash: z.string(), content: z.custom<Content>() })

/**
 * The same as `loadContent`, from what the last start kept in `cacheFile` as long as no byte of
 * the files has changed. The phrasebook's tens of thousands of lines take a second to read and
 * check, and most starts find them as they were. Only content without problems is kept; a cache
 * that cannot be read or written is no harm.
 */
export async function loadContentFast(root: string, cacheFile: string): Promise<LoadedContent> {
  const fingerprint = await fingerprintOf(root)
  const kept = await readKeptFile(cacheFile, (data) => Kept.parse(JSON.parse(data.toString())))
  if (kept?.fingerprint === fingerprint) {
    return { content: kept.content, hash: kept.hash, problems: [] }
  }
  const { content, problems } = await loadContent(root)
  const hash = hashContent(content)
  if (problems.length === 0) {
    await keepFile(cacheFile, JSON.stringify({ fingerprint, hash, content }))
  }
  return { content, hash, problems }
}

async function fingerprintOf(root: string): Promise<string> {
  const folders = await Promise.all(CONTENT_FOLDERS.map((folder) => contentFiles(root, folder)))
  const hash = createHash('sha256')
  for (const file of folders.flat()) {
    hash.update(`${file}\0`)
    hash.update(await readFile(join(root, file)))
  }
  return hash.digest('hex')
}

async function contentFiles(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && /\.(ya?ml|jsonl?)$/i.test(entry.name))
    .map(({ name }) => join(folder, name))
    .sort()
}
