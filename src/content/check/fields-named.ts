/** Every field of this name in a piece of data, at any depth, with the path that leads to it. */
export function fieldsNamed(
  name: string,
  data: unknown,
  path: PropertyKey[] = [],
): { path: PropertyKey[]; value: unknown }[] {
  if (typeof data !== 'object' || data === null) return []
  const isList = Array.isArray(data)
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) => {
    const here = [...path, isList ? Number(key) : key]
    return key === name ? { path: here, value } : fieldsNamed(name, value, here)
  })
}
