import { asObject } from '../../parts/schema-form/as-json'

export type Side = 'mine' | 'theirs'

/** A field that two editors have left different. */
export interface DisputedField {
  name: string
  mine: unknown
  theirs: unknown
  /** Whose it should be where only one of them changed it; both did where it is undefined. */
  suggested: Side | undefined
}

/** The fields in which two versions differ, and who of the two changed them since the base. */
export function findDisputes(base: unknown, mine: unknown, theirs: unknown): DisputedField[] {
  const [old, own, other] = [asObject(base), asObject(mine), asObject(theirs)]
  const names = [...new Set([...Object.keys(other), ...Object.keys(own)])]
  return names
    .filter((name) => !isSame(own[name], other[name]))
    .map((name) => ({
      name,
      mine: own[name],
      theirs: other[name],
      suggested: suggestedSide(old[name], own[name], other[name]),
    }))
}

/** Their version with the fields of mine that were chosen. */
export function mergeFields(
  mine: unknown,
  theirs: unknown,
  choices: Record<string, Side>,
): Record<string, unknown> {
  const own = asObject(mine)
  const merged = { ...asObject(theirs) }
  for (const [name, side] of Object.entries(choices)) {
    if (side === 'mine') merged[name] = own[name]
  }
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined))
}

function suggestedSide(base: unknown, mine: unknown, theirs: unknown): Side | undefined {
  if (isSame(base, mine)) return 'theirs'
  return isSame(base, theirs) ? 'mine' : undefined
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
