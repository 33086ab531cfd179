import { z } from 'zod'
import { hashItem } from '../../content/hash-content'
import { type Content, CONTENT_PARTS } from '../../content/content'
import { type ContentFiles } from '../../content/content-files'
import { type Problem } from '../../content/problem'
import { AppError } from '../../lib/errors'
import { runInSlices } from '../../lib/run-in-slices'
import { type Steps } from '../../lib/steps'
import { type CollectionShape } from '../../store/collection'
import { type Store } from '../../store/store'
import { toSources } from '../drafts/apply-drafts'
import { type Author } from '../drafts/draft'
import { type Drafts } from '../drafts/drafts'
import { saveAll, type Taken } from '../drafts/save-all'
import { itemId, itemsOf, keyOf, toItemRef } from '../items'
import { type Released } from '../released'
import { compareItem } from '../publish/diff-contents'
import { type ItemChange } from '../publish/release-record'
import { readHandedIn } from './read-handed-in'

/** The files as they were when they were last taken in or turned down. */
const FilesSeen = z.object({
  id: z.literal('files'),
  hash: z.string(),
  /** The hash of each item, by which it shows what has changed in the files since. */
  items: z.record(z.string(), z.string()),
})
export const FILES_SEEN: CollectionShape<z.infer<typeof FilesSeen>> = {
  name: 'files_seen',
  schema: FilesSeen,
  key: ({ id }) => id,
}

/** What files would change in the drafts. */
export interface ImportPlan {
  changes: ItemChange[]
  /** What keeps the files from being taken in. */
  problems: Problem[]
}

/** Content that comes as files: those of the installation, and archives that editors hand in. */
export interface FileImport {
  /** What has changed in the installation's files since they were last taken in; nothing when it has not. */
  waiting(): Promise<ItemChange[]>
  /** Takes some of that over into the drafts, and counts the rest as turned down. */
  settleWaiting(items: string[], by: Author): Promise<Taken>
  /** What an archive would change; what is not in it stays as it is. */
  plan(files: ContentFiles): Promise<ImportPlan>
  take(files: ContentFiles, by: Author): Promise<Taken>
}

export interface FileImportParts {
  store: Pick<Store, 'collection' | 'releases'>
  /** Those of the installation, as this node found them when it started. */
  installed: { hash: string; content: Content }
  current: () => Released
  drafts: Drafts
}

const RELEASES_LOOKED_AT = 200

export function createFileImport(parts: FileImportParts): FileImport {
  const { store, installed, current, drafts } = parts
  const seen = store.collection(FILES_SEEN)

  /** Items of the files as they were taken in last: by an import, or by a release of the files. */
  async function itemsSeen(): Promise<Record<string, string>> {
    const stored = await seen.get('files')
    if (stored) return stored.document.items
    const releases = await store.releases.list({ limit: RELEASES_LOOKED_AT })
    const last = releases.find(({ author }) => author === 'files')
    const content = last && (await store.releases.content(last.number))
    return content ? runInSlices(hashItems(content)) : {}
  }

  async function loadWaiting() {
    const before = await itemsSeen()
    const now = await runInSlices(hashItems(installed.content))
    const ids = new Set([...Object.keys(before), ...Object.keys(now)])
    return { now, changed: [...ids].filter((id) => before[id] !== now[id]) }
  }

  return {
    async waiting() {
      const { changed } = await loadWaiting()
      return runInSlices(compareItems(changed, current().content, installed.content))
    },

    async settleWaiting(items, by) {
      const { now } = await loadWaiting()
      const result = await takeOver(drafts, installed.content, { items, by })
      const document = { id: 'files' as const, hash: installed.hash, items: now }
      const stored = await seen.get('files')
      await (stored ? seen.replace(document, stored.revision) : seen.insert(document))
      return result
    },

    async plan(files) {
      const before = current().content
      const { content, items, problems } = await readHandedIn(files, before)
      if (problems.length > 0) return { changes: [], problems }
      return { changes: await runInSlices(compareItems(items, before, content)), problems }
    },

    async take(files, by) {
      const before = current().content
      const { content, items, problems } = await readHandedIn(files, before)
      refuseBroken(problems)
      const changes = await runInSlices(compareItems(items, before, content))
      return takeOver(drafts, content, { items: changes.map(({ item }) => item), by })
    },
  }
}

function takeOver(
  drafts: Drafts,
  content: Content,
  { items, by }: { items: string[]; by: Author },
): Promise<Taken> {
  const values = items.map((id): [string, unknown] => {
    const { part, key } = toItemRef(id)
    return [id, itemsOf(content, part).get(key)]
  })
  return saveAll(drafts, values, by)
}

function refuseBroken(problems: Problem[]): void {
  if (problems.length === 0) return
  throw new AppError('invalid_request', 'The files have errors', { details: { problems } })
}

function* compareItems(ids: string[], before: Content, after: Content): Steps<ItemChange[]> {
  const changes: ItemChange[] = []
  for (const id of ids) {
    const { part, key } = toItemRef(id)
    const change = compareItem(id, itemsOf(before, part).get(key), itemsOf(after, part).get(key))
    if (change) changes.push(change)
    yield
  }
  return changes
}

function* hashItems(content: Content): Steps<Record<string, string>> {
  const sources = toSources(content)
  const hashes: Record<string, string> = {}
  for (const part of CONTENT_PARTS) {
    for (const { value } of sources[part]) {
      hashes[itemId({ part, key: keyOf(part, value) ?? '' })] = hashItem(value)
      yield
    }
  }
  return hashes
}
