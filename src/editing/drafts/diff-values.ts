/** A place in an item that is different: what stood there, and what stands there now. */
export interface Difference {
  /** Such as `steps[nop-ho-so].title`; items of a list are named by their ids where they have one. */
  field: string
  before?: unknown
  after?: unknown
}

/** Where two states of an item differ, field by field; nothing where they are the same. */
export function diffValues(before: unknown, after: unknown, field = ''): Difference[] {
  if (isSame(before, after)) return []
  if (Array.isArray(before) && Array.isArray(after)) return diffLists(before, after, field)
  if (isGroup(before) && isGroup(after)) {
    const fields = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...fields].flatMap((name) =>
      diffValues(before[name], after[name], field === '' ? name : `${field}.${name}`),
    )
  }
  return [toDifference(field, before, after)]
}

type Group = Record<string, unknown>

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Items with names are compared by them; else what is in one list only was added or removed. */
function diffLists(before: unknown[], after: unknown[], field: string): Difference[] {
  const old = byName(before)
  const now = byName(after)
  const names = [...new Set([...old.keys(), ...now.keys()])]
  const differences = names.flatMap((name) => {
    const place = `${field}[${name}]`
    const [was, is] = [old.get(name), now.get(name)]
    return isGroup(was) && isGroup(is)
      ? diffValues(was, is, place)
      : diffValues(was, is, isGroup(was ?? is) ? place : field)
  })
  if (differences.length > 0) return differences
  // The same items in another order.
  return [{ field, before: [...old.keys()], after: [...now.keys()] }]
}

const NAMING_FIELDS = ['id', 'value', 'way', 'code', 'number', 'label', 'question', 'text']

function byName(items: unknown[]): Map<string, unknown> {
  const named = new Map<string, unknown>()
  items.forEach((item, at) => {
    const name = nameOf(item) ?? String(at + 1)
    named.set(named.has(name) ? `${name} (${at + 1})` : name, item)
  })
  return named
}

function nameOf(item: unknown): string | undefined {
  if (typeof item === 'string') return item
  if (!isGroup(item)) return undefined
  return NAMING_FIELDS.map((field) => item[field]).find((name) => typeof name === 'string')
}

function toDifference(field: string, before: unknown, after: unknown): Difference {
  return {
    field,
    ...(before === undefined || before === null ? {} : { before }),
    ...(after === undefined || after === null ? {} : { after }),
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
