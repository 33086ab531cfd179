/**
 * JSON with whole numbers beyond what a number can hold kept as text. Zalo's ids are that
 * long; it writes them as text, and one that it did not would otherwise become another id.
 *
 * @throws SyntaxError
 */
export function parseJson(text: string): unknown {
  const keepLong = (_key: string, value: unknown, context?: { source?: string }): unknown =>
    typeof value === 'number' &&
    !Number.isSafeInteger(value) &&
    /^-?\d+$/.test(context?.source ?? '')
      ? context?.source
      : value
  const parsed: unknown = JSON.parse(text, keepLong)
  return parsed
}
