import { type Clock } from '../../lib/clock'
import { runInSlices } from '../../lib/run-in-slices'
import { type Steps } from '../../lib/steps'
import { type Content } from '../../content/content'
import { type ServedRelease } from '../../search/served-release'
import { applyDrafts } from './apply-drafts'
import { type Draft } from './draft'

export type Serve = (number: number, hash: string, content: Content) => Steps<ServedRelease>

/** What the assistant would be with all drafts published. */
export interface DraftRelease {
  /** Built when it is asked for, and kept for a while as long as nothing changes. */
  get(): Promise<ServedRelease>
}

/** An index that nobody asks for gives its memory back after this. */
const KEPT_MS = 10 * 60_000

export function createDraftRelease(parts: {
  drafts: { all(): Promise<Draft[]> }
  current: () => ServedRelease
  serve: Serve
  clock: Clock
}): DraftRelease {
  let kept: { fingerprint: string; built: Promise<ServedRelease>; usedAt: number } | undefined

  function letGo(): void {
    if (kept && parts.clock().getTime() - kept.usedAt >= KEPT_MS) kept = undefined
    if (kept) setTimeout(letGo, KEPT_MS).unref()
  }

  return {
    async get() {
      const drafts = await parts.drafts.all()
      const release = parts.current()
      if (drafts.length === 0) return release
      const fingerprint = [release.hash, ...drafts.map(({ id, version }) => id + version)].join(' ')
      const usedAt = parts.clock().getTime()
      if (kept?.fingerprint !== fingerprint) {
        if (!kept) setTimeout(letGo, KEPT_MS).unref()
        kept = { fingerprint, built: build(release, drafts, parts.serve), usedAt }
      }
      kept.usedAt = usedAt
      return kept.built
    },
  }
}

async function build(
  release: ServedRelease,
  drafts: Draft[],
  serve: Serve,
): Promise<ServedRelease> {
  const { content } = await runInSlices(applyDrafts(release.content, drafts))
  return runInSlices(serve(release.number, 'draft', content))
}
