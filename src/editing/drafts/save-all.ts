import { toItemRef } from '../items'
import { type Author } from './draft'
import { type Drafts } from './drafts'

/** How much was taken over into drafts, and which items others were changing at that moment. */
export interface Taken {
  taken: number
  conflicts: string[]
}

const REASON = 'Nhập từ tệp'

/** Each item becomes a draft, over whatever draft it had; its versions keep that. */
export async function saveAll(
  drafts: Drafts,
  items: [string, unknown][],
  by: Author,
): Promise<Taken> {
  const conflicts: string[] = []
  let taken = 0
  for (const [id, value = null] of items) {
    const ref = toItemRef(id)
    const { version } = await drafts.open(ref)
    const result = await drafts.save({ ref, value, version, by, reason: REASON })
    if (result.kind === 'saved') taken += 1
    else conflicts.push(id)
  }
  return { taken, conflicts }
}
