import { type DatabaseSync } from 'node:sqlite'
import { type Saved, type TurnLog } from '../store'
import { toErasedTurn } from '../to-erased-turn'
import { type Turn } from '../turn'
import { inTransaction } from './in-transaction'
import { onDatabase } from './on-database'
import { listAllTurns, listTurns } from './list-turns'
import { newestBeyond } from './newest-beyond'
import { fromRow, toColumns, TURN_COLUMNS } from '../turn-row'
import { type Write } from './write-together'

const COLUMNS = TURN_COLUMNS.join(', ')
const PLACES = TURN_COLUMNS.map(() => '?').join(', ')

/** The log of turns in the table `turns`; its unique indexes decide who was first. */
export function createTurnLog(db: DatabaseSync, write: Write): TurnLog {
  const selectNewest = db.prepare(
    `SELECT ${COLUMNS} FROM turns WHERE conversation = ? ORDER BY sequence DESC LIMIT 1`,
  )
  const selectAfter = db.prepare(
    `SELECT ${COLUMNS} FROM turns WHERE conversation = ? AND sequence > ? ORDER BY sequence LIMIT ?`,
  )
  const insert = db.prepare(
    `INSERT INTO turns (${COLUMNS}) VALUES (${PLACES}) ON CONFLICT DO NOTHING`,
  )
  const selectByInboundId = db.prepare(`SELECT ${COLUMNS} FROM turns WHERE inbound_id = ?`)

  async function append(turn: Turn): Promise<Saved> {
    if ((await write(insert, toColumns(turn))) === 1) return { kind: 'saved' }
    const same = onDatabase(() => selectByInboundId.get(turn.inboundId))
    return same ? { kind: 'repeated', turn: fromRow(same) } : { kind: 'taken' }
  }

  return {
    newest: async (conversation) => {
      const row = onDatabase(() => selectNewest.get(conversation))
      return Promise.resolve(row && fromRow(row))
    },
    append,
    after: async (conversation, sequence, limit) => {
      const rows = onDatabase(() => selectAfter.all(conversation, sequence, limit))
      return Promise.resolve(rows.map(fromRow))
    },
    list: async (query) => Promise.resolve(onDatabase(() => listTurns(db, query))),
    listAll: async (query) => Promise.resolve(onDatabase(() => listAllTurns(db, query))),
    newestBeyond: async (known) => Promise.resolve(onDatabase(() => newestBeyond(db, known))),
    erase: async (conversation, upTo) =>
      Promise.resolve(onDatabase(() => eraseTurns(db, conversation, upTo))),
  }
}

const SELECT_TO_ERASE = `
  SELECT ${COLUMNS} FROM turns WHERE conversation = ? AND sequence <= ? AND is_erased = 0`
const UPDATE = `
  UPDATE turns SET (${COLUMNS}) = (${PLACES}) WHERE conversation = ? AND sequence = ?`

function eraseTurns(db: DatabaseSync, conversation: string, upTo: number): number {
  const turns = db.prepare(SELECT_TO_ERASE).all(conversation, upTo).map(fromRow)
  if (turns.length === 0) return 0

  const update = db.prepare(UPDATE)
  inTransaction(db, () => {
    for (const turn of turns) {
      update.run(...toColumns(toErasedTurn(turn)), conversation, turn.sequence)
    }
  })
  // The words are also in the write-ahead log, until that is emptied into the file.
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  return turns.length
}
