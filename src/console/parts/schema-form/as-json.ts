/** A value as an object, empty when it is none. */
export function asObject(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {}
}

/** A value as a list, empty when it is none. */
export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

/** A value as text, empty when it is none. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** The list with one item at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, at) => at !== from)
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)]
}

/** The object without one of its fields. */
export function without(held: Record<string, unknown>, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(held).filter(([known]) => known !== name))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
