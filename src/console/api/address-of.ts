/** The address of an admin endpoint with what is asked for, for links that download something. */
export function addressOf(
  path: string,
  query: Record<string, string | number | boolean | undefined> = {},
): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  const search = new URLSearchParams(given).toString()
  return `/api/admin/v1${path}${search ? `?${search}` : ''}`
}
