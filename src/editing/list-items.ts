import { z } from 'zod'
import { type Content, type ContentPart } from '../content/content'
import { fold } from '../text/normalize'
import { type Author, type Draft } from './drafts/draft'
import { itemId, type ItemRef, itemsOf, titleOf } from './items'

/** An item in a list, with what its draft does to it. */
export interface ItemLine extends ItemRef {
  item: string
  title: string
  change: 'none' | 'added' | 'changed' | 'removed'
  draft: { by: Author; savedAt: string; reason?: string } | null
  /** Of phrasings, examples, cues: how many there are. */
  phrases?: number
  group?: string
}

export interface ItemFilter {
  /** Words of the title or key, in any spelling. */
  q?: string
  changed?: boolean
  group?: string
}

/** The items of a part that a filter lets through, those that drafts add at the end. */
export function listItems(
  content: Content,
  { part, drafts, filter }: { part: ContentPart; drafts: Draft[]; filter: ItemFilter },
): ItemLine[] {
  const items = itemsOf(content, part)
  const byKey = new Map(drafts.map((draft) => [draft.key, draft]))
  const added = drafts.filter(({ key }) => !items.has(key)).map(({ key }) => key)
  return [...items.keys(), ...added]
    .map((key) => toLine({ part, key }, items.get(key), byKey.get(key)))
    .filter((line) => isMatch(line, filter))
}

function toLine(ref: ItemRef, released: unknown, draft: Draft | undefined): ItemLine {
  const value = draft ? (draft.value ?? released) : released
  const known = Summary.safeParse(value).data ?? {}
  const phrases = known.phrasings ?? known.examples ?? known.cues ?? known.phrases
  return {
    ...{ ...ref, item: itemId(ref), title: titleOf(value), draft: toSavedBy(draft) },
    change: changeOf(released, draft),
    phrases: phrases?.length,
    group: known.group,
  }
}

/** Who saved a draft, when and why; null where there is none. */
export function toSavedBy(draft: Draft | undefined): ItemLine['draft'] {
  if (!draft) return null
  const { by, savedAt, reason } = draft
  return { by, savedAt, reason }
}

const Phrases = z.array(z.unknown()).optional()
const Summary = z.object({
  phrasings: Phrases,
  examples: Phrases,
  cues: Phrases,
  phrases: Phrases,
  group: z.string().optional(),
})

function changeOf(released: unknown, draft: Draft | undefined): ItemLine['change'] {
  if (!draft) return 'none'
  if (draft.value === null) return 'removed'
  return released === undefined ? 'added' : 'changed'
}

function isMatch({ change, group, key, title }: ItemLine, filter: ItemFilter): boolean {
  if (filter.changed !== undefined && (change !== 'none') !== filter.changed) return false
  if (filter.group !== undefined && group !== filter.group) return false
  if (filter.q === undefined) return true
  const text = `${key.toLowerCase()} ${fold(title)}`
  const isInWords = fold(filter.q)
    .split(' ')
    .every((word) => text.includes(word))
  return isInWords || text.includes(filter.q.toLowerCase())
}
