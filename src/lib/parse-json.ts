/** So many digits in a row outside of a text; few bodies have them. */
const MAYBE_LONG = /(?:^|[:[,\s])-?\d{16}/

/**
 * JSON with whole numbers beyond what a number can hold kept as text: platforms have ids that
 * long, and one that is read as a number becomes the id of somebody else.
 *
 * @throws SyntaxError
 */
export function parseJson(text: string): unknown {
  // Looking at each value takes several times as long as reading the text.
  const parsed: unknown = MAYBE_LONG.test(text) ? JSON.parse(text, keepLong) : JSON.parse(text)
  return parsed
}

function keepLong(_key: string, value: unknown, context?: { source?: string }): unknown {
  const isLong = typeof value === 'number' && !Number.isSafeInteger(value)
  return isLong && /^-?\d+$/.test(context?.source ?? '') ? context?.source : value
}
