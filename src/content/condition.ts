import { z } from 'zod'

/** What a citizen answered, by question id. Dates are `2026-07-20`. */
export const Answer = z.union([z.string(), z.number(), z.boolean()])
export type Answer = z.infer<typeof Answer>
export type Answers = Record<string, Answer>

const Range = z.strictObject({
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
})
const DaysSince = z.strictObject({
  daysSinceAtLeast: z.number().optional(),
  daysSinceAtMost: z.number().optional(),
})

/**
 * When something applies, as data: `{ married: true }`, `{ reason: [lost, damaged] }`,
 * `{ age: { atMost: 5 } }`, `{ born: { daysSinceAtMost: 60 } }`. All must hold.
 */
export const Condition = z
  .record(z.string(), z.union([Answer, z.array(Answer).min(1), Range, DaysSince]))
  .describe('Chỉ áp dụng khi các câu trả lời đúng như vậy')
export type Condition = z.infer<typeof Condition>
