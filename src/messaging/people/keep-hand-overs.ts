import { type Collection } from '../../store/collection'
import { type TurnLog } from '../../store/store'
import { type Turn } from '../../store/turn'
import { type HandOver, toHandOver } from './hand-over'

const RECENT_MAX = 200
const OF_CONVERSATION_MAX = 100

/**
 * Puts who asked for a person into the officers' inbox, closes what people have done with the
 * platform's own tool, and takes who was erased out of it; may be repeated.
 */
export async function keepHandOver(handOvers: Collection<HandOver>, turn: Turn): Promise<void> {
  const { content, outcome, conversation } = turn
  const handOver = toHandOver(turn)
  if (handOver) await handOvers.insert(handOver)
  if (content.kind === 'by-person' && content.doneAt !== undefined) {
    await closeWaiting(handOvers, conversation, content.doneAt)
  }
  if (outcome !== 'erased') return
  for (const { document } of await ofConversation(handOvers, conversation)) {
    await handOvers.remove(document.ticket)
  }
}

/** What an officer holds is the officer's to close, and what was asked later is not done yet. */
async function closeWaiting(
  handOvers: Collection<HandOver>,
  conversation: string,
  closedAt: string,
): Promise<void> {
  for (const { document, revision } of await ofConversation(handOvers, conversation, closedAt)) {
    if (document.state !== 'waiting') continue
    await handOvers.replace({ ...document, state: 'closed', closedAt }, revision)
  }
}

async function ofConversation(handOvers: Collection<HandOver>, conversation: string, to?: string) {
  const query = { index: 'conversation', equals: [conversation], to, limit: OF_CONVERSATION_MAX }
  return (await handOvers.find(query)).items
}

/** Finds, on start, those whose process died between their turn and the inbox of officers. */
export async function keepRecentHandOvers(
  turns: Pick<TurnLog, 'list'>,
  handOvers: Collection<HandOver>,
): Promise<void> {
  const { turns: recent } = await turns.list({ outcomes: ['person-asked'], limit: RECENT_MAX })
  for (const turn of recent) await keepHandOver(handOvers, turn)
}
