import { type SQLInputValue } from 'node:sqlite'
import { type CollectionWalk } from '../collection-walk'
import { type FieldValue } from '../collection'
import { arePresent, columnOf } from './collection-table'

interface Condition {
  where: string
  values: SQLInputValue[]
}

/** What a walk along an index is in SQL. */
export function toCondition(walk: CollectionWalk): Condition {
  const [first] = walk.along.map(columnOf)
  const beyond = walk.isDescending ? '<' : '>'
  // SQLite begins at one bound only, and would take this one: with a plus it begins where the
  // page before ended, instead of reading all pages again.
  const isBegun = walk.after !== undefined
  const terms: [sql: string, values: readonly FieldValue[] | undefined][] = [
    ...walk.equals.map(([field, value]): [string, FieldValue[]] => [
      `${columnOf(field)} = ?`,
      [value],
    ]),
    [arePresent(walk.along) || 'true', []],
    [`${isBegun && !walk.isDescending ? '+' : ''}${first} >= ?`, asList(walk.from)],
    [`${isBegun && walk.isDescending ? '+' : ''}${first} < ?`, asList(walk.to)],
    [`(${walk.along.map(columnOf).join(', ')}) ${beyond} (${places(walk.along)})`, walk.after],
  ]
  const given = terms.filter(([, values]) => values !== undefined)
  return {
    where: given.map(([sql]) => sql).join(' AND '),
    values: given.flatMap(([, values]) => values ?? []).map(toInputValue),
  }
}

export function toOrder({ along, isDescending }: CollectionWalk): string {
  return along.map((field) => `${columnOf(field)} ${isDescending ? 'DESC' : 'ASC'}`).join(', ')
}

function asList(value: FieldValue | undefined): FieldValue[] | undefined {
  return value === undefined ? undefined : [value]
}

function places(list: readonly unknown[]): string {
  return list.map(() => '?').join(', ')
}

/** JSON in SQLite has 1 and 0 for true and false. */
function toInputValue(value: FieldValue): SQLInputValue {
  return typeof value === 'boolean' ? Number(value) : value
}
