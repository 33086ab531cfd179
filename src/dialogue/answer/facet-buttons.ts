import { type Button } from '../../channel/message'
import { type FacetId } from '../../content/facet'
import { type Guide } from '../../content/guide'
import { formatPayload } from '../payload'
import { type Situation } from '../situation'

const OBVIOUS: FacetId[] = ['documents', 'fee', 'time', 'place']

/** The obvious next things: to be walked through it, and what has not been asked yet. */
export function facetButtons(guide: Guide, asked: FacetId[], { say }: Situation): Button[] {
  const { code } = guide
  const facets = OBVIOUS.filter((facet) => !asked.includes(facet))
  return [
    { label: say.button.walk, send: formatPayload({ kind: 'walk', code }) },
    ...facets.map((facet) => ({
      label: say.facet[facet],
      send: formatPayload({ kind: 'facet', facet, code }),
    })),
  ]
}
