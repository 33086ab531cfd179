import { type TurnLog } from '../store/store'
import { type Turn } from '../store/turn'

const LOOKED_BACK = 50

/** When the citizen last wrote: platforms let us write only for so long after it. */
export async function lastWritten(
  turns: Pick<TurnLog, 'after'>,
  newest: Turn | undefined,
  otherwise: Date,
): Promise<Date> {
  if (!newest) return otherwise
  const { conversation, sequence, content, receivedAt } = newest
  if (content.kind === 'text') return receivedAt
  const recent = await turns.after(conversation, Math.max(0, sequence - LOOKED_BACK), LOOKED_BACK)
  const own = recent.filter(({ content }) => content.kind === 'text')
  return own.at(-1)?.receivedAt ?? otherwise
}
