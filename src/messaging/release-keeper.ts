import { type Content } from '../content/content'
import { type Guide } from '../content/guide'
import { type Clock } from '../lib/clock'
import { RecentMap } from '../lib/recent-map'
import { runInSlices } from '../lib/run-in-slices'
import { finishSteps, type Steps } from '../lib/steps'
import { type ServedRelease } from '../search/served-release'
import { type Release, type ReleaseShelf } from '../store/store'
import { type Releases } from './turn/answer-message'

/** Who made a release that came from intents/ and knowledge/ and not from an editor. */
export const FILES_AUTHOR = 'files'

export interface ReleaseKeeperParts {
  shelf: ReleaseShelf
  files: { hash: string; content: Content }
  /** Builds the index of a release; done once, for each that is served. */
  serve: (number: number, hash: string, content: Content) => Steps<ServedRelease>
  clock: Clock
}

export interface ReleaseKeeper extends Releases {
  /**
   * Serves the newest release from now on, and says whether that is another than before. The one
   * before is answered from until the new one is ready; walks stay on the release they began on.
   *
   * @throws once for a release that this version cannot read; the one before stays
   */
  refresh(): Promise<boolean>
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
  const content = release.hash === files.hash ? files.content : await contentOf(shelf, release)
  // On start nobody waits for an answer yet, so it is built in one go.
  let served = finishSteps(serve(release.number, release.hash, content))
  let seen = served.number
  const olderGuides = createGuideCache(shelf)

  async function swap(): Promise<boolean> {
    const newest = await shelf.newest()
    if (!newest || newest.number <= seen) return false
    seen = newest.number
    const next = await contentOf(shelf, newest)
    served = await runInSlices(serve(newest.number, newest.hash, next))
    return true
  }

  let swapping: Promise<boolean> | undefined
  return {
    current: () => served,
    guide: async (number, code) =>
      number === served.number ? served.guide(code) : (await olderGuides(number)).get(code),
    refresh: () =>
      (swapping ??= swap().finally(() => {
        swapping = undefined
      })),
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
