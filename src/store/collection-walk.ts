import { type CollectionQuery, type CollectionShape, type FieldValue } from './collection'
import { toKeptValue } from './kept-document'
import { parsePosition } from './page-position'

/** What of a shape a database must know. */
export interface Named {
  name: string
  indexes?: Record<string, readonly string[]>
  unique?: readonly string[]
}

/** Stands for the key among the fields of an index; no field is called so. */
export const KEY = '(key)'

/** A query in the words of a database: from where to where along which fields. */
export interface CollectionWalk {
  /** The fields that are equal for the whole way. */
  equals: [field: string, value: FieldValue][]
  /** The fields that give the order, the key last. */
  along: [string, ...string[]]
  from?: FieldValue
  to?: FieldValue
  isDescending: boolean
  /** The values of `along` where the page before ended. */
  after?: FieldValue[]
}

/** @throws when the shape has no such index; AppError `invalid_request` when there is no such page */
export function toCollectionWalk<T>(
  shape: CollectionShape<T>,
  query: Omit<CollectionQuery, 'limit'>,
): CollectionWalk {
  const { index, equals = [], from, to, order, after } = query
  const fields: readonly string[] | undefined = index === undefined ? [] : shape.indexes?.[index]
  if (!fields) throw new Error(`The collection ${shape.name} has no index ${index}`)
  if (equals.length > fields.length) {
    throw new Error(`The index ${index} of ${shape.name} has only ${fields.length} fields`)
  }
  const [first, ...others] = [...fields.slice(equals.length), KEY]
  const along: [string, ...string[]] = [first ?? KEY, ...others]
  return {
    equals: equals.map((value, i) => [fields[i] ?? KEY, toKeptValue(value)]),
    along,
    from: from === undefined ? undefined : toKeptValue(from),
    to: to === undefined ? undefined : toKeptValue(to),
    isDescending: order === 'descending',
    after: after === undefined ? undefined : parsePosition(after, along.length),
  }
}

/**
 * The fields of all indexes of a shape, each with the key as its last column, so that
 * documents that are otherwise equal have one order.
 */
export function indexesOf(shape: Named): string[][] {
  return Object.values(shape.indexes ?? {}).map((fields) => [...fields, KEY])
}

/** @throws when a name could be read as something else in the language of a database */
export function checkNames(shape: Named): void {
  const fields = [...Object.values(shape.indexes ?? {}).flat(), ...(shape.unique ?? [])]
  if (!/^[a-z][a-z_]*$/.test(shape.name))
    throw new Error(`${shape.name} is no name for a collection`)
  const odd = fields.find((field) => !/^[a-zA-Z][a-zA-Z0-9]*$/.test(field))
  if (odd !== undefined) throw new Error(`${odd} is no name for a field that is indexed`)
}
