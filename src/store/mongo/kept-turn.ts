import { type Turn } from '../turn'
import { fromRow, toColumns, TURN_COLUMNS } from '../turn-row'
import { KeptTurn } from './schema'

/** A turn as a document: the same values under the same names as in the other store. */
export function toKeptTurn(turn: Turn): KeptTurn {
  const values = toColumns(turn)
  const names = TURN_COLUMNS.map((column) => (column === 'inbound_id' ? '_id' : column))
  return KeptTurn.parse(Object.fromEntries(names.map((name, i) => [name, values[i]])))
}

export function fromKeptTurn({ _id, ...columns }: KeptTurn): Turn {
  return fromRow({ inbound_id: _id, ...columns })
}
