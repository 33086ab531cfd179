import { FacetId } from '../content/facet'

/**
 * What a button sends when words would not be exact enough, because they would mean
 * something else after the topic has changed:
 *
 *     /walk 1.001193         walk me through this procedure
 *     /show 1.001193         this is the procedure I mean
 *     /facet fee 1.001193    tell me this about that procedure
 *
 * All other buttons send words, which are read as if they had been typed.
 */
export type Payload =
  | { kind: 'walk'; code: string }
  | { kind: 'show'; code: string }
  | { kind: 'facet'; facet: FacetId; code: string }

const GRAMMAR = /^\/(walk|show|facet) (?:([a-z-]+) )?(\d\.\d{6})$/u

/** Reads a payload; undefined when the text is anything else. */
export function parsePayload(text: string): Payload | undefined {
  const [, kind, facetName, code] = GRAMMAR.exec(text) ?? []
  if (code === undefined) return undefined
  const facet = FacetId.safeParse(facetName)
  if (kind === 'facet') return facet.success ? { kind, facet: facet.data, code } : undefined
  if (facetName !== undefined) return undefined
  return { kind: kind === 'walk' ? 'walk' : 'show', code }
}

/** The payload as a button sends it. */
export function formatPayload(payload: Payload): string {
  return payload.kind === 'facet'
    ? `/facet ${payload.facet} ${payload.code}`
    : `/${payload.kind} ${payload.code}`
}
