import { type DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { type Outcome } from '../../dialogue/outcome'
import { type FieldValue } from '../collection'
import { parsePosition, toPosition } from '../page-position'
import { type LogQuery, type TurnPage, type TurnQuery } from '../store'
import { fromRow, TURN_COLUMNS } from '../turn-row'

/** By what turns of a page are sorted: when they came in, and their rows. */
const Key = z.object({ id: z.number(), received_at: z.number() })

/*
 * One outcome at a time, so that each page is a short walk along the index, however long the
 * log. SQLite begins a walk at one bound only: with a plus the other one is not it, so that it
 * begins where the page before ended, instead of reading all pages again.
 */
const selectPage = (plus: string) => `
  SELECT id, ${TURN_COLUMNS.join(', ')} FROM turns
  WHERE outcome = ? AND received_at >= ? AND ${plus}received_at < ? AND (received_at, id) < (?, ?)
  ORDER BY received_at DESC, id DESC LIMIT ?`

/** Turns of some outcomes, newest first, a page at a time. */
export function listTurns(db: DatabaseSync, query: TurnQuery): TurnPage {
  const select = db.prepare(selectPage(query.after === undefined ? '' : '+'))
  const { from, to } = toBounds(query)
  const before = query.after === undefined ? [LAST, LAST] : parsePosition(query.after, 2)

  // One more than asked for tells whether there is another page.
  const rowsOf = (outcome: Outcome) =>
    select.all(outcome, from, to, ...before.map(Number), query.limit + 1)
  const rows = [...new Set(query.outcomes)]
    .flatMap((outcome) => rowsOf(outcome))
    .map((row) => ({ row, at: Key.parse(row) }))
    .sort((a, b) => b.at.received_at - a.at.received_at || b.at.id - a.at.id)

  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return {
    turns: page.map(({ row }) => fromRow(row)),
    next:
      last && rows.length > page.length ? toPosition([last.at.received_at, last.at.id]) : undefined,
  }
}

/** All turns, oldest or newest first, a page at a time. */
export function listAllTurns(db: DatabaseSync, query: LogQuery): TurnPage {
  const { from, to } = toBounds(query)
  const { channel, limit, after, order } = query
  const select = selectAll({
    channel,
    isDescending: order === 'descending',
    isBegun: after !== undefined,
  })
  const rows = db
    .prepare(select)
    .all(
      ...(channel === undefined ? [] : [channel]),
      ...[from, to],
      ...(after === undefined ? [] : toKey(parsePosition(after, 3))),
      limit + 1,
    )
  const turns = rows.slice(0, limit).map(fromRow)
  const last = turns.at(-1)
  return {
    turns,
    next:
      last && rows.length > turns.length
        ? toPosition([last.receivedAt.getTime(), last.conversation, last.sequence])
        : undefined,
  }
}

interface Walk {
  channel: string | undefined
  isDescending: boolean
  /** Goes on where a page ended. */
  isBegun: boolean
}

function selectAll({ channel, isDescending, isBegun }: Walk): string {
  const [beyond, order] = isDescending ? ['<', 'DESC'] : ['>', 'ASC']
  const [plusFrom, plusTo] = [
    isBegun && !isDescending ? '+' : '',
    isBegun && isDescending ? '+' : '',
  ]
  return `
    SELECT ${TURN_COLUMNS.join(', ')} FROM turns
    WHERE ${channel === undefined ? '' : 'channel = ? AND'}
      ${plusFrom}received_at >= ? AND ${plusTo}received_at < ?
      ${isBegun ? `AND (received_at, conversation, sequence) ${beyond} (?, ?, ?)` : ''}
    ORDER BY received_at ${order}, conversation ${order}, sequence ${order} LIMIT ?`
}

function toKey([receivedAt, conversation, sequence]: FieldValue[]) {
  return [Number(receivedAt), String(conversation), Number(sequence)]
}

const FIRST = Number.MIN_SAFE_INTEGER
const LAST = Number.MAX_SAFE_INTEGER

function toBounds({ from, to }: Pick<LogQuery, 'from' | 'to'>) {
  return { from: from?.getTime() ?? FIRST, to: to?.getTime() ?? LAST }
}
