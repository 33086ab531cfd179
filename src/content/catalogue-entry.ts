import { z } from 'zod'
import { HttpsUrl, Level, ProcedureCode, SourceDate } from './fields'

/** One line of knowledge/catalogue.jsonl: who a procedure is, and where its official page is. */
export const CatalogueEntry = z.strictObject({
  code: ProcedureCode,
  name: z.string().min(3).describe('Tên chính thức, Unicode dựng sẵn (NFC)'),
  ministry: z.string().min(1),
  field: z.string().min(1),
  levels: z.array(Level),
  audience: z.array(z.string()),
  agency: z.string().optional(),
  decision: z.string().optional().describe('Quyết định công bố'),
  url: HttpsUrl.optional().describe('Trang chính thức của thủ tục'),
  source: z
    .string()
    .min(10)
    .optional()
    .describe('Nguồn, khi không phải danh mục quốc gia trên Cổng'),
  sourceDate: SourceDate.describe('Ngày của nguồn'),
})
export type CatalogueEntry = z.infer<typeof CatalogueEntry>
