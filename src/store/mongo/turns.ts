import { type Saved, type TurnLog } from '../store'
import { toErasedTurn } from '../to-erased-turn'
import { type Turn } from '../turn'
import { listAllTurns, listTurns } from './list-turns'
import { newestBeyond } from './newest-beyond'
import { type OnDatabase, unlessTaken } from './on-database'
import { fromKeptTurn, toKeptTurn } from './kept-turn'
import { type KeptTurn, type Places } from './schema'

/** The log of turns, one document for each; their unique keys decide who was first. */
export function createTurnLog({ turns }: Places, onDatabase: OnDatabase): TurnLog {
  const insert = (turn: Turn) =>
    onDatabase(() => unlessTaken(() => turns.insertOne(toKeptTurn(turn))))

  /** On its own shard first, which nearly always knows; an id of another conversation's is an error. */
  async function sameMessage({ inboundId, conversation }: Turn): Promise<KeptTurn | null> {
    const own = await onDatabase(() => turns.findOne({ _id: inboundId, conversation }))
    return own ?? onDatabase(() => turns.findOne({ _id: inboundId }))
  }

  async function append(turn: Turn): Promise<Saved> {
    if (await insert(turn)) return { kind: 'saved' }
    const same = await sameMessage(turn)
    return same ? { kind: 'repeated', turn: fromKeptTurn(same) } : { kind: 'taken' }
  }

  async function erase(conversation: string, upTo: number): Promise<number> {
    const whole = { conversation, sequence: { $lte: upTo }, is_erased: 0 }
    const found = await onDatabase(() => turns.find(whole).toArray())
    for (const turn of found.map(fromKeptTurn)) {
      const kept = toKeptTurn(toErasedTurn(turn))
      await onDatabase(() => turns.replaceOne({ _id: kept._id, conversation }, kept))
    }
    return found.length
  }

  return {
    newest: async (conversation) => {
      const options = { sort: { sequence: -1 } } as const
      const found = await onDatabase(() => turns.findOne({ conversation }, options))
      return found ? fromKeptTurn(found) : undefined
    },
    append,
    after: async (conversation, sequence, limit) => {
      const filter = { conversation, sequence: { $gt: sequence } }
      const found = await onDatabase(() =>
        turns.find(filter).sort({ sequence: 1 }).limit(limit).toArray(),
      )
      return found.map(fromKeptTurn)
    },
    list: (query) => onDatabase(() => listTurns(turns, query)),
    listAll: (query) => onDatabase(() => listAllTurns(turns, query)),
    newestBeyond: (known) => onDatabase(() => newestBeyond(turns, known)),
    erase,
  }
}
