import { AppError } from '../lib/errors'
import { type Collection } from '../store/collection'

/** Losing so often means that something else is wrong. */
const ATTEMPTS_MAX = 20

/**
 * Changes a document from what it is at that moment, however many others change it too: who
 * loses the race reads again and changes again. `change` gives the same object to leave it as
 * it is. Gives the document as it is then, or undefined when there is none.
 *
 * @throws AppError `conflict` when it loses over and over
 */
export async function changeDocument<T>(
  collection: Collection<T>,
  key: string,
  change: (document: T) => T,
): Promise<T | undefined> {
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    const stored = await collection.get(key)
    if (!stored) return undefined
    const changed = change(stored.document)
    if (changed === stored.document) return changed
    if (await collection.replace(changed, stored.revision)) return changed
  }
  throw new AppError('conflict', 'This is being changed by many at once; try again')
}
