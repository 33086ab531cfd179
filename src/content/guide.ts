import { z } from 'zod'
import { Day, HttpsUrl, Id, Level, ProcedureCode, SourceDate } from './fields'
import { Condition } from './condition'
import { Question } from './question'

/** Where a fact comes from. Every fact of a guide names one of the guide's sources. */
export const GuideSource = z.strictObject({
  id: Id,
  title: z.string().min(3),
  url: HttpsUrl.optional(),
  date: SourceDate.describe('Ngày của nguồn'),
})
export type GuideSource = z.infer<typeof GuideSource>

const fact = { source: Id.describe('Nguồn của thông tin này'), when: Condition.optional() }

/**
 * What is paid. `free` only where a source says so; `province` where the
 * provincial People's Council sets the amount; `check` where no source is
 * certain enough to state it, so that the citizen is sent to the official page.
 */
export const Fee = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('free'),
    label: z.string().optional(),
    note: z.string().optional(),
    ...fact,
  }),
  z.strictObject({
    kind: z.literal('amount'),
    vnd: z.int().positive(),
    per: z.string().optional().describe('Đơn vị tính: bản, trang, lần'),
    label: z.string().optional().describe('Khoản này trả cho việc gì, hoặc ai trả mức này'),
    note: z.string().optional(),
    ...fact,
  }),
  z.strictObject({
    kind: z.literal('province'),
    label: z.string().optional(),
    note: z.string().optional(),
    ...fact,
  }),
  z.strictObject({
    kind: z.literal('check'),
    label: z.string().optional(),
    note: z.string().optional(),
    when: Condition.optional(),
  }),
])
export type Fee = z.infer<typeof Fee>

/** How long it takes; `check` where no source is certain enough. */
export const ProcessingTime = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('duration'),
    amount: z.number().positive(),
    unit: z.enum(['hour', 'working-hour', 'day', 'working-day', 'month']),
    label: z.string().optional().describe('Trường hợp áp dụng'),
    note: z.string().optional(),
    isExtra: z.boolean().optional().describe('Thời gian cộng thêm vào thời hạn chính'),
    ...fact,
  }),
  z.strictObject({
    kind: z.literal('same-day'),
    label: z.string().optional(),
    note: z.string().optional().describe('Ví dụ: nhận sau 15 giờ thì trả ngày làm việc kế tiếp'),
    ...fact,
  }),
  z.strictObject({
    kind: z.literal('check'),
    label: z.string().optional(),
    note: z.string().optional(),
    when: Condition.optional(),
  }),
])
export type ProcessingTime = z.infer<typeof ProcessingTime>

export const WayToSubmit = z.strictObject({
  way: z.enum(['online', 'counter', 'post']),
  where: z.string().min(3).describe('Nộp ở đâu'),
  link: HttpsUrl.optional(),
  times: z.array(ProcessingTime).min(1),
  fees: z.array(Fee).min(1),
  benefit: z.string().optional().describe('Lợi ích khi nộp theo cách này: giảm lệ phí, nhanh hơn'),
  when: Condition.optional().describe('Câu trả lời chọn cách nộp này, nếu hướng dẫn có hỏi'),
  source: Id,
})
export type WayToSubmit = z.infer<typeof WayToSubmit>

/** One paper of the dossier. */
export const Document = z.strictObject({
  id: Id,
  name: z.string().min(3),
  kind: z
    .enum(['original', 'copy', 'scan', 'electronic-form', 'show-only'])
    .describe('bản chính, bản sao, ảnh chụp/bản quét, biểu mẫu điện tử, chỉ xuất trình'),
  originals: z.int().min(0).default(0),
  copies: z.int().min(0).default(0),
  form: z.strictObject({ name: z.string(), url: HttpsUrl.optional() }).optional(),
  note: z.string().optional(),
  ...fact,
})
export type Document = z.infer<typeof Document>

