/**
 * The code of a failed file operation, such as `ENOENT`. Asks for the field and not for the
 * class, because an error of Node's own may come from another realm, as it does under jest.
 */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
