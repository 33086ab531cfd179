/** The states in which a cluster can be looked for. */
export const CLUSTER_STATES = ['open', 'resolved', 'ignored', 'out-of-scope'] as const

/** The orders in which clusters can be listed. */
export const CLUSTER_SORTS = ['count', 'newest', 'due'] as const
