import { type Collection } from '../../store/collection'
import { type TurnLog } from '../../store/store'
import { markStale } from './keep-rollups'
import { type HourCount } from './rollup'

const PAGE = 200

/** Has all hours in which a conversation took place counted anew. */
export async function restale(
  parts: { turns: Pick<TurnLog, 'after'>; hours: Collection<HourCount> },
  conversation: string,
): Promise<void> {
  const moments: Date[] = []
  let sequence = 0
  for (;;) {
    const turns = await parts.turns.after(conversation, sequence, PAGE)
    for (const turn of turns) moments.push(turn.receivedAt)
    sequence = turns.at(-1)?.sequence ?? 0
    if (turns.length < PAGE) break
  }
  await markStale(parts, moments)
}
