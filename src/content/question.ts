import { z } from 'zod'
import { Condition } from './condition'
import { Day, Id } from './fields'

const common = {
  id: Id,
  ask: z.string().min(5).describe('Câu hỏi, lịch sự, gọi anh/chị'),
  why: z.string().optional().describe('Vì sao cần biết'),
  when: Condition.optional().describe('Chỉ hỏi khi các câu trả lời trước đúng như vậy'),
}

/** A question whose answer decides which papers, fees and steps apply. */
export const Question = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('choice'),
    ...common,
    options: z
      .array(
        z.strictObject({
          value: Id,
          label: z.string().min(1).max(60),
          aliases: z.array(z.string()).default([]).describe('Cách nói khác của lựa chọn này'),
        }),
      )
      .min(2)
      .max(8),
  }),
  z.strictObject({
    kind: z.literal('yes-no'),
    ...common,
    yes: z.string().optional().describe('Trường hợp trả lời có, viết gọn: “có người dưới 18 tuổi”'),
    no: z.string().optional().describe('Trường hợp trả lời không, viết gọn'),
  }),
  z.strictObject({
    kind: z.literal('number'),
    ...common,
    min: z.number(),
    max: z.number(),
    unit: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('date'),
    ...common,
    earliest: Day.optional(),
    notAfterToday: z.boolean().default(true),
  }),
  z.strictObject({ kind: z.literal('place'), ...common }),
])
export type Question = z.infer<typeof Question>
