/** The body as Meta writes it and signs it: all that is not ASCII as `\u1ee7`, in small letters. */
export function escapeAsMeta(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
