import { z } from 'zod'

/**
 * A way of writing that means something else: an entry of intents/synonyms.yaml.
 *
 * Several readings are alternatives to be weighed in context ("dk" is được,
 * đăng ký or điều kiện), the likeliest first.
 */
export const Synonym = z.strictObject({
  from: z.string().min(1).describe('Cách viết của người dân'),
  to: z
    .array(z.string().min(1))
    .min(1)
    .describe('Nghĩa đầy đủ; nhiều nghĩa thì nghĩa hay gặp trước'),
  kind: z.enum(['abbreviation', 'teencode', 'regional', 'everyday']),
})
export type Synonym = z.infer<typeof Synonym>
export const SynonymFile = z.strictObject({ synonyms: z.array(Synonym) })
