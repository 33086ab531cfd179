import { z } from 'zod'
import { HttpsUrl, Id, Level } from './fields'

/** A body that carries procedures out or owns guides; knowledge/agencies.yaml lists them. */
export const Agency = z.strictObject({
  id: Id,
  name: z.string().min(1),
  level: Level,
  phone: z.string().optional().describe('Số điện thoại chính thức'),
  url: HttpsUrl.optional(),
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
