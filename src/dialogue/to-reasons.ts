import { type Understanding } from '../search/searcher'
import { type Reasons } from './engine'

/** As many hits as an editor looks at. */
const HITS_KEPT = 5

/** What is kept of an understanding with the turn, so that it can be shown and replayed. */
export function toReasons(understanding: Understanding): Reasons {
  const { read, intent, facets, probability, hits } = understanding
  return {
    by: 'match',
    read,
    ...(intent ? { intent } : {}),
    facets,
    probability,
    hits: hits.slice(0, HITS_KEPT),
  }
}
