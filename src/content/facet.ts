import { z } from 'zod'
import { Localized } from './localized'

/** What can be asked about a procedure. */
export const FacetId = z.enum([
  'documents',
  'fee',
  'time',
  'place',
  'steps',
  'conditions',
  'forms',
  'result',
  'legal-basis',
  'online-level',
  'deadline',
])
export type FacetId = z.infer<typeof FacetId>

/** One facet of intents/facets.yaml, with the words by which people ask for it. */
export const Facet = z.strictObject({
  id: FacetId,
  name: Localized,
  cues: z
    .array(z.string().min(2))
    .min(1)
    .describe(
      'Cách người dân hỏi về khía cạnh này, có dấu; … ở giữa: vài từ bất kỳ; ở trước: ^ chỉ ở đầu câu hỏi, ~ hỏi chung chung, ! không hỏi gì',
    ),
})
export type Facet = z.infer<typeof Facet>
export const FacetFile = z.strictObject({ facets: z.array(Facet) })
