import { filesUnder } from '../content/content-files'
import { type Content } from '../content/content'
import { type Clock } from '../lib/clock'
import { type Log } from '../lib/logger'
import { type ServedRelease } from '../search/served-release'
import { type Collection } from '../store/collection'
import { type Store } from '../store/store'
import { createDraftRelease, type DraftRelease, type Serve } from './drafts/draft-release'
import { createDrafts, type Drafts } from './drafts/drafts'
import { type ContentExchange, createContentExchange } from './files/content-exchange'
import { createFileImport, type FileImport } from './files/file-import'
import { editingWork } from './jobs/editing-jobs'
import { JOBS } from './jobs/job'
import { createJobDesk, type JobDesk } from './jobs/job-desk'
import { createPreviewRelease, type GetPreviewRelease } from './preview/preview-release'
import { createPublisher } from './publish/publisher'
import { RELEASE_RECORDS, type ReleaseRecord } from './publish/release-record'
import { type Respond } from './try-question'

export interface EditingParts {
  store: Store
  releases: { current: () => ServedRelease; refresh: () => Promise<boolean> }
  /** Where intents/ and knowledge/ are, and what was in them at the start. */
  root: string
  files: { hash: string; content: Content }
  serve: Serve
  respond: Respond
  clock: Clock
  log: Log
}

/** All that editors work with: drafts, their trial, releases, and content as files. */
export interface Editing {
  drafts: Drafts
  draftRelease: DraftRelease
  /** The same with an item over it that is being edited. */
  previewRelease: GetPreviewRelease
  current: () => ServedRelease
  jobs: JobDesk
  records: Collection<ReleaseRecord>
  shelf: Store['releases']
  files: FileImport
  exchange: ContentExchange
  respond: Respond
  root: string
}

export function createEditing(parts: EditingParts): Editing {
  const { store, releases, serve, respond, clock, log, root } = parts
  const { current } = releases
  const drafts = createDrafts({ store, current, clock })
  const draftRelease = createDraftRelease({ drafts, current, serve, clock })
  const publisher = createPublisher({ store, drafts, releases, serve, clock })
  const jobs = createJobDesk({
    jobs: store.collection(JOBS),
    work: editingWork(drafts, publisher),
    clock,
    log,
  })
  return {
    drafts,
    draftRelease,
    previewRelease: createPreviewRelease({ draftRelease, serve }),
    current,
    jobs,
    records: store.collection(RELEASE_RECORDS),
    shelf: store.releases,
    files: createFileImport({ store, installed: parts.files, current, drafts }),
    exchange: createContentExchange({ current, drafts, onDisk: filesUnder(root) }),
    respond,
    root,
  }
}