export const Step = z.strictObject({
  id: Id.describe('Giữ nguyên mãi: người đang làm dở được nhận ra bằng id này'),
  kind: z.enum([
    'prepare',
    'sign-in',
    'fill',
    'upload',
    'pay',
    'submit',
    'track',
    'receive',
    'visit',
  ]),
  title: z.string().min(3).max(90),
  text: z.string().min(10).describe('Bấm gì, điền gì, chọn gì'),
  hints: z.array(z.string()).default([]),
  mistakes: z.array(z.string()).default([]).describe('Lỗi hay gặp và cách tránh'),
  link: z.strictObject({ label: z.string(), url: HttpsUrl }).optional(),
  ...fact,
})
export type Step = z.infer<typeof Step>

/**
 * Whether everything can be done online. `unconfirmed` where the source says that
 * it is accepted online but not whether fully; the citizen is then told to look.
 */
export const OnlineLevel = z.discriminatedUnion('level', [
  z.strictObject({ level: z.literal('full'), note: z.string().optional(), source: Id }),
  z.strictObject({ level: z.literal('partial'), reason: z.string().min(10), source: Id }),
  z.strictObject({ level: z.literal('none'), reason: z.string().min(10), source: Id }),
  z.strictObject({ level: z.literal('unconfirmed'), reason: z.string().min(10), source: Id }),
])
export type OnlineLevel = z.infer<typeof OnlineLevel>

const Statement = z.strictObject({ text: z.string().min(5), ...fact })

/** A procedure that editors wrote up in full: one file of knowledge/procedures/. */
export const Guide = z.strictObject({
  slug: Id,
  code: ProcedureCode,
  name: z.string().min(3).describe('Tên chính thức'),
  label: z.string().min(3).max(80).describe('Tên ngắn, như người dân gọi'),
  everydayNames: z.array(z.string()).default([]),
  field: z.string().min(2),
  levels: z.array(Level).min(1),
  agencies: z.array(Id).min(1).describe('Cơ quan thực hiện, theo agencies.yaml'),
  audience: z.array(z.string()).min(1),
  summary: z.string().min(20).describe('Một hai câu: thủ tục này để làm gì, ai cần'),
  opening: z
    .string()
    .optional()
    .describe('Câu nói trước khi thủ tục này được nhắc đến lần đầu, ví dụ lời chia buồn'),
  online: OnlineLevel,
  waysToSubmit: z.array(WayToSubmit).min(1),
  documents: z.array(Document).min(1),
  documentsNote: z.string().optional(),
  questions: z.array(Question).default([]),
  steps: z.array(Step).min(3),
  conditions: z.array(Statement).default([]),
  deadlines: z.array(Statement).default([]).describe('Hạn người dân phải làm'),
  results: z.array(Statement).min(1),
  legalBasis: z
    .array(
      z.strictObject({
        number: z.string().min(3),
        title: z.string().optional(),
        from: Day.optional().describe('Có hiệu lực từ'),
        until: Day.optional().describe('Hết hiệu lực sau ngày'),
        note: z.string().optional(),
        source: Id,
      }),
    )
    .min(1),
  warnings: z.array(Statement).default([]).describe('Điều hay nhầm, cảnh báo'),
  frequentQuestions: z
    .array(z.strictObject({ question: z.string().min(5), answer: z.string().min(5), ...fact }))
    .default([]),
  replaces: z
    .array(z.strictObject({ code: ProcedureCode, since: Day.optional(), source: Id }))
    .default([])
    .describe('Các mã cũ mà thủ tục này thay thế: hỏi mã cũ thì trả lời bằng hướng dẫn này'),
  related: z.array(z.strictObject({ code: ProcedureCode, why: z.string().min(3) })).default([]),
  toCheck: z
    .array(z.string())
    .default([])
    .describe('Điều nguồn chưa chắc chắn: bảo người dân xem tại trang chính thức'),
  url: HttpsUrl.describe('Trang chính thức của thủ tục'),
  sources: z.array(GuideSource).min(1),
  checked: Day.describe('Ngày kiểm tra nội dung gần nhất'),
  validity: z.strictObject({
    from: Day,
    until: Day.optional().describe('Sau ngày này hướng dẫn không còn được coi là hiện hành'),
    note: z.string().optional(),
  }),
  owner: Id.describe('Cơ quan chịu trách nhiệm nội dung'),
})
export type Guide = z.infer<typeof Guide>
