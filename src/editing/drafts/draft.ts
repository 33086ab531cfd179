import { z } from 'zod'
import { type CollectionShape } from '../../store/collection'
import { Part } from '../items'

/** Who did something, and as what they are shown. */
export const Author = z.object({ id: z.string(), name: z.string() })
export type Author = z.infer<typeof Author>

/** An item as editors have changed it, until it is published. Its value may still be wrong. */
export const Draft = z.object({
  id: z.string(),
  part: Part,
  key: z.string(),
  /** Null when the item is to be removed. */
  value: z.unknown(),
  /** Tells this state of the item from every other. */
  version: z.string(),
  /** The item as it was released when the change began; null when it is new. */
  base: z.unknown(),
  baseRelease: z.int(),
  by: Author,
  reason: z.string().optional(),
  savedAt: z.string(),
})
export type Draft = z.infer<typeof Draft>

export const DRAFTS: CollectionShape<Draft> = {
  name: 'drafts',
  schema: Draft,
  key: ({ id }) => id,
  indexes: { saved: ['savedAt'], part: ['part', 'key'] },
}

/** A state that an item was in, kept when it was left. */
export const DraftVersion = z.object({
  /** By item and time, and so the same when it is kept twice. */
  id: z.string(),
  item: z.string(),
  value: z.unknown(),
  version: z.string(),
  by: Author,
  reason: z.string().optional(),
  savedAt: z.string(),
  ended: z.enum(['replaced', 'discarded', 'published']),
  /** Who ended it and when. */
  endedBy: Author,
  endedAt: z.string(),
  /** The release that it went into. */
  release: z.int().optional(),
})
export type DraftVersion = z.infer<typeof DraftVersion>

export const DRAFT_VERSIONS: CollectionShape<DraftVersion> = {
  name: 'draft_versions',
  schema: DraftVersion,
  key: ({ id }) => id,
  indexes: { item: ['item', 'savedAt'] },
}
