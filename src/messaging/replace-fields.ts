import { type Collection, type Stored } from '../store/collection'

/**
 * Changes fields of a document that was read. Gives it as it is then, or undefined when
 * somebody else changed it meanwhile; a field that is set to undefined is taken out.
 */
export async function replaceFields<T extends object>(
  collection: Collection<T>,
  { document, revision }: Stored<T>,
  fields: Partial<T>,
): Promise<Stored<T> | undefined> {
  const changed = { ...document, ...fields }
  const isChanged = await collection.replace(changed, revision)
  return isChanged ? { document: changed, revision: revision + 1 } : undefined
}
