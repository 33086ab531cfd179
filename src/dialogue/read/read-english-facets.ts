import { type FacetId } from '../../content/facet'
import { fold } from '../../text/normalize'

const CUES: [FacetId, RegExp][] = [
  ['fee', /\b(?:fees?|costs?|price|how much)\b/u],
  ['time', /\b(?:how long|how many days|duration|processing time)\b/u],
  ['documents', /\b(?:documents?|papers?|what do i need)\b/u],
  ['place', /\b(?:where|which office)\b/u],
  ['forms', /\bforms?\b/u],
  ['deadline', /\bdeadline\b/u],
  ['online-level', /\bonline\b/u],
  ['steps', /\b(?:how do i|how to|steps?)\b/u],
]

/** What an English follow-up asks about the procedure at hand; the search reads Vietnamese only. */
export function readEnglishFacets(text: string): FacetId[] {
  const words = fold(text)
  return CUES.filter(([, cue]) => cue.test(words)).map(([facet]) => facet)
}
