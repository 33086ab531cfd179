import { z } from 'zod'
import { HttpsUrl, Id, Level } from './fields'

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'phải có dạng 07:30')

/** When people of an agency answer citizens, and how. An agency without this hands nobody over. */
export const People = z.strictObject({
  hours: z
    .array(
      z.strictObject({
        days: z
          .array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']))
          .min(1)
          .describe('Thứ hai là mon, chủ nhật là sun'),
        from: Clock,
        to: Clock,
      }),
    )
    .min(1)
    .describe('Giờ làm việc theo giờ Việt Nam; buổi sáng và buổi chiều là hai dòng'),
  isDefault: z
    .boolean()
    .optional()
    .describe('Nhận cả những người hỏi mà chưa rõ về thủ tục của cơ quan nào'),
  needsApproval: z
    .boolean()
    .optional()
    .describe('Câu trả lời của cán bộ phải được người khác duyệt trước khi gửi'),
})
export type People = z.infer<typeof People>

/** A body that carries procedures out or owns guides; knowledge/agencies.yaml lists them. */
export const Agency = z.strictObject({
  id: Id,
  name: z.string().min(1),
  level: Level,
  phone: z.string().optional().describe('Số điện thoại chính thức'),
  url: HttpsUrl.optional(),
  people: People.optional().describe('Cán bộ trực trả lời; bỏ trống nếu không có'),
})
export type Agency = z.infer<typeof Agency>
export const AgencyFile = z.strictObject({ agencies: z.array(Agency) })

/** A unit of the provincial level, as a citizen may answer to a question for a place. */
export const Place = z.strictObject({
  id: Id,
  name: z.string().min(1),
  formerly: z.array(z.string()).default([]).describe('Các tỉnh cũ đã hợp thành'),
})
export type Place = z.infer<typeof Place>
export const PlaceFile = z.strictObject({ source: z.string(), places: z.array(Place) })
