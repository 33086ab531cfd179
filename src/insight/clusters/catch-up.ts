import { type Collection } from '../../store/collection'
import { type TurnLog, type TurnQuery } from '../../store/store'
import { type Position, savePosition } from '../position'
import { noteTurn, NOTED_OUTCOMES, type NoteParts } from './note-questions'

export interface CatchUpParts extends NoteParts {
  turns: Pick<TurnLog, 'after' | 'list' | 'listAll'>
  positions: Collection<Position>
}

const NAME = 'unresolved-questions'
const PAGE = 200
const DAY_MS = 24 * 60 * 60 * 1000
/** Clocks of nodes differ, and a turn may be saved a while after it was begun; so much is read again. */
const OVERLAP_MS = 10 * 60 * 1000

/**
 * Notes what was left when a node died between saving a turn and noting its question: reads all
 * such turns since it last did, oldest day first, so that it can be stopped and go on.
 */
export async function catchUp(parts: CatchUpParts, now: Date): Promise<void> {
  const { positions } = parts
  const saved = (await positions.get(NAME))?.document.at
  let from = saved === undefined ? await oldestTurn(parts.turns) : new Date(saved)
  while (from !== undefined) {
    const begin = from.getTime() - OVERLAP_MS
    const end = Math.min(from.getTime() + DAY_MS, now.getTime())
    await noteBetween(parts, new Date(begin), new Date(end + 1))
    await savePosition(positions, { name: NAME, at: new Date(end).toISOString() })
    from = end < now.getTime() ? new Date(end) : undefined
  }
}

async function noteBetween(parts: CatchUpParts, from: Date, to: Date): Promise<void> {
  const outcomes: TurnQuery['outcomes'] = [...NOTED_OUTCOMES]
  // Erasures last, so that they also empty what has been noted only now.
  for (const outcome of outcomes) {
    let after: string | undefined
    do {
      const page = await parts.turns.list({ outcomes: [outcome], from, to, limit: PAGE, after })
      for (const turn of page.turns) await noteTurn(parts, turn)
      after = page.next
    } while (after !== undefined)
  }
}

async function oldestTurn(turns: CatchUpParts['turns']): Promise<Date | undefined> {
  return (await turns.listAll({ limit: 1 })).turns[0]?.receivedAt
}
