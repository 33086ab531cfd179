import { type DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { AppError } from '../../lib/errors'
import { type Outcome } from '../../dialogue/outcome'
import { type TurnQuery } from '../store'
import { type Turn } from '../turn'
import { fromRow, TURN_COLUMNS } from './turn-row'

/** Where a page ended: when its last turn came in, and that turn's row. */
interface Position {
  receivedAt: number
  id: number
}

const Key = z.object({ id: z.number(), received_at: z.number() })

/* One outcome at a time, so that each page is a short walk along the index, however long the log. */
const SELECT_PAGE = `
  SELECT id, ${TURN_COLUMNS.join(', ')} FROM turns
  WHERE outcome = ? AND received_at >= ? AND received_at < ? AND (received_at, id) < (?, ?)
  ORDER BY received_at DESC, id DESC LIMIT ?`

/** Turns of some outcomes, newest first, a page at a time. */
export function listTurns(db: DatabaseSync, query: TurnQuery): { turns: Turn[]; next?: string } {
  const select = db.prepare(SELECT_PAGE)
  const from = query.from?.getTime() ?? Number.MIN_SAFE_INTEGER
  const to = query.to?.getTime() ?? Number.MAX_SAFE_INTEGER
  const before = query.after === undefined ? END : parsePosition(query.after)

  // One more than asked for tells whether there is another page.
  const rowsOf = (outcome: Outcome) =>
    select.all(outcome, from, to, before.receivedAt, before.id, query.limit + 1)
  const rows = [...new Set(query.outcomes)]
    .flatMap((outcome) => rowsOf(outcome))
    .map((row) => ({ row, at: toPosition(row) }))
    .sort((a, b) => b.at.receivedAt - a.at.receivedAt || b.at.id - a.at.id)

  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return {
    turns: page.map(({ row }) => fromRow(row)),
    next: last && rows.length > page.length ? `${last.at.receivedAt}-${last.at.id}` : undefined,
  }
}

const END: Position = { receivedAt: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER }

function toPosition(row: unknown): Position {
  const { id, received_at } = Key.parse(row)
  return { receivedAt: received_at, id }
}

function parsePosition(text: string): Position {
  const [, receivedAt, id] = /^(\d{1,15})-(\d{1,15})$/.exec(text) ?? []
  if (receivedAt === undefined || id === undefined) {
    throw new AppError('invalid_request', 'This page does not exist; start from the first one')
  }
  return { receivedAt: Number(receivedAt), id: Number(id) }
}
