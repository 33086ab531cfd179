import { type Clock } from '../../lib/clock'
import { runInSlices } from '../../lib/run-in-slices'
import { type ServedRelease } from '../../search/served-release'
import { applyDrafts } from './apply-drafts'
import { checkDrafts, type DraftProblem } from './check-drafts'
import { type Draft } from './draft'

/** What is wrong with all these drafts taken together. */
export async function problemsOf(
  drafts: Draft[],
  release: ServedRelease,
  clock: Clock,
): Promise<DraftProblem[]> {
  if (drafts.length === 0) return []
  const applied = await runInSlices(applyDrafts(release.content, drafts))
  return runInSlices(checkDrafts(applied, drafts, clock()))
}
