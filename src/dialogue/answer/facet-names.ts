import { type FacetId } from '../../content/facet'
import { joinWords } from '../format/join-words'
import { type Situation } from '../situation'

/** The names of facets as a list that begins a sentence: "Lệ phí và thời hạn". */
export function facetNames(facets: FacetId[], { say }: Situation): string {
  const [first = '', ...rest] = facets.map((facet) => say.facet[facet])
  return joinWords([first, ...rest.map((name) => name.toLowerCase())], say)
}
