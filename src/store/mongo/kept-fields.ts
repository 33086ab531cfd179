import { z } from 'zod'
import { checkLength } from '../kept-document'

/** A field that is no text, number or boolean. Texts that look alike cannot be mistaken for it. */
const Nested = z.strictObject({ json: z.string() })

/**
 * The fields of a document as MongoDB keeps them: texts, numbers and booleans as they are, so
 * that they can be indexed; what is nested as JSON, because names such as `$where` and half
 * a surrogate pair survive in it.
 */
export function toKeptFields(fields: Record<string, unknown>): Record<string, unknown> {
  let length = 0
  const kept = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const json = JSON.stringify(value)
      length += name.length + json.length
      return [name, isNested(value) ? { json } : value] as const
    })
  checkLength(length)
  return Object.fromEntries(kept)
}

export function fromKeptFields(kept: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(kept).map(([name, value]) => [
      name,
      isNested(value) ? JSON.parse(Nested.parse(value).json) : value,
    ]),
  )
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
