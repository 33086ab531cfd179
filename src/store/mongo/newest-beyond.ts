import { type Collection } from 'mongodb'
import { type KeptTurn } from './schema'

/**
 * Of these conversations, those that have turns beyond the number that is known of them. They
 * are asked for together by that number, so that each is one look into the index, and only
 * what is news comes back.
 */
export async function newestBeyond(
  turns: Collection<KeptTurn>,
  known: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const groups = Map.groupBy(known.keys(), (conversation) => known.get(conversation) ?? 0)
  if (groups.size === 0) return new Map()
  const filter = [...groups].map(([sequence, conversations]) => ({
    conversation: { $in: conversations },
    sequence: { $gt: sequence },
  }))
  const newest = new Map<string, number>()
  const found = turns.find(
    { $or: filter },
    { projection: { _id: 0, conversation: 1, sequence: 1 } },
  )
  for await (const { conversation, sequence } of found) {
    newest.set(conversation, Math.max(newest.get(conversation) ?? 0, sequence))
  }
  return newest
}
