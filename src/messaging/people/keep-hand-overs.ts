import { type Collection } from '../../store/collection'
import { type TurnLog } from '../../store/store'
import { type Turn } from '../../store/turn'
import { type HandOver, toHandOver } from './hand-over'

const RECENT_MAX = 200
const OF_CONVERSATION_MAX = 100

/** Puts who asked for a person into the officers' inbox, and takes who was erased out of it; may be repeated. */
export async function keepHandOver(handOvers: Collection<HandOver>, turn: Turn): Promise<void> {
  const handOver = toHandOver(turn)
  if (handOver) await handOvers.insert(handOver)
  if (turn.outcome !== 'erased') return
  const query = { index: 'conversation', equals: [turn.conversation], limit: OF_CONVERSATION_MAX }
  const { items } = await handOvers.find(query)
  for (const { document } of items) await handOvers.remove(document.ticket)
}

/** Finds, on start, those whose process died between their turn and the inbox of officers. */
export async function keepRecentHandOvers(
  turns: Pick<TurnLog, 'list'>,
  handOvers: Collection<HandOver>,
): Promise<void> {
  const { turns: recent } = await turns.list({ outcomes: ['person-asked'], limit: RECENT_MAX })
  for (const turn of recent) await keepHandOver(handOvers, turn)
}
