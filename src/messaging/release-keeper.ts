import { type Content } from '../content/content'
import { type Guide } from '../content/guide'
import { type Clock } from '../lib/clock'
import { RecentMap } from '../lib/recent-map'
import { type ServedRelease } from '../search/served-release'
import { type Release, type ReleaseShelf } from '../store/store'
import { type Releases } from './answer-message'

/** Who made a release that came from intents/ and knowledge/ and not from an editor. */
export const FILES_AUTHOR = 'files'

export interface ReleaseKeeperParts {
  shelf: ReleaseShelf
  files: { hash: string; content: Content }
  /** Builds the index of a release; done once, for the one that is served. */
  serve: (number: number, hash: string, content: Content) => ServedRelease
  clock: Clock
}

export interface ReleaseKeeper extends Releases {
  /** The files differ from what editors published last, so they wait to be imported. */
  readonly isImportWaiting: boolean
}

/** Guides of so many older releases are kept at hand for walks that were started on them. */
const OLDER_RELEASES_MAX = 4

/**
 * Settles which release is served: on the first start the files become release 1; when they
 * have changed since and no editor has published, they become a new one; otherwise the newest
 * stays.
 */
export async function openReleaseKeeper(parts: ReleaseKeeperParts): Promise<ReleaseKeeper> {
  const { shelf, files, serve } = parts
  const release = await settleRelease(parts)
  const isFiles = release.hash === files.hash
  const content = isFiles ? files.content : await contentOf(shelf, release)
  const served = serve(release.number, release.hash, content)
  const olderGuides = createGuideCache(shelf)

  return {
    isImportWaiting: !isFiles,
    current: () => served,
    guide: async (number, code) =>
      number === served.number ? served.guide(code) : (await olderGuides(number)).get(code),
  }
}

async function settleRelease(parts: ReleaseKeeperParts): Promise<Release> {
  const { shelf, files, clock } = parts
  const newest = await shelf.newest()
  if (newest && (newest.hash === files.hash || newest.author !== FILES_AUTHOR)) return newest

  const release = {
    number: (newest?.number ?? 0) + 1,
    hash: files.hash,
    author: FILES_AUTHOR,
    note: newest ? 'Nội dung trong tệp đã thay đổi' : 'Bản đầu tiên, từ các tệp',
    createdAt: clock(),
  }
  // Another node that starts at the same time may be first; then its release is the newest.
  return (await shelf.add(release, files.content)) ? release : settleRelease(parts)
}

async function contentOf(shelf: ReleaseShelf, { number }: Release): Promise<Content> {
  const content = await shelf.content(number)
  if (content) return content
  throw new Error(
    `Release ${number} in the database cannot be read by this version; install the version that published it`,
  )
}

/** The guides of older releases, of the few that were asked for last. */
function createGuideCache(shelf: ReleaseShelf): (number: number) => Promise<Map<string, Guide>> {
  const recent = new RecentMap<number, Map<string, Guide>>(OLDER_RELEASES_MAX)
  return async (number) => {
    const guides = recent.get(number) ?? toMap((await shelf.content(number))?.guides ?? [])
    recent.set(number, guides)
    return guides
  }
}

function toMap(guides: Guide[]): Map<string, Guide> {
  return new Map(guides.map((guide) => [guide.code, guide]))
}
