import { z } from 'zod'

/** Code of a procedure in the national catalogue, such as `1.001193`. */
export const ProcedureCode = z
  .string()
  .regex(/^\d\.\d{6}$/, 'phải có dạng 1.001193')
  .describe('Mã thủ tục hành chính trong danh mục quốc gia')

/** A calendar day, `2026-07-20`, or a month, `2026-07`, where the source gives no day. */
export const SourceDate = z
  .string()
  .regex(/^\d{4}-\d{2}(-\d{2})?$/, 'phải có dạng 2026-07-20 hoặc 2026-07')

/** A calendar day, `2026-07-20`. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'phải có dạng 2026-07-20')

/** Stable name of a part inside a file: lower-case Latin letters, digits and hyphens. */
export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'chỉ dùng a-z, 0-9 và dấu gạch nối')

export const HttpsUrl = z.url({ protocol: /^https$/, error: 'phải là địa chỉ https://' })

/** Level of government that carries a procedure out. There is no district level since 2025-07-01. */
export const Level = z
  .enum(['ministry', 'province', 'commune', 'other'])
  .describe('Cấp thực hiện: bộ, tỉnh, xã, cơ quan khác')
export type Level = z.infer<typeof Level>
