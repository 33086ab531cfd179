import { type z } from 'zod'

/**
 * What a kind of document looks like: declared once by the folder that owns it, and kept in
 * the same way by every store. Documents hold JSON values only, with moments as ISO strings
 * (`2026-07-20T08:00:00.000Z`), which sort as text.
 */
export interface CollectionShape<T> {
  /** Unique over the service, of small letters and underscores, such as `inbox`. */
  name: string
  schema: z.ZodType<T>
  key: (document: T) => string
  /**
   * By what documents are found and sorted: lists of outermost fields that hold text, numbers or
   * booleans. A document that lacks a field of an index is not found by that index, so a field
   * that is left out when work is done (`dueAt`) keeps an index as short as the work.
   */
  indexes?: Record<string, readonly (keyof T & string)[]>
  /** Fields that no two documents may share, such as the name with which a user signs in; they may be left out. */
  unique?: readonly (keyof T & string)[]
  /** What is lost with it cannot be had again: an insert is on the disk when it resolves, also if the power fails. */
  isIrreplaceable?: boolean
}

/** A document as it was read, with the number that goes up by one with each change of it. */
export interface Stored<T> {
  document: T
  revision: number
}

export type FieldValue = string | number | boolean

export interface CollectionQuery {
  /** One of the shape's indexes, or its key when none is named. */
  index?: string
  /** What the first fields of the index must be equal to. */
  equals?: readonly FieldValue[]
  /** Bounds of the field that follows those; `to` is not included. */
  from?: FieldValue
  to?: FieldValue
  order?: 'ascending' | 'descending'
  limit: number
  /** Where the page before ended. */
  after?: string
}

export interface CollectionPage<T> {
  items: Stored<T>[]
  next?: string
}

/** Documents of one kind. Each call touches one document or reads along one index. */
export interface Collection<T> {
  /**
   * False when the key or a unique field is taken; then nothing was changed.
   *
   * @throws AppError `too_large` for more than four million characters of JSON
   */
  insert(document: T): Promise<boolean>
  get(key: string): Promise<Stored<T> | undefined>
  /**
   * Replaces the document of the same key if it still has this revision: of many who try,
   * exactly one wins. False when it was changed or removed since, or a unique field is taken.
   */
  replace(document: T, revision: number): Promise<boolean>
  /** False when it was not there, or has another revision than the one named. */
  remove(key: string, revision?: number): Promise<boolean>
  /** A page along an index; documents that are equal by it come in the order of their keys. */
  find(query: CollectionQuery): Promise<CollectionPage<T>>
  /** How many there are, counted no further than `max`. */
  count(query: Omit<CollectionQuery, 'limit' | 'order' | 'after'>, max?: number): Promise<number>
}
