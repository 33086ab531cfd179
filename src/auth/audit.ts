import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type Collection, type CollectionQuery, type CollectionShape } from '../store/collection'
import { readMatching } from '../store/read-matching'

/** One thing that somebody did. Entries are added and never changed or removed. */
export const AuditEntry = z.object({
  /** Sorts by time, as it begins with it. */
  id: z.string(),
  at: z.string(),
  actorKind: z.enum(['user', 'token', 'nobody', 'command-line', 'service']),
  /** The id of the person, of whom a token is too. */
  actorId: z.string(),
  actorName: z.string(),
  /** The session or token that was used. */
  credentialId: z.string().optional(),
  /** The name of the route, such as `updateUser`. */
  action: z.string(),
  /** What it was done to, such as `user:3f9c…`. */
  target: z.string(),
  agency: z.string().optional(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  reason: z.string().optional(),
  requestId: z.string().optional(),
  address: z.string().optional(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

export const AUDIT: CollectionShape<AuditEntry> = {
  name: 'audit',
  schema: AuditEntry,
  key: ({ id }) => id,
  indexes: {
    actor: ['actorId', 'id'],
    action: ['action', 'id'],
    target: ['target', 'id'],
  },
}

/** What is recorded of signing in, to which several routes lead. */
export const SIGN_IN_ACTIONS = ['signIn', 'signInRefused'] as const

/** What a change was, as the one who makes it tells it. */
export interface Change {
  target: string
  /** Left out: the name of the route. */
  action?: (typeof SIGN_IN_ACTIONS)[number]
  agency?: string
  before?: unknown
  after?: unknown
  reason?: string
  /** Who did it, where that is known only now, as when somebody signs in. */
  by?: { userId: string; name: string }
}

export type Actor = Pick<
  AuditEntry,
  'actorKind' | 'actorId' | 'actorName' | 'credentialId' | 'requestId' | 'address'
>

export interface AuditFilter {
  actorId?: string
  action?: string
  target?: string
  from?: string
  /** Not included. */
  to?: string
  /** Only what was done for one of these. */
  agencies?: readonly string[]
}

export interface AuditPage {
  items: AuditEntry[]
  next?: string
}

/** The log of what was done. There is no way in it to change or remove an entry. */
export interface AuditLog {
  record(
    actor: Actor,
    change: Omit<Change, 'action'> & { action: string },
    now: Date,
  ): Promise<void>
  /** Newest first. */
  list(filter: AuditFilter, page: { limit: number; after?: string }): Promise<AuditPage>
}

const SECRET_FIELD = /password|secret|token|hash|cookie|authorization/i
/** More of one state is no help to a reader and would fill the log. */
const STATE_CHARACTERS_MAX = 20_000

export function createAuditLog(entries: Collection<AuditEntry>): AuditLog {
  return {
    async record(actor, change, now) {
      const at = now.toISOString()
      const { before, after, by, ...rest } = change
      await entries.insert({
        ...{ ...actor, ...rest, at, id: `${at}-${randomBytes(6).toString('hex')}` },
        ...(by ? { actorKind: 'user', actorId: by.userId, actorName: by.name } : {}),
        before: toRecorded(before),
        after: toRecorded(after),
      })
    },

    async list(filter, page) {
      const query = toQuery(filter)
      const { items, next } = await readMatching({
        read: (part) => entries.find({ ...query, ...part, order: 'descending' }),
        isMatch: (entry) => matches(entry, filter),
        ...page,
      })
      return { items: items.map(({ document }) => document), next }
    },
  }
}

/** Along the narrowest index there is; what else was asked for is sifted on the way. */
function toQuery({
  actorId,
  action,
  target,
  from,
  to,
}: AuditFilter): Omit<CollectionQuery, 'limit'> {
  const bounds = { from, to }
  if (target !== undefined) return { index: 'target', equals: [target], ...bounds }
  if (actorId !== undefined) return { index: 'actor', equals: [actorId], ...bounds }
  if (action !== undefined) return { index: 'action', equals: [action], ...bounds }
  return bounds
}

function matches(entry: AuditEntry, { actorId, action, target, agencies }: AuditFilter): boolean {
  return (
    (actorId === undefined || entry.actorId === actorId) &&
    (action === undefined || entry.action === action) &&
    (target === undefined || entry.target === target) &&
    (agencies === undefined || (entry.agency !== undefined && agencies.includes(entry.agency)))
  )
}

/** As plain data, without secrets, and not without end. */
function toRecorded(state: unknown): unknown {
  if (state === undefined) return undefined
  const text = JSON.stringify(state, (key, value: unknown) =>
    SECRET_FIELD.test(key) && typeof value !== 'boolean' ? undefined : value,
  )
  if (text === undefined) return undefined
  if (text.length > STATE_CHARACTERS_MAX) return { shortened: text.slice(0, STATE_CHARACTERS_MAX) }
  const recorded: unknown = JSON.parse(text)
  return recorded
}
