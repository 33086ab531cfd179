import { z } from 'zod'
import { type CollectionShape } from '../../store/collection'
import { Author } from '../drafts/draft'
import { Comparison } from '../golden/compare-runs'

export const ItemChange = z.object({
  item: z.string(),
  title: z.string(),
  kind: z.enum(['added', 'changed', 'removed']),
  /** Empty for what was added or removed as a whole, and past the first few thousand. */
  differences: z.array(
    z.object({ field: z.string(), before: z.unknown().optional(), after: z.unknown().optional() }),
  ),
})
export type ItemChange = z.infer<typeof ItemChange>

/** What is different for citizens about one procedure, in sentences. */
export const CitizenChange = z.object({
  guide: z.string(),
  code: z.string(),
  title: z.string(),
  sentences: z.array(z.string()),
})
export type CitizenChange = z.infer<typeof CitizenChange>

/** What is known of how a release came to be; the release itself is on the shelf. */
export const ReleaseRecord = z.object({
  number: z.int(),
  by: Author,
  items: z.array(ItemChange),
  forCitizens: z.array(CitizenChange),
  /** The golden questions; none for what came from the files or was published again. */
  figures: Comparison.optional(),
  /** Why it was published although the golden questions spoke against it. */
  override: z.string().optional(),
  /** The older release that was published again. */
  republished: z.int().optional(),
})
export type ReleaseRecord = z.infer<typeof ReleaseRecord>

export const RELEASE_RECORDS: CollectionShape<ReleaseRecord> = {
  name: 'release_records',
  schema: ReleaseRecord,
  key: ({ number }) => String(number),
}
