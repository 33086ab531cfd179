import { type TurnLog } from '../../store/store'
import { type Turn } from '../../store/turn'

/** Erases what was said before a turn in which the citizen confirmed that. May be repeated. */
export async function finishErasure(
  turns: TurnLog,
  turn: Pick<Turn, 'conversation' | 'sequence' | 'outcome'>,
): Promise<void> {
  if (turn.outcome === 'erased') await turns.erase(turn.conversation, turn.sequence - 1)
}

const RECENT_MAX = 100

/** Finishes, on start, the erasures that a dying process may have left between saving and erasing. */
export async function finishRecentErasures(turns: TurnLog): Promise<void> {
  const { turns: recent } = await turns.list({ outcomes: ['erased'], limit: RECENT_MAX })
  for (const turn of recent) await finishErasure(turns, turn)
}
