import { asObject, asText } from '../schema-form/as-json'

/** One place at which two versions differ; what one of them does not have is undefined. */
export interface FieldChange {
  path: string[]
  before: unknown
  after: unknown
}

/** By what the parts of a list are recognised, so that one that was moved is still the same. */
const IDENTITIES = ['id', 'code', 'value', 'slug', 'number']

/** Where two versions of a document differ, in the order of the document. */
export function findChanges(before: unknown, after: unknown, path: string[] = []): FieldChange[] {
  if (isSame(before, after)) return []
  if (Array.isArray(before) && Array.isArray(after)) return inLists(before, after, path)
  if (isPlain(before) && isPlain(after)) return inObjects(before, after, path)
  return [{ path, before, after }]
}

function inObjects(before: object, after: object, path: string[]): FieldChange[] {
  const [old, young] = [asObject(before), asObject(after)]
  const names = [...new Set([...Object.keys(old), ...Object.keys(young)])]
  return names.flatMap((name) => findChanges(old[name], young[name], [...path, name]))
}

function inLists(before: unknown[], after: unknown[], path: string[]): FieldChange[] {
  const old = byIdentity(before)
  const young = byIdentity(after)
  if (!old || !young) return [{ path, before, after }]
  const names = [...new Set([...old.keys(), ...young.keys()])]
  const inside = names.flatMap((name) =>
    findChanges(old.get(name), young.get(name), [...path, name]),
  )
  // The same parts in another order are a change too.
  return inside.length > 0
    ? inside
    : [{ path, before: [...old.keys()].join(', '), after: [...young.keys()].join(', ') }]
}

function byIdentity(list: unknown[]): Map<string, unknown> | undefined {
  const named = list.map((part): [string, unknown] => {
    const held = asObject(part)
    return [IDENTITIES.map((name) => asText(held[name])).find(Boolean) ?? '', part]
  })
  const map = new Map(named)
  return map.has('') || map.size < list.length ? undefined : map
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isSame(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after)
}
