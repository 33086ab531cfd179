import { type Document } from 'mongodb'
import { type FieldValue } from '../collection'
import { type CollectionWalk, KEY } from '../collection-walk'

/** Where a field of a document is kept. */
export function pathOf(field: string): string {
  return field === KEY ? '_id' : `document.${field}`
}

/** What a walk along an index is in the language of MongoDB. */
export function toFilter(walk: CollectionWalk): Document {
  const { equals, along, from, to, after, isDescending } = walk
  const paths = along.map(pathOf)
  const terms: Document[] = [
    ...equals.map(([field, value]) => ({ [pathOf(field)]: value })),
    // A document that lacks a field of an index is not found by it.
    ...paths.filter((path) => path !== '_id').map((path) => ({ [path]: { $ne: null } })),
    ...(from === undefined ? [] : [{ [pathOf(along[0])]: { $gte: from } }]),
    ...(to === undefined ? [] : [{ [pathOf(along[0])]: { $lt: to } }]),
    ...(after === undefined ? [] : [beyond(paths, after, isDescending ? '$lt' : '$gt')]),
  ]
  return terms.length === 0 ? {} : { $and: terms }
}

export function toSort({ along, isDescending }: CollectionWalk): Record<string, 1 | -1> {
  return Object.fromEntries(along.map((field) => [pathOf(field), isDescending ? -1 : 1]))
}

/** What comes after some values in the order of some paths: the first that differs decides. */
export function beyond(
  paths: readonly string[],
  values: readonly FieldValue[],
  operator: '$gt' | '$lt',
): Document {
  const [first] = paths
  const branches = paths.map((path, i) => ({
    ...Object.fromEntries(paths.slice(0, i).map((before, j) => [before, values[j]])),
    [path]: { [operator]: values[i] },
  }))
  // Says nothing new, but lets the server begin in the right place of the index.
  const start = first === undefined ? {} : { [first]: { [`${operator}e`]: values[0] } }
  return { ...start, $or: branches }
}
