import { type Release } from './store'

/** A document of a collection as it is, whatever its shape. */
export interface ArchivedDocument {
  key: string
  revision: number
  document: Record<string, unknown>
}

/**
 * What a store keeps besides its turns, as it is kept: for copies, which must not depend on
 * what this version of the program makes of it. Nothing that is there is ever changed.
 */
export interface Archive {
  /** How many turns there are, as far as that can be told quickly. */
  countTurns(): Promise<number>
  /** By name. */
  secrets(): Promise<{ name: string; value: Buffer }[]>
  packedRelease(number: number): Promise<Uint8Array | undefined>
  addPackedRelease(release: Release, packed: Uint8Array): Promise<boolean>
  /** The names of all collections that there are. */
  collections(): Promise<string[]>
  /** By key; with `after` only those of larger keys. */
  documents(
    collection: string,
    page: { limit: number; after?: string },
  ): Promise<ArchivedDocument[]>
  /** False when the key is there already. */
  addDocument(collection: string, document: ArchivedDocument): Promise<boolean>
}

export type PackedReleases = Pick<Archive, 'packedRelease' | 'addPackedRelease'>
