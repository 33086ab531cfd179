import { z } from 'zod'
import { AppError } from '../lib/errors'
import { type FieldValue } from './collection'

const Fields = z.record(z.string(), z.unknown())

/*
 * NUL, which some databases take for the end of a text, and half a surrogate pair, which has
 * no form in UTF-8. The mark itself is written in the same way, so that two texts stay two.
 */
const ODD = /[\0\x7f]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const MAYBE_ODD = /[\0\x7f]/
const WRITTEN = /\x7f([0-9a-f]{4})/g
const MARK = '\x7f'

/**
 * A text in which every database can keep, compare and index it: odd characters as a mark and
 * four digits. All other texts stay as they are.
 */
export function toKeptText(text: string): string {
  // Nearly every text; looking for what is odd takes longer.
  if (text.isWellFormed() && !MAYBE_ODD.test(text)) return text
  return text.replace(ODD, (odd) => MARK + odd.charCodeAt(0).toString(16).padStart(4, '0'))
}

export function fromKeptText(text: string): string {
  if (!text.includes(MARK)) return text
  return text.replace(WRITTEN, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)))
}

export function toKeptValue(value: FieldValue): FieldValue {
  return typeof value === 'string' ? toKeptText(value) : value
}

/**
 * A document as JSON values for a database: the texts by which it may be found in their kept
 * form. Only the outermost fields can be indexed, so what lies deeper is left to JSON.
 */
export function toKeptDocument(document: unknown): z.infer<typeof Fields> {
  return mapTexts(Object.entries(document ?? {}), toKeptText)
}

/** So long may a document be as JSON: a letter takes three bytes at most, and MongoDB takes 16 MB. */
const DOCUMENT_LENGTH_MAX = 4_000_000

/** @throws AppError `too_large` when not every database could keep the document */
export function checkLength(length: number): void {
  if (length <= DOCUMENT_LENGTH_MAX) return
  throw new AppError('too_large', `A document may have ${DOCUMENT_LENGTH_MAX} characters as JSON`)
}

/** @throws when the document is of another shape, as one of a much older or newer version may be */
export function fromKeptDocument<T>(schema: z.ZodType<T>, kept: unknown): T {
  return schema.parse(mapTexts(Object.entries(Fields.parse(kept)), fromKeptText))
}

function mapTexts(fields: [string, unknown][], change: (text: string) => string) {
  const changed: Record<string, unknown> = {}
  for (const [name, value] of fields) {
    changed[name] = typeof value === 'string' ? change(value) : value
  }
  return changed
}
