import { Guide } from '../../../content/guide'

/** What is wrong with a guide as it stands, by the path of the field. */
export function checkGuide(value: unknown): Record<string, string> {
  const result = Guide.safeParse(value)
  if (result.success) return {}
  return Object.fromEntries(
    result.error.issues.map(({ path, message }) => [path.map(String).join('.'), message]),
  )
}
