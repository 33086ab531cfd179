import { z } from 'zod'
import { type CollectionShape } from '../store/collection'

/** Somebody who has signed in on one browser. */
export const Session = z.object({
  /** The hash of what the cookie holds, so that who reads the database cannot use it. */
  id: z.string(),
  userId: z.string(),
  /** What the pages send along with each change, which other sites cannot know. */
  csrf: z.string(),
  via: z.enum(['password', 'provider']),
  createdAt: z.string(),
  /** Written at most once a minute. */
  seenAt: z.string(),
  address: z.string(),
  userAgent: z.string(),
})
export type Session = z.infer<typeof Session>

export const SESSIONS: CollectionShape<Session> = {
  name: 'sessions',
  schema: Session,
  key: ({ id }) => id,
  indexes: { user: ['userId', 'createdAt'], seen: ['seenAt'] },
}
