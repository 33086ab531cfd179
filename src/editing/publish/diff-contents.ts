import { type Content, CONTENT_PARTS } from '../../content/content'
import { toCanonical } from '../../content/hash-content'
import { type Steps } from '../../lib/steps'
import { diffValues } from '../drafts/diff-values'
import { itemId, itemsOf, titleOf } from '../items'
import { type ItemChange } from './release-record'

/** More differences than this nobody reads one by one. */
const DIFFERENCES_MAX = 3000
const COMPARED_PER_STEP = 100

/** Every item that two contents do not have alike, and where it differs. */
export function* diffContents(before: Content, after: Content): Steps<ItemChange[]> {
  const changes: ItemChange[] = []
  let room = DIFFERENCES_MAX
  for (const part of CONTENT_PARTS) {
    const old = itemsOf(before, part)
    const now = itemsOf(after, part)
    yield
    let compared = 0
    for (const key of new Set([...old.keys(), ...now.keys()])) {
      compared += 1
      if (compared % COMPARED_PER_STEP === 0) yield
      const change = compareItem(itemId({ part, key }), old.get(key), now.get(key))
      if (!change) continue
      const differences = change.differences.slice(0, room)
      room -= differences.length
      changes.push({ ...change, differences })
    }
  }
  return changes
}

/** Undefined where both are the same. */
export function compareItem(item: string, before: unknown, after: unknown): ItemChange | undefined {
  if (before === after) return undefined
  const title = titleOf(after ?? before)
  if (before === undefined) return { item, title, kind: 'added', differences: [] }
  if (after === undefined) return { item, title, kind: 'removed', differences: [] }
  if (toCanonical(before) === toCanonical(after)) return undefined
  return { item, title, kind: 'changed', differences: diffValues(before, after) }
}
