import { type Turn } from '../../store/turn'
import { type TakeTurn } from './take-turn'

/** Tells of every new turn after it was saved; nobody waits for what comes of it. */
export function noteTurns(takeTurn: TakeTurn, note: (turn: Turn) => void): TakeTurn {
  return async (message) => {
    const taken = await takeTurn(message)
    if (taken.isNew) note(taken.turn)
    return taken
  }
}
