import { z } from 'zod'
import { Author } from '../../../editing/drafts/draft'
import { Part } from '../../../editing/items'

export const ItemParams = z.object({ part: Part, key: z.string().min(1).max(200) })

export const DifferenceView = z.object({
  field: z.string(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
})

export const ProblemView = z.object({
  severity: z.enum(['error', 'warning']),
  item: z.string(),
  field: z.string(),
  rule: z.string(),
  message: z.string(),
  fix: z.string(),
})

export const SavedBy = z.object({
  by: Author,
  savedAt: z.string(),
  reason: z.string().optional(),
})

/** An item as it is edited. */
export const ItemView = z.object({
  item: z.string().describe('Such as guides/dang-ky-khai-sinh'),
  part: Part,
  key: z.string(),
  title: z.string(),
  value: z.unknown().describe('With the draft’s changes; null when it is removed or not there yet'),
  released: z.unknown().describe('As citizens get it now; null when it is new'),
  version: z.string().describe('To be named when saving'),
  draft: SavedBy.nullable(),
  isEditable: z.boolean(),
  problems: z.array(ProblemView),
})

/** What both have when two edited the same thing: the one that was saved, and the way out. */
export const ConflictDetails = z.object({
  reason: z.literal('edited_meanwhile'),
  theirs: z.object({
    value: z.unknown(),
    version: z.string(),
    draft: SavedBy.nullable(),
  }),
  yours: z.unknown(),
  differences: z.array(DifferenceView).describe('From theirs to yours'),
})
