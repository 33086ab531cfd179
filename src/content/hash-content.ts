import { createHash } from 'node:crypto'
import { finishSteps, ITEMS_PER_STEP, type Steps } from '../lib/steps'
import { type Content, CONTENT_PARTS } from './content'

/**
 * What tells two states of the content apart: the same content gives the same hash on every
 * machine, in whatever order the fields stand in the files.
 */
export function hashContent(content: Content): string {
  return finishSteps(hashContentInSteps(content))
}

/** The same with pauses, for a service that must go on answering. */
export function* hashContentInSteps(content: Content): Steps<string> {
  const hash = createHash('sha256')
  for (const part of CONTENT_PARTS) {
    const items: unknown[] = content[part]
    hash.update(`${part}\n`)
    for (let at = 0; at < items.length; at += ITEMS_PER_STEP) {
      const few = items.slice(at, at + ITEMS_PER_STEP)
      hash.update(few.map((item) => `${toCanonical(item)}\n`).join(''))
      yield
    }
  }
  return hash.digest('hex')
}

/** What tells two states of one piece of content apart, in as many letters as are enough for that. */
export function hashItem(item: unknown): string {
  return createHash('sha256').update(toCanonical(item)).digest('hex').slice(0, 20)
}

/** As JSON, with the fields of every object in the order of their names. */
export function toCanonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isPlainObject(inner) ? sortKeys(inner) : inner,
  )
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sortKeys(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(byName))
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1
}
