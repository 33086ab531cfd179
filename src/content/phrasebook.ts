import { z } from 'zod'
import { ProcedureCode } from './fields'

/** How people ask for one procedure: an entry of intents/procedures/*.yaml. */
export const PhrasebookEntry = z.strictObject({
  code: ProcedureCode,
  label: z
    .string()
    .min(3)
    .max(80)
    .describe('Tên ngắn, dễ hiểu, phân biệt được với các thủ tục gần giống (dùng trên nút bấm)'),
  popularity: z
    .int()
    .min(0)
    .max(3)
    .default(1)
    .describe('3 = hầu như ai cũng cần, 2 = phổ biến, 1 = thỉnh thoảng, 0 = hiếm'),
  phrasings: z.array(z.string().min(3)).describe('Cách người dân hỏi, có dấu, đúng chính tả'),
})
export type PhrasebookEntry = z.infer<typeof PhrasebookEntry>

export const PhrasebookFile = z.strictObject({ procedures: z.array(PhrasebookEntry) })
