import { z } from 'zod'
import { type CollectionShape } from '../../store/collection'

/**
 * `open`: to be worked on; `resolved`: an editor gave it an answer; `ignored` and
 * `out-of-scope`: nobody need look at it again; `merged`: it is part of another cluster now.
 */
export const ClusterState = z.enum(['open', 'resolved', 'ignored', 'out-of-scope', 'merged'])
export type ClusterState = z.infer<typeof ClusterState>

/** What an editor did about a cluster, and from which release on it should be answered. */
export const Fix = z.object({
  kind: z.enum(['procedure', 'intent', 'answer', 'other']),
  /** The code of the procedure or the id of the intent. */
  target: z.string(),
  by: z.string(),
  at: z.string(),
  /** The release that was served then; questions of later ones ought to be answered. */
  release: z.number(),
})
export type Fix = z.infer<typeof Fix>

/** Unresolved questions that ask the same thing, owned by an agency, with a due date. */
export const Cluster = z.object({
  id: z.string(),
  /** What editors call it, or else its first wording. */
  name: z.string(),
  isNamed: z.boolean(),
  state: ClusterState,
  /** Empty while it is nobody's. */
  agency: z.string(),
  /** A day in Vietnam, `2026-07-20`; there only while the cluster is open and has a due date. */
  dueOn: z.string().optional(),
  note: z.string().optional(),
  fix: Fix.optional(),
  count: z.number(),
  firstAt: z.string(),
  lastAt: z.string(),
  /** Questions by the day in Vietnam on which they were asked, of the newest days only. */
  days: z.record(z.string(), z.number()),
  channels: z.record(z.string(), z.number()),
  /** A few different wordings, from which it is known what the cluster is about. */
  samples: z.array(
    z.object({
      key: z.string(),
      text: z.string(),
      askedAt: z.string(),
      nearest: z.array(z.object({ code: z.string(), score: z.number().optional() })),
    }),
  ),
  middle: z.array(z.tuple([z.string(), z.number()])),
  /** The questions that were added last, so that none is counted twice after a crash. */
  recent: z.array(z.string()),
  mergedInto: z.string().optional(),
  /** There while the questions of a merged cluster are still being handed over. */
  isMoving: z.boolean().optional(),
  absorbed: z.array(z.string()),
  changedAt: z.string(),
})
export type Cluster = z.infer<typeof Cluster>

export const CLUSTERS: CollectionShape<Cluster> = {
  name: 'clusters',
  schema: Cluster,
  key: ({ id }) => id,
  indexes: {
    count: ['state', 'count'],
    newest: ['state', 'lastAt'],
    due: ['state', 'dueOn'],
    agency_count: ['agency', 'state', 'count'],
    agency_newest: ['agency', 'state', 'lastAt'],
    agency_due: ['agency', 'state', 'dueOn'],
    changed: ['changedAt'],
    moving: ['isMoving'],
  },
}

/** The cluster of what cannot be read at all: signs, single letters, nothing. */
export const UNREADABLE = 'khong-doc-duoc'
