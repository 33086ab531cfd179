/** Longer texts are hardly ever met again, and would fill the memory. */
const LENGTH_MAX = 200

/**
 * The same reading of texts, but it remembers what it gave for those it met last. One message
 * is read by every stage of the engine, and all messages use the same few thousand words.
 *
 * Only for pure readings, whose results nobody changes.
 */
export function rememberText<T extends string | number | boolean | object>(
  read: (text: string) => T,
  countMax: number,
): (text: string) => T {
  // Two generations instead of moving each text to the end when it is met: that would cost
  // more than most of these readings. What was met lately is in one of the two.
  let recent = new Map<string, T>()
  let older = new Map<string, T>()
  return (text) => {
    const known = recent.get(text)
    if (known !== undefined) return known
    if (text.length > LENGTH_MAX) return read(text)
    const result = older.get(text) ?? read(text)
    if (recent.size >= countMax / 2) {
      older = recent
      recent = new Map()
    }
    recent.set(text, result)
    return result
  }
}

/** How many words a reading of single words remembers. */
export const WORDS_REMEMBERED = 8000
/** How many whole messages, labels and phrases a reading of those remembers. */
export const TEXTS_REMEMBERED = 1000
