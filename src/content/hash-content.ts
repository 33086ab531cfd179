import { createHash } from 'node:crypto'
import { type Content } from './content'

/**
 * What tells two states of the content apart: the same content gives the same hash on every
 * machine, in whatever order the fields stand in the files.
 */
export function hashContent(content: Content): string {
  const canonical = JSON.stringify(content, (_key, value: unknown) =>
    isPlainObject(value) ? sortKeys(value) : value,
  )
  return createHash('sha256').update(canonical).digest('hex')
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sortKeys(value: object): object {
  const entries = Object.entries(value)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
