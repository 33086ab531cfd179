import { isDeepStrictEqual } from 'node:util'
import { type Content } from '../../content/content'
import { type Guide } from '../../content/guide'
import { hashItem } from '../../content/hash-content'
import { RecentMap } from '../../lib/recent-map'
import { runInSlices } from '../../lib/run-in-slices'
import { withContent } from '../../search/serve-release'
import { type ServedRelease } from '../../search/served-release'
import { applyDrafts } from '../drafts/apply-drafts'
import { checkDrafts, type DraftProblem } from '../drafts/check-drafts'
import { type DraftRelease, type Serve } from '../drafts/draft-release'
import { itemId, type ItemRef, itemsOf } from '../items'

/** An item as it stands in an editor, saved or not. */
export interface EditedItem {
  ref: ItemRef
  /** Null removes it. */
  value: unknown
}

/** What the assistant would be with all drafts and the edited item published. */
export interface PreviewRelease {
  release: ServedRelease
  /** What is wrong with the item as it stands. */
  problems: DraftProblem[]
}

export type GetPreviewRelease = (
  item: EditedItem | undefined,
  today: Date,
) => Promise<PreviewRelease>

/** So many editors may look at what they write without their releases being made again and again. */
const RELEASES_KEPT = 4

/** Lays the item that is being edited over the drafts that are saved. */
export function createPreviewRelease(parts: {
  draftRelease: DraftRelease
  serve: Serve
}): GetPreviewRelease {
  const kept = new RecentMap<string, { over: ServedRelease; made: Promise<PreviewRelease> }>(
    RELEASES_KEPT,
  )

  return async (item, today) => {
    const over = await parts.draftRelease.get()
    if (!item) return { release: over, problems: [] }
    const key = `${itemId(item.ref)} ${hashItem(item.value)}`
    const known = kept.get(key)
    if (known?.over === over) return known.made
    const made = make(item, { over, today, serve: parts.serve })
    kept.set(key, { over, made })
    made.catch(() => kept.delete(key))
    return made
  }
}

async function make(
  { ref, value }: EditedItem,
  { over, today, serve }: { over: ServedRelease; today: Date; serve: Serve },
): Promise<PreviewRelease> {
  const applied = await runInSlices(applyDrafts(over.content, [{ ...ref, value }]))
  const found = await runInSlices(checkDrafts(applied, [ref], today))
  const { content } = applied
  // An index takes a second of the machine; most changes of a guide need none.
  const release = isFoundAlike(ref, over.content, content)
    ? withContent(over, content)
    : await runInSlices(serve(over.number, 'preview', content))
  return { release, problems: found.filter(({ item }) => item === itemId(ref)) }
}

/** Whether the change is in nothing by which questions find procedures. */
function isFoundAlike({ part, key }: ItemRef, before: Content, after: Content): boolean {
  const [old, changed] = [before, after].map((content) => itemsOf(content, part).get(key))
  if (part === 'golden' || isDeepStrictEqual(old, changed)) return true
  if (part !== 'guides') return false
  return isDeepStrictEqual(namesOf(before, key), namesOf(after, key))
}

function namesOf({ guides }: Content, slug: string): Partial<Guide> | undefined {
  const guide = guides.find((one) => one.slug === slug)
  if (!guide) return undefined
  const { code, label, everydayNames, replaces } = guide
  return { code, label, everydayNames, replaces }
}
