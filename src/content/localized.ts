import { z } from 'zod'

/** A sentence that citizens read: Vietnamese always, English where somebody wrote it. */
export const Localized = z.strictObject({
  vi: z.string().min(1).describe('Câu tiếng Việt'),
  en: z.string().min(1).optional().describe('Câu tiếng Anh (nếu có)'),
})
export type Localized = z.infer<typeof Localized>

/** The languages that citizens can choose. */
export const Locale = z.enum(['vi', 'en'])
export type Locale = z.infer<typeof Locale>
