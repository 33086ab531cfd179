import { z } from 'zod'
import { Day } from './fields'

/** Days on which offices are closed although their hours say otherwise; knowledge/holidays.yaml. */
export const Holiday = z.strictObject({
  from: Day.describe('Ngày nghỉ đầu tiên'),
  to: Day.optional().describe('Ngày nghỉ cuối cùng; bỏ trống nếu chỉ nghỉ một ngày'),
  name: z.string().min(1),
  source: z.string().min(1).describe('Văn bản hoặc thông báo cho nghỉ; mỗi năm có một'),
})
export type Holiday = z.infer<typeof Holiday>
export const HolidayFile = z.strictObject({ holidays: z.array(Holiday) })
