import { z } from 'zod'
import { FacetId } from './facet'
import { Id, ProcedureCode } from './fields'

/**
 * A question whose right answer is known: a line of intents/golden.jsonl. A release that answers
 * fewer of them than the one before is not published without a reason.
 */
export const GoldenQuestion = z
  .strictObject({
    id: Id,
    question: z.string().min(2).max(2000).describe('Câu hỏi, đúng như người dân viết'),
    codes: z
      .array(ProcedureCode)
      .default([])
      .describe('Các thủ tục đều là câu trả lời đúng; để trống nếu không phải thủ tục nào'),
    intent: Id.optional().describe('Ý định đúng, khi câu hỏi không về thủ tục nào'),
    facets: z.array(FacetId).default([]).describe('Khía cạnh được hỏi'),
    group: z.string().min(1).max(60).default('chung').describe('Nhóm, để xem số liệu theo nhóm'),
  })
  .refine(({ codes, intent }) => codes.length === 0 || intent === undefined, {
    path: ['intent'],
    error: 'Chỉ ghi mã thủ tục hoặc ý định, không ghi cả hai',
  })
export type GoldenQuestion = z.infer<typeof GoldenQuestion>
